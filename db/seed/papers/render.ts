import { drawTable, tableLead } from './grid.ts';
import { drawLetterhead, drawTitle } from './letterhead.ts';
import type { Block, Paper } from './paper.ts';
import { drawProse, proseHeight } from './paragraph.ts';
import { Sheet } from './sheet.ts';
import { drawSignature, signatureHeight } from './signature.ts';

/** One paper as PDF. The same paper always gives the same bytes (on one version of zlib). */
export async function renderPaper(paper: Paper): Promise<Buffer> {
  const sheet = new Sheet(paper);
  drawLetterhead(sheet, paper);
  drawTitle(sheet, paper);
  drawBlocks(sheet, paper.body.slice(0, -1));
  for (const last of paper.body.slice(-1)) {
    // The signature never stands alone on a page: the last paragraph goes with it.
    if (last.kind === 'prose') sheet.ensure(proseHeight(sheet, last) + signatureHeight(paper));
    drawBlocks(sheet, [last]);
  }
  drawSignature(sheet, paper);
  if (paper.annexes !== undefined) {
    sheet.newPage();
    drawBlocks(sheet, paper.annexes);
  }
  return sheet.finish();
}

function drawBlocks(sheet: Sheet, blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      drawTable(sheet, block);
      continue;
    }
    const next = blocks[index + 1];
    if (next?.kind === 'table' && block.style !== 'paragraph') {
      sheet.ensure(proseHeight(sheet, block) + tableLead(sheet, next));
    }
    drawProse(sheet, block);
  }
}
