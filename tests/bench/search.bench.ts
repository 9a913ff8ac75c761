import { z } from 'zod';
import { type Corpus, seedCorpus } from './corpus.ts';
import { demoAccountOf } from './demo-account.ts';
import { withProduct } from './measured-product.ts';
import { printHead, printRow, steadyMs } from './statistics.ts';

const corpus: Corpus = { meetings: 200, papersEach: 50, pagesEach: 10, wordsEach: 250 };
const rounds = 30;
const searches = {
  'a seldom phrase': 'viễn thám',
  'the same without accents': 'vien tham',
  'a common word': 'công tác',
  'a common word without accents': 'cong tac',
  'several words': 'chuyển đổi số du lịch văn hóa',
  'a number': '37/BC-SKHCN',
  'nothing that there is': 'kangaroo',
};

const answer = z.object({ ok: z.literal(true), value: z.object({ hits: z.array(z.unknown()) }) });

await withProduct(async ({ db, origin, cookieFor }) => {
  const { personId, accountId } = await demoAccountOf(db, 'D04');
  await seedCorpus(db, personId, corpus);
  const cookie = await cookieFor(accountId);
  const papers = corpus.meetings * corpus.papersEach;
  console.log(`${papers} papers with ${papers * corpus.pagesEach} pages`);
  printHead('ms');
  for (const [what, text] of Object.entries(searches)) {
    const taken: number[] = [];
    let hits = 0;
    for (let round = -2; round < rounds; round += 1) {
      const started = steadyMs();
      const response = await fetch(`${origin}/api/queries/files.search`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ input: { text } }),
      });
      hits = answer.parse(await response.json()).value.hits.length;
      // The first two warm it up.
      if (round >= 0) taken.push(steadyMs() - started);
    }
    printRow(`${what} (“${text}”, ${hits} shown)`, taken);
  }
});
