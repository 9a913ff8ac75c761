import { desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { paperTemplate } from '../../db/schema/papers.ts';
import { directory } from '../organisation/queries.ts';
import { type PaperKind, type TemplateText, templateText } from './contract.ts';

export interface StoredTemplate {
  version: number;
  /** Null: the template of the product counts again. */
  text: TemplateText | null;
  at: Date;
  by: string;
}

/** The highest version; null where nobody has edited this kind. */
export async function loadTemplate(tx: Tx, kind: PaperKind): Promise<StoredTemplate | null> {
  const people = directory(tx);
  const rows = await tx
    .select({
      version: paperTemplate.version,
      body: paperTemplate.body,
      at: paperTemplate.at,
      by: people.name,
    })
    .from(paperTemplate)
    .innerJoin(people, eq(people.personId, paperTemplate.byPersonId))
    .where(eq(paperTemplate.kind, kind))
    .orderBy(desc(paperTemplate.version))
    .limit(1);
  const [row] = rows;
  if (!row) return null;
  const { body, ...rest } = row;
  return { ...rest, text: body === null ? null : templateText.parse(body) };
}

/** Two who save at once: the second one waits and then sees the version of the first. */
export async function lockTemplates(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('paper_template'))`);
}

export async function saveTemplate(tx: Tx, row: typeof paperTemplate.$inferInsert): Promise<void> {
  await tx.insert(paperTemplate).values(row);
}
