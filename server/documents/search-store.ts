import { type SQL, sql } from 'drizzle-orm';
import { meetingDocument } from '../../db/schema/documents.ts';

/** Papers of these meetings in their present version, as a search looks through them. */
export function selectSearchable(
  meetings: readonly { id: string; title: string; startsAt: Date }[],
): SQL {
  const ids = meetings.map(({ id }) => id);
  const titles = meetings.map(({ title }) => title);
  const times = meetings.map(({ startsAt }) => startsAt.toISOString());
  const { id, sha256, subject, docNumber, meetingId, status } = meetingDocument;
  return sql`
    select ${id} as id, ${sha256} as sha256, ${subject} as title, ${docNumber} as doc_number,
      ${meetingId} as meeting_id, held.title as meeting_title, held.at
    from ${meetingDocument}
    join unnest(${sql.param(ids)}::uuid[], ${sql.param(titles)}::text[],
      ${sql.param(times)}::timestamptz[]) as held(id, title, at) on held.id = ${meetingId}
    where ${status} not in ('superseded', 'withdrawn')`;
}
