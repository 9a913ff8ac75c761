import { type ChangeObject, diffLines, diffWordsWithSpace } from 'diff';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { TextPart } from './review-contract.ts';

/** More than this is no paper that anybody compares by eye. */
const maxCharacters = 400_000;
/** A comparison runs beside everything else in the process: it ends soon, whatever is compared. */
const limits = { words: { timeout: 700, maxEditLength: 4_000 }, lines: { timeout: 700 } };

function toParts(changes: readonly ChangeObject<string>[]): TextPart[] {
  return changes.map(({ added, removed, value }) => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return { kind, text: value };
  });
}

/** What was written in one text and not in the other: by words, by lines where that is too much. */
export function compareTexts(
  from: string,
  to: string,
): Result<{ parts: TextPart[]; coarse: boolean }, 'documents.too-long-to-compare'> {
  if (from.length + to.length > maxCharacters) return fail('documents.too-long-to-compare');
  const words = diffWordsWithSpace(from, to, limits.words);
  if (words) return ok({ parts: toParts(words), coarse: false });
  const lines = diffLines(from, to, limits.lines);
  return lines
    ? ok({ parts: toParts(lines), coarse: true })
    : fail('documents.too-long-to-compare');
}
