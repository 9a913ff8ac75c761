import { mkdir, writeFile } from 'node:fs/promises';
import { PAPERS } from './content/index.ts';
import { renderPaper } from './render.ts';

const folder = new URL('./pdf/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const paper of PAPERS) {
  const bytes = await renderPaper(paper);
  await writeFile(new URL(`${paper.slug}.pdf`, folder), bytes);
  console.log(`${paper.slug}.pdf  ${Math.round(bytes.length / 1024)} kB`);
}
