import type { Tx } from '../../db/client.ts';
import { invitationFacts } from '../meetings/queries.ts';
import { letterheadOf } from '../organisation/queries.ts';
import { sitesOf } from '../sites/queries.ts';
import type { PersonHistory } from './contract.ts';
import { historyOf } from './history.ts';
import { quorumsOf, rollNames } from './queries.ts';

/** What the list of the roll call says, as it stands at one moment. */
export interface RecordFacts {
  superior: string;
  agency: string;
  place: string;
  title: string;
  startsAt: Date;
  openedAt: Date | null;
  madeAt: Date;
  people: readonly PersonHistory[];
  siteNames: ReadonlyMap<string, string>;
  rolls: readonly { name: string; members: number; present: number; needed: number }[];
  chair: string;
  secretary: string;
}

export async function recordFacts(tx: Tx, meetingId: string, now: Date): Promise<RecordFacts> {
  const meeting = await invitationFacts(tx, meetingId);
  if (!meeting) throw new Error(`no meeting ${meetingId}`);
  const { agency, superior, place } = await letterheadOf(tx, meeting.hostUnitId);
  const { openedAt, people } = await historyOf(tx, meetingId);
  const names = new Map((await rollNames(tx, meetingId)).map(({ id, name }) => [id, name]));
  const quorums = await quorumsOf(tx, meetingId);
  const sites = await sitesOf(tx, meetingId);
  const nameOf = (role: PersonHistory['role']) =>
    people.find((person) => person.role === role)?.name ?? '';
  return {
    ...{ superior, agency, place, people, madeAt: now },
    ...{ title: meeting.title, startsAt: meeting.startsAt },
    openedAt: openedAt === null ? null : new Date(openedAt),
    siteNames: new Map(sites.map(({ id, name }) => [id, name])),
    rolls: quorums.map(({ rollId, members, present, needed }) => {
      return { name: names.get(rollId) ?? '', members, present, needed };
    }),
    chair: nameOf('chair'),
    secretary: nameOf('secretary'),
  };
}
