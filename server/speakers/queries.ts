import type { Tx } from '../../db/client.ts';
import { closedSessionsWith } from '../deliberation/queries.ts';
import { defineMeetingQuery, type Query } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { type OwnOfReader, snapshotPart } from '../kernel/snapshot-part.ts';
import { mayLead } from './access.ts';
import { type FloorView, record, type SpeakersPart, speakersPart } from './contract.ts';
import { loadRecord } from './record-store.ts';
import { loadConfinedLines, loadFloor, loadOpenedSites, loadPart } from './store.ts';

export {
  /** Who has the floor; null where nobody has. */
  loadFloor as currentFloor,
} from './store.ts';

/** Which lines this person must not know of: those of closed sessions of others. */
async function hiddenFrom(
  tx: Tx,
  meetingId: string,
  personId: string | null,
  confined: ReadonlyMap<string, string>,
): Promise<(line: { id: string }) => boolean> {
  if (confined.size === 0) return () => false;
  const named = new Set(personId ? await closedSessionsWith(tx, meetingId, personId) : []);
  return ({ id }) => confined.has(id) && !named.has(confined.get(id) ?? '');
}

const limits = { speech: 300, question: 300, 'point-of-order': 300, answer: 300 };
const policy = { order: 'asked', limits } as const;

/** What was said in a closed session stays with those who were named, also when it is over. */
export const speakersSnapshot = snapshotPart(
  'speakers',
  async (tx, { meetingId }) => {
    const part = speakersPart.parse(await loadPart(tx, meetingId));
    const confined = await loadConfinedLines(tx, meetingId);
    if (confined.size === 0) return { common: part };
    const { requests, ...common } = part;
    const own: OwnOfReader = async (readerTx, personId) => {
      const hidden = await hiddenFrom(readerTx, meetingId, personId, confined);
      return { requests: requests.filter((line) => !hidden(line)) };
    };
    return { common, own };
  },
  { requests: [], floor: null, policy, openedSiteIds: [] } satisfies SpeakersPart,
);

/** Who may be heard: the floor with its voices, and opened sites. For grants at the media server. */
export async function audible(
  tx: Tx,
  meetingId: string,
): Promise<{ floor: FloorView | null; openedSiteIds: string[] }> {
  return {
    floor: await loadFloor(tx, meetingId),
    openedSiteIds: await loadOpenedSites(tx, meetingId),
  };
}

const recordQuery = defineMeetingQuery(record, {
  access: mayLead,
  async run({ tx, meetingId, viewer }) {
    const confined = await loadConfinedLines(tx, meetingId);
    const hidden = await hiddenFrom(tx, meetingId, viewer.personId, confined);
    return ok({ lines: (await loadRecord(tx, meetingId)).filter((line) => !hidden(line)) });
  },
});

export const speakersQueries: readonly Query[] = [recordQuery];
