import sharp from 'sharp';
import { textFont } from './fonts.ts';

/** Who reads and since when, as it stands on every page. */
export interface Mark {
  name: string;
  at: Date;
}

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  ...{ day: '2-digit', month: '2-digit', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/** A moment as it is printed, in the time of Việt Nam. */
export function momentText(at: Date): string {
  const part = Object.fromEntries(moment.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.hour}:${part.minute} ${part.day}/${part.month}/${part.year}`;
}

export function markText({ name, at }: Mark): string {
  return `${name} · ${momentText(at)}`;
}

const markAngle = 30;
/** Height of the letters as a part of the page's width. */
const markSize = 0.022;
const spacing = 0.1;
const clear = '#00000000';

/** More bytes a pixel than a page of text needs: a picture, which is kept with loss. */
const bytesOfText = 0.08;

/** Keeps the mark for pages of one size. */
type Tiles = (key: string, make: () => Promise<Buffer>) => Promise<Buffer>;

/** A page image with the mark across it, light enough to read through, and everywhere on the page. */
export async function markImage(image: Buffer, text: string, tiles: Tiles): Promise<Buffer> {
  const page = sharp(image);
  const { width, height } = await page.metadata();
  const tile = await tiles(`${width}×${height}/${text}`, () => markTile(text, width, height));
  const marked = page.composite([{ input: tile, tile: true, blend: 'over' }]);
  const isText = image.length < width * height * bytesOfText;
  return marked
    .webp(isText ? { lossless: true, effort: 1 } : { quality: 72, effort: 2 })
    .toBuffer();
}

/** The mark once, turned, with the room to the next one; no larger than the page. */
async function markTile(text: string, width: number, height: number): Promise<Buffer> {
  const size = Math.max(6, Math.round(width * markSize));
  const line = await sharp({
    text: {
      text: `<span foreground="#000000" alpha="16%">${escapeMarkup(text)}</span>`,
      ...{ font: `Tinos ${size}`, fontfile: textFont, rgba: true, dpi: 72 },
    },
  })
    .rotate(-markAngle, { background: clear })
    .png()
    .toBuffer();
  const room = Math.round(width * spacing);
  const tile = await sharp(line)
    .extend({ bottom: room, right: Math.round(room / 2), background: clear })
    .png()
    .toBuffer({ resolveWithObject: true });
  if (tile.info.width <= width && tile.info.height <= height) return tile.data;
  return sharp(tile.data)
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer();
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
