import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import { type ReadingSource, readingSource } from './contract.ts';
import type { Sought } from './search-rules.ts';

/** A paper in which something was found; whether it may be seen is not yet decided. */
export interface Found {
  source: ReadingSource;
  id: string;
  title: string;
  docNumber: string;
  meetingId: string | null;
  meetingTitle: string | null;
  /** Of the PDF. */
  sha256: string | null;
  /** The page that tells most; null where only the title was hit. */
  page: number | null;
  pages: number;
}

const rows = z.array(
  z
    .object({
      source: readingSource,
      id: z.string(),
      title: z.string(),
      doc_number: z.string(),
      meeting_id: z.string().nullable(),
      meeting_title: z.string().nullable(),
      pdf: z.string().nullable(),
      page: z.number().nullable(),
      pages: z.number(),
    })
    .transform(({ doc_number, meeting_id, meeting_title, pdf, ...row }) => ({
      ...row,
      docNumber: doc_number,
      meetingId: meeting_id,
      meetingTitle: meeting_title,
      sha256: pdf,
    })),
);

/** So many pages with the words are looked at; a common word stands on more than anybody reads. */
const mostPages = 1_000;
const mostPapers = 400;

export interface Search {
  /** Queries of the papers to look through, by their source. */
  candidates: readonly { source: ReadingSource; papers: SQL }[];
  sought: Sought;
  meetingId: string | undefined;
}

/** Papers with all of these words, those with them in title or number and as they were typed first. */
export async function findPapers(tx: Tx, { candidates, sought, meetingId }: Search) {
  const papers = candidates.map(
    ({ source, papers }) => sql`select ${source}::text as source, c.* from (${papers}) c`,
  );
  const limited = meetingId ? sql`where meeting_id = ${meetingId}` : sql``;
  const all = sql`(${sql.join(papers, sql` union all `)}) p
    left join stored_file stored on stored.sha256 = p.sha256 ${limited}`;
  const pdf = sql`coalesce(stored.pdf_sha256, p.sha256)`;
  const has = (words: readonly string[], where: SQL) =>
    sql.join(
      words.map((word) => sql`strpos(${where}, ${word}) > 0`),
      sql` and `,
    );
  const { rows: found } = await tx.execute(sql`
    with paper as materialized (
      select p.*, ${pdf} as pdf,
        ${folded(sql`p.title || ' ' || p.doc_number || ' ' || coalesce(p.meeting_title, '')`)} as named
      from ${all}
    ),
    hit as materialized (${pagesWith(sought, sql`(select ${pdf} from ${all})`)}),
    best as (
      select sha256, max(exact) as exact, count(distinct page)::int as pages,
        (array_agg(page order by exact desc, rank desc, page))[1] as page, max(rank) as rank
      from hit group by sha256
    )
    select paper.source, paper.id, paper.title, paper.doc_number, paper.meeting_id,
      paper.meeting_title, paper.pdf, best.page, coalesce(best.pages, 0) as pages
    from paper left join best on best.sha256 = paper.pdf
    where best.sha256 is not null or (${has(sought.words, sql`paper.named`)})
    order by case
        when ${has(sought.typed, sql`lower(${own})`)} then 3
        when best.exact = 1 then 2
        when ${has(sought.words, folded(own))} then 1
        else 0
      end desc, best.rank desc nulls last, paper.at desc, paper.id
    limit ${mostPapers}`);
  return rows.parse(found);
}

const own = sql`(paper.title || ' ' || paper.doc_number)`;

/** As `fold_accents` does it, without the price of a call for each of ten thousand rows. */
const folded = (text: SQL) =>
  sql`lower(unaccent('unaccent'::regdictionary, normalize(${text}, NFC)))`;

/**
 * Pages with the words in these PDFs. The PDFs come as a query of tables, whose statistics tell
 * whether few papers or few pages are the shorter way; what was made before would have none.
 */
function pagesWith({ folded: words, exact }: Sought, pdfs: SQL): SQL {
  const query = sql`to_tsquery('simple', ${words})`;
  const visible = sql`page_text.sha256 in ${pdfs}`;
  const anyway = sql`(
    select sha256, page, 0 as exact, ts_rank(folded, ${query}) as rank from page_text
    where folded @@ ${query} and ${visible} limit ${mostPages})`;
  if (exact === null) return anyway;
  const typed = sql`to_tsquery('simple', ${exact})`;
  return sql`(
    select sha256, page, 1 as exact, ts_rank(folded, ${query}) as rank from page_text
    where exact @@ ${typed} and ${visible} limit ${mostPages})
    union all ${anyway}`;
}

const texts = z.array(z.object({ sha256: z.string(), page: z.number(), text: z.string() }));

/** The text of these pages. */
export async function loadTexts(
  tx: Tx,
  pages: readonly { sha256: string; page: number }[],
): Promise<{ sha256: string; page: number; text: string }[]> {
  if (pages.length === 0) return [];
  const { rows: found } = await tx.execute(sql`
    select t.sha256, t.page, t.text from page_text t
    join unnest(${sql.param(pages.map(({ sha256 }) => sha256))}::text[],
      ${sql.param(pages.map(({ page }) => page))}::int[]) as asked(sha256, page)
    on asked.sha256 = t.sha256 and asked.page = t.page`);
  return texts.parse(found);
}

const numbers = z.array(z.object({ page: z.number() }));

/** Pages of a paper that have all of these words, in their order. */
export async function pagesWithAll(
  tx: Tx,
  pdfSha256: string,
  sought: Sought,
  limit: number,
): Promise<number[]> {
  const { rows: found } = await tx.execute(sql`
    select page from page_text
    where sha256 = ${pdfSha256} and folded @@ to_tsquery('simple', ${sought.folded})
    order by page limit ${limit}`);
  return numbers.parse(found).map(({ page }) => page);
}
