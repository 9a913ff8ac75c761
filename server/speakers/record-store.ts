import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { speakRequest } from '../../db/schema/speakers.ts';
import { directory } from '../organisation/queries.ts';
import type { SpokenView } from './contract.ts';
import { toRequestView } from './store.ts';

/** Everybody who was called, in the order in which they were. */
export async function loadRecord(tx: Tx, meetingId: string): Promise<SpokenView[]> {
  const people = directory(tx);
  const rows = await tx
    .select({
      line: speakRequest,
      name: people.name,
      title: people.title,
      unit: people.unit,
    })
    .from(speakRequest)
    .innerJoin(people, eq(people.personId, speakRequest.personId))
    .where(
      and(eq(speakRequest.meetingId, meetingId), inArray(speakRequest.state, ['called', 'spoken'])),
    )
    .orderBy(asc(speakRequest.calledAt), asc(speakRequest.id));
  return rows.map(({ line, ...who }) => ({ ...toRequestView(line), ...who }));
}

/** Who has had a speech or a question; `countsAsSpoken` says the same of one line. */
export async function loadSpoken(tx: Tx, meetingId: string): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ personId: speakRequest.personId })
    .from(speakRequest)
    .where(
      and(
        eq(speakRequest.meetingId, meetingId),
        eq(speakRequest.state, 'spoken'),
        inArray(speakRequest.kind, ['speech', 'question']),
        isNull(speakRequest.parentId),
      ),
    );
  return new Set(rows.map(({ personId }) => personId));
}
