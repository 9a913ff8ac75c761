import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A face with the widths of Times New Roman, which official papers are written in. */
export interface Face {
  /** Width of a text in points when set in this size. */
  width(text: string, sizePoints: number): number;
}

const resolve = createRequire(import.meta.url).resolve;

/** Fonts that stand in for Times New Roman where it is missing; their letters have its widths. */
export const substituteFonts = [
  '400Regular/Tinos_400Regular',
  '400Regular_Italic/Tinos_400Regular_Italic',
  '700Bold/Tinos_700Bold',
  '700Bold_Italic/Tinos_700Bold_Italic',
].map((name) => resolve(`@expo-google-fonts/tinos/${name}.ttf`));

const opened = new Map<string, Face>();

export function faceOf(style: { bold?: boolean; italic?: boolean }): Face {
  const path = substituteFonts[(style.bold ? 2 : 0) + (style.italic ? 1 : 0)];
  if (path === undefined) throw new Error('no such face');
  const known = opened.get(path);
  if (known) return known;
  const face = readFace(readFileSync(path));
  opened.set(path, face);
  return face;
}

/** Reads `head`, `hhea`, `hmtx` and the Unicode table of `cmap` of a TrueType font. */
export function readFace(font: Buffer): Face {
  const table = tablesOf(font);
  const unitsPerEm = font.readUInt16BE(table('head') + 18);
  const measured = font.readUInt16BE(table('hhea') + 34);
  const widths = table('hmtx');
  const glyphs = glyphsOf(font, table('cmap'));
  const advance = (character: string): number => {
    const glyph = glyphs.get(character.codePointAt(0) ?? 0) ?? 0;
    return font.readUInt16BE(widths + 4 * Math.min(glyph, measured - 1));
  };
  return {
    width: (text, sizePoints) =>
      ([...text].reduce((sum, character) => sum + advance(character), 0) * sizePoints) / unitsPerEm,
  };
}

function tablesOf(font: Buffer): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    offsets.set(font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`the font has no table ${tag}`);
    return offset;
  };
}

/** Characters to glyphs, from the table of format 4 (the basic plane). */
function glyphsOf(font: Buffer, cmap: number): ReadonlyMap<number, number> {
  const start = unicodeTable(font, cmap);
  const segments = font.readUInt16BE(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const ranges = deltas + 2 * segments;
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const first = font.readUInt16BE(starts + 2 * segment);
    const last = font.readUInt16BE(ends + 2 * segment);
    const delta = font.readUInt16BE(deltas + 2 * segment);
    const rangeAt = ranges + 2 * segment;
    const range = font.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - first));
      if (range === 0 || glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
    }
  }
  return glyphs;
}

function unicodeTable(font: Buffer, cmap: number): number {
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const start = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (font.readUInt16BE(start) === 4) return start;
  }
  throw new Error('the font has no Unicode table of format 4');
}
