import type { SecretMarking } from './contract.ts';

/** From the highest grade down: of several markings the highest counts. */
const grades: readonly [SecretMarking, string][] = [
  ['tuyet-mat', 'TUYETMAT'],
  ['toi-mat', 'TOIMAT'],
  ['mat', 'MAT'],
];

/** Words that end in "mật" and are no marking, where a line breaks before it: "BẢO / MẬT". */
const continued = /(BẢO|BÍ|CƠ|MẬT|THÂN|CẨN|RỬA|ONG)$/u;
/** The one word "MẬT", as it is written or as recognition may read it; "MẶT" and "MẮT" are others. */
const wordMat = /^M[ẬÂAẠ]T$/u;

/**
 * The grade that a paper is marked with, by a stamp or a line of its own (Law on protection
 * of state secrets) or by a part of its name. The words within prose are no marking.
 */
export function looksSecret(textOfFirstPages: string, fileName: string): SecretMarking | null {
  const lines = textOfFirstPages.normalize('NFC').split(/[\n\f]+/);
  const found = new Set<SecretMarking>();
  let before = '';
  for (const line of lines) {
    const bare = line.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    const marking = markingOfLine(bare, before);
    if (marking) found.add(marking);
    if (bare !== '') before = bare;
  }
  for (const part of partsOfName(fileName)) {
    const marking = gradeOf(part, part.toUpperCase());
    if (marking) found.add(marking);
  }
  return grades.map(([grade]) => grade).find((grade) => found.has(grade)) ?? null;
}

function markingOfLine(line: string, before: string): SecretMarking | null {
  const stated = /^(?:mức )?độ mật\s*[:-]\s*(.+)$/iu.exec(line)?.[1];
  if (stated) return gradeOf(stated, stated.toUpperCase());
  const isStamp = line === line.toUpperCase() && !continued.test(before.toUpperCase());
  return isStamp ? gradeOf(line, line) : null;
}

function gradeOf(words: string, capitals: string): SecretMarking | null {
  if (words.length > 24) return null;
  const letters = capitals.replace(/[^\p{L}]/gu, '');
  const grade = grades.find(([, word]) => withoutMarks(letters) === word)?.[0] ?? null;
  return grade === 'mat' && !wordMat.test(letters) ? null : grade;
}

/** What stands between brackets, dashes and the like; single words of a title are no part. */
function partsOfName(fileName: string): string[] {
  const stem = fileName.normalize('NFC').replace(/\.[^.]*$/, '');
  const parts = stem.split(/\s+-\s+|[()[\]{}.,;]/);
  const start = /^(tuy[eệ]t|t[oố]i)[\s_-]+m[aậ]t(?=[\s_-])/iu.exec(stem)?.[0];
  // "MAT" without its accent may be any of several words.
  return [...parts, start ?? ''].filter((part) => !/^\s*mat\s*$/i.test(part));
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
