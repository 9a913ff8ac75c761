import type { HitInReading, PageWord, TextSegment } from './contract.ts';

const mostWords = 12;

/** One letter without its accents and in small, always of the length of what it stands for. */
function foldLetter(letter: string): string {
  if (letter === 'đ' || letter === 'Đ') return 'd';
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.length === letter.length ? plain : letter;
}

/** The text without accents and in small; places in it are those in the text (which is NFC). */
export function fold(text: string): string {
  return text.toLowerCase().length === text.length
    ? text.toLowerCase().replace(/[^\p{ASCII}]/gu, foldLetter)
    : text.replace(/./gsu, foldLetter);
}

export interface Sought {
  /** Folded; the last one may be the beginning of a word. */
  words: string[];
  /** As they were typed, in small. */
  typed: string[];
  /** For the index without accents, in the language of PostgreSQL's `to_tsquery`. */
  folded: string;
  /** For the one with accents; null where none were typed. */
  exact: string | null;
}

/** What is looked for; null where nothing is left that could be. */
export function soughtIn(typed: string): Sought | null {
  const text = typed.normalize('NFC').trim();
  const words = wordsOf(fold(text)).slice(0, mostWords);
  if (words.length === 0) return null;
  const plain = text.toLowerCase();
  return {
    words,
    typed: wordsOf(plain).slice(0, mostWords),
    folded: asQuery(fold(text)),
    exact: plain === fold(text) ? null : asQuery(plain),
  };
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * All words, the last one as a beginning. A number such as 215/ttr-skhcn stands in the index as a
 * whole where it was recognised as one, and by its parts elsewhere.
 */
function asQuery(text: string): string {
  const tokens = text
    .split(/\s+/)
    .filter((token) => wordsOf(token).length > 0)
    .slice(0, mostWords);
  return tokens
    .map((token, index) => {
      const ending = index === tokens.length - 1 ? ':*' : '';
      const parts = wordsOf(token);
      const each = parts.map(
        (part, place) => `'${part}'${place === parts.length - 1 ? ending : ''}`,
      );
      if (parts.length === 1 && parts[0] === token) return each.join('');
      const whole = token.replaceAll(/['\\]/g, ' ').trim();
      return `((${each.join(' & ')}) | '${whole}'${ending})`;
    })
    .join(' & ');
}

/** Where words that were looked for stand in a text: whole words, or the beginning of one for the last. */
function placesOf(text: string, words: readonly string[]): { start: number; end: number }[] {
  const folded = fold(text);
  const places: { start: number; end: number }[] = [];
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const found = words.find((word, index) =>
      index === words.length - 1 ? match[0].startsWith(word) : match[0] === word,
    );
    if (found !== undefined) places.push({ start: match.index, end: match.index + found.length });
  }
  return places;
}

const before = 70;
const length = 240;

/** A text with the hits in it marked. */
export function marked(text: string, words: readonly string[]): TextSegment[] {
  const segments: TextSegment[] = [];
  let at = 0;
  for (const { start, end } of placesOf(text, words)) {
    if (start > at) segments.push({ text: text.slice(at, start), hit: false });
    segments.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), hit: false });
  return segments;
}

/** A piece of a page around the place where most of the words stand together, hits marked. */
export function snippetOf(pageText: string, words: readonly string[]): TextSegment[] {
  const text = pageText.normalize('NFC').replace(/\s+/g, ' ');
  const places = placesOf(text, words);
  const [first] = places;
  if (!first) return [];
  const together = (from: number) => {
    const near = places.filter(({ start }) => start >= from && start < from + length - before);
    return new Set(near.map(({ start, end }) => fold(text.slice(start, end)))).size;
  };
  let best = first.start;
  for (const { start } of places) if (together(start) > together(best)) best = start;
  const start = wordBoundary(text, Math.max(0, best - before));
  const end = wordBoundary(text, Math.min(text.length, start + length));
  const piece = text.slice(start, end).trim();
  return marked(`${start > 0 ? '… ' : ''}${piece}${end < text.length ? ' …' : ''}`, words);
}

function wordBoundary(text: string, place: number): number {
  if (place === 0 || place === text.length) return place;
  const space = text.lastIndexOf(' ', place);
  return space < 0 ? place : space + 1;
}

interface Token {
  text: string;
  /** Index of the word it is a part of. */
  word: number;
}

const context = 8;

/** The places of a page at which these words stand one after the other. */
export function hitsOnPage(
  page: number,
  words: readonly PageWord[],
  sought: readonly string[],
): HitInReading[] {
  const tokens: Token[] = words.flatMap(([text], word) =>
    wordsOf(fold(text)).map((part) => ({ text: part, word })),
  );
  const hits: HitInReading[] = [];
  for (let at = 0; at + sought.length <= tokens.length; at += 1) {
    const run = tokens.slice(at, at + sought.length);
    if (!run.every((token, index) => isSought(token.text, sought, index))) continue;
    const first = run[0]?.word ?? 0;
    const last = run.at(-1)?.word ?? first;
    const textOf = (from: number, to: number) =>
      words
        .slice(Math.max(0, from), Math.max(0, to))
        .map(([text]) => text)
        .join(' ');
    hits.push({
      page,
      boxes: linesOf(words.slice(first, last + 1)),
      before: textOf(first - context, first),
      hit: textOf(first, last + 1),
      after: textOf(last + 1, last + 1 + context),
    });
    at += sought.length - 1;
  }
  return hits;
}

function isSought(text: string, sought: readonly string[], index: number): boolean {
  const word = sought[index] ?? '';
  return index === sought.length - 1 ? text.startsWith(word) : text === word;
}

type Box = HitInReading['boxes'][number];

/** One box for the words of each line. */
function linesOf(words: readonly PageWord[]): Box[] {
  const lines: Box[] = [];
  for (const [, x, y, width, height] of words) {
    const line = lines.at(-1);
    const same = line && Math.abs(line[1] + line[3] / 2 - (y + height / 2)) < height / 2;
    if (!line || !same || x < line[0]) lines.push([x, y, width, height]);
    else {
      const top = Math.min(line[1], y);
      const bottom = Math.max(line[1] + line[3], y + height);
      lines[lines.length - 1] = [line[0], top, x + width - line[0], bottom - top];
    }
  }
  return lines;
}
