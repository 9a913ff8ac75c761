import type { Tx } from '../../db/client.ts';
import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { anyAccount } from './access.ts';
import * as contract from './contract.ts';
import { openReading, type ReadingSources } from './reading-sources.ts';
import { hitsOnPage, marked, type Sought, snippetOf, soughtIn } from './search-rules.ts';
import { type Found, findPapers, loadTexts, pagesWithAll } from './search-store.ts';
import { loadWords } from './stored-file-store.ts';

type Reading = { tx: Tx; viewer: Viewer; now: Date };

/** Searches what a person may read. Nothing is answered or counted before it is known to be that. */
export function searchQueries(sources: ReadingSources): readonly Query[] {
  const search = defineAccountQuery(contract.search, {
    access: anyAccount,
    async run(context, { text, meetingId, source, page }) {
      const sought = soughtIn(text);
      if (!sought) return ok({ hits: [], page, more: false });
      const wanted = contract.readingSource.options.filter((one) => !source || one === source);
      const candidates = await candidatesOf(sources, context, wanted);
      const found = await findPapers(context.tx, { candidates, sought, meetingId });
      const last = page * contract.searchPageSize;
      const visible = await readable(sources, context, found, last + 1);
      const shown = visible.slice(last - contract.searchPageSize, last);
      const hits = await withSnippets(context.tx, shown, sought);
      return ok({ hits, page, more: visible.length > last });
    },
  });

  const searchIn = defineAccountQuery(contract.searchIn, {
    access: anyAccount,
    async run({ tx, viewer, now }, { source, id, text }) {
      const found = await openReading(sources, tx, { source, id, viewer, now });
      if (!found) return fail('files.unknown-reading');
      const sought = soughtIn(text);
      if (!sought || found.pdfSha256 === null) return ok({ hits: [], complete: true });
      return ok(await hitsIn(tx, found.pdfSha256, sought));
    },
  });
  return [search, searchIn];
}

async function candidatesOf(
  sources: ReadingSources,
  { tx, viewer }: Reading,
  wanted: readonly contract.ReadingSource[],
) {
  const known = wanted.flatMap((source) => {
    const readings = sources[source];
    return readings ? [{ source, readings }] : [];
  });
  return Promise.all(
    known.map(async ({ source, readings }) => ({
      source,
      papers: await readings.candidates(tx, viewer),
    })),
  );
}

/** Most of what is found may be seen: a few more than are needed are decided at once. */
const spare = 4;
/** Papers of different meetings are decided side by side. */
const lanes = 4;

/** Those that the person may read, in their order, as soon as there are enough of them. */
async function readable(
  sources: ReadingSources,
  reading: Reading,
  found: readonly Found[],
  enough: number,
): Promise<Found[]> {
  const visible: Found[] = [];
  let start = 0;
  while (start < found.length && visible.length < enough) {
    const some = found.slice(start, start + enough - visible.length + spare);
    start += some.length;
    const open = await openAmong(sources, reading, some);
    visible.push(...some.filter((one) => open.has(keyOf(one.id, one.sha256))));
  }
  return visible;
}

const keyOf = (id: string, pdfSha256: string | null) => `${id}/${pdfSha256}`;

async function openAmong(
  sources: ReadingSources,
  { tx, viewer, now }: Reading,
  some: readonly Found[],
): Promise<ReadonlySet<string>> {
  const meetings = [...new Set(some.map(({ meetingId }) => meetingId))];
  const laneOf = ({ source, meetingId }: Found) =>
    `${source}/${meetings.indexOf(meetingId) % lanes}`;
  const groups = groupsOf(some, laneOf);
  const open = new Set<string>();
  await Promise.all(
    groups.map(async (group) => {
      const source = group[0]?.source;
      const ids = group.map(({ id }) => id);
      const opened = source && (await sources[source]?.open(tx, viewer, ids, now));
      for (const [id, { pdfSha256 }] of opened ?? []) open.add(keyOf(id, pdfSha256));
    }),
  );
  return open;
}

function groupsOf(some: readonly Found[], laneOf: (one: Found) => string): Found[][] {
  const groups = new Map<string, Found[]>();
  for (const one of some) {
    const lane = laneOf(one);
    groups.set(lane, [...(groups.get(lane) ?? []), one]);
  }
  return [...groups.values()];
}

async function withSnippets(
  tx: Tx,
  found: readonly Found[],
  { words }: Sought,
): Promise<contract.SearchHit[]> {
  const pages = found.flatMap(({ sha256, page }) =>
    sha256 === null || page === null ? [] : [{ sha256, page }],
  );
  const texts = new Map(
    (await loadTexts(tx, pages)).map(({ sha256, page, text }) => [`${sha256}/${page}`, text]),
  );
  return found.map(({ sha256, ...hit }) => ({
    ...hit,
    snippet: snippetOf(texts.get(`${sha256}/${hit.page}`) ?? '', words),
    titleSegments: marked(hit.title, words),
  }));
}

const mostHits = 500;
const mostPages = 200;

async function hitsIn(tx: Tx, pdfSha256: string, sought: Sought) {
  const pages = await pagesWithAll(tx, pdfSha256, sought, mostPages + 1);
  const hits: contract.HitInReading[] = [];
  for (const page of pages.slice(0, mostPages)) {
    if (hits.length > mostHits) break;
    const words = await loadWords(tx, pdfSha256, page);
    hits.push(...hitsOnPage(page, words ?? [], sought.words));
  }
  const complete = pages.length <= mostPages && hits.length <= mostHits;
  return { hits: hits.slice(0, mostHits), complete };
}
