import { type SQL, sql } from 'drizzle-orm';
import { personalDocument, referencePaper } from '../../db/schema/library.ts';

/** The columns that a search needs, of one's own documents. */
export function selectSearchablePersonal(ownerId: string): SQL {
  const { id, sha256, title, addedAt, ownerId: owner, deletedAt } = personalDocument;
  return sql`
    select ${id} as id, ${sha256} as sha256, ${title} as title, ''::text as doc_number,
      null::uuid as meeting_id, null::text as meeting_title, ${addedAt} as at
    from ${personalDocument} where ${owner} = ${ownerId} and ${deletedAt} is null`;
}

/** The same, of the papers of the library that have a file. */
export function selectSearchableReferences(): SQL {
  const { id, sha256, title, docNumber, addedAt, archivedAt } = referencePaper;
  return sql`
    select ${id} as id, ${sha256} as sha256, ${title} as title, ${docNumber} as doc_number,
      null::uuid as meeting_id, null::text as meeting_title, ${addedAt} as at
    from ${referencePaper} where ${sha256} is not null and ${archivedAt} is null`;
}
