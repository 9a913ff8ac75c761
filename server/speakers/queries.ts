import type { Tx } from '../../db/client.ts';
import { defineMeetingQuery, type Query } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { commonPart } from '../kernel/snapshot-part.ts';
import { mayLead } from './access.ts';
import { type FloorView, record, speakersPart } from './contract.ts';
import { loadRecord } from './record-store.ts';
import { loadFloor, loadOpenedSites, loadPart } from './store.ts';

export {
  /** Who has the floor; null where nobody has. */
  loadFloor as currentFloor,
} from './store.ts';

export const speakersSnapshot = commonPart('speakers', speakersPart, loadPart);

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
  async run({ tx, meetingId }) {
    return ok({ lines: await loadRecord(tx, meetingId) });
  },
});

export const speakersQueries: readonly Query[] = [recordQuery];
