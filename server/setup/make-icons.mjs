import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** Draws the icons of the installed app from the one drawing; run after it was changed. */
const root = new URL('../../', import.meta.url);
const drawing = await readFile(fileURLToPath(new URL('app/icon.svg', root)));

for (const size of [192, 512]) {
  const picture = await sharp(drawing, { density: 600 }).resize(size, size).png().toBuffer();
  await writeFile(fileURLToPath(new URL(`public/icon-${size}.png`, root)), picture);
}

// Systems cut a round or rounded piece out of a maskable icon: what matters stands in the middle.
const size = 512;
const inner = Math.round(size * 0.62);
const middle = await sharp(drawing, { density: 600 }).resize(inner, inner).png().toBuffer();
const { data } = await sharp(drawing, { density: 600 })
  .resize(size, size)
  .extract({ left: size / 2, top: 16, width: 1, height: 1 })
  .removeAlpha()
  .raw()
  .toBuffer({ resolveWithObject: true });
const [r = 179, g = 20, b = 31] = data;
const maskable = await sharp({
  create: { width: size, height: size, channels: 3, background: { r, g, b } },
})
  .composite([{ input: middle }])
  .png()
  .toBuffer();
await writeFile(fileURLToPath(new URL('public/icon-maskable-512.png', root)), maskable);
