import { expect, test } from 'vitest';
import yauzl from 'yauzl';
import { z } from 'zod';
import { asWordDocument } from '../../../server/papers/word-document.ts';
import { demoInvitation, demoMinutes } from './demo-papers.ts';

/** Files within a .docx, by name. */
function unzip(docx: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(docx, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const files = new Map<string, string>();
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(z.instanceof(Buffer).parse(chunk));
          files.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
          zip.readEntry();
        });
      });
      zip.on('end', () => resolve(files));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

/** One element a line, so that a difference can be read; what is given by chance is left out. */
const readable = (xml: string) =>
  `${xml
    .replaceAll(/ xmlns:[\w-]+="[^"]*"/g, '')
    .replaceAll(/ mc:Ignorable="[^"]*"/g, '')
    .replaceAll('><', '>\n<')}\n`;

const parts = ['word/document.xml', 'word/styles.xml', 'word/header1.xml', 'word/header2.xml'];

/** Written anew with `vitest --project golden -u`; every difference is then read before it counts. */
test.each([
  ['invitation', demoInvitation],
  ['minutes', demoMinutes],
] as const)('the .docx of the demo %s is the one that was agreed', async (name, model) => {
  const files = await unzip(await asWordDocument(model));
  for (const part of parts) {
    const xml = files.get(part);
    expect(xml, part).toBeDefined();
    await expect(readable(xml ?? '')).toMatchFileSnapshot(
      `./agreed/${name}.${part.replace('word/', '')}`,
    );
  }
});

test('the same paper gives the same words and looks each time', async () => {
  const [first, second] = await Promise.all([
    unzip(await asWordDocument(demoMinutes)),
    unzip(await asWordDocument(demoMinutes)),
  ]);
  for (const part of parts) expect(first.get(part)).toBe(second.get(part));
});
