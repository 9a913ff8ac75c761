import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { PAPERS } from './content/index.ts';
import type { Paper } from './paper.ts';
import { renderPaper } from './render.ts';

interface Reading {
  pages: number;
  text: string;
}

async function read(bytes: Uint8Array): Promise<Reading> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const parts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    parts.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await pdf.loadingTask.destroy();
  return { pages: parts.length === 0 ? 0 : pdf.numPages, text: squeeze(parts.join(' ')) };
}

/** Justified lines come out as separate words; only the sequence of the letters matters. */
function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

async function committed(paper: Paper): Promise<Reading> {
  return read(await readFile(new URL(`./pdf/${paper.slug}.pdf`, import.meta.url)));
}

describe('demo papers', () => {
  it.each(PAPERS.map((paper) => [paper.slug, paper] as const))(
    '%s as committed says what its content file says, in composed Vietnamese',
    async (_slug, paper) => {
      const stored = await committed(paper);
      const fresh = await read(await renderPaper(paper));
      expect(stored).toEqual(fresh);
      expect(stored.text).toContain(squeeze(paper.subject));
      expect(stored.text).toContain(squeeze(paper.letterhead.number));
      expect(stored.text).toBe(stored.text.normalize('NFC'));
    },
  );

  it('every paper has more than one page, and the submission paper has the 18 the demo speaks of', async () => {
    const pages = new Map<string, number>();
    for (const paper of PAPERS) pages.set(paper.slug, (await committed(paper)).pages);
    expect(pages.get('215-ttr-skhcn')).toBe(18);
    expect(Math.min(...pages.values())).toBeGreaterThan(1);
  });

  it('rendering twice gives the same bytes', async () => {
    const [paper] = PAPERS;
    if (paper === undefined) throw new Error('no papers');
    expect(Buffer.compare(await renderPaper(paper), await renderPaper(paper))).toBe(0);
  });

  it('the letters are those of Unicode NFC in every content file', () => {
    for (const paper of PAPERS) {
      const text = JSON.stringify(paper);
      expect(text).toBe(text.normalize('NFC'));
    }
  });
});
