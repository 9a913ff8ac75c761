import { fail, ok, type Result } from '../kernel/result.ts';

/** Marks that turn the direction of writing: `x\u202Efdp.exe` is seen as `xexe.pdf`. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** Control characters, and letters that take no room on the screen. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const notOnEverySystem = /[<>:"|?*]/g;
const maxLength = 180;

export interface SafeName {
  /** Without the ending. */
  stem: string;
  /** In small letters, without the dot; empty where the name has none. */
  extension: string;
}

/**
 * A name that can be shown and saved: NFC, no folder, nothing invisible. Names that lead elsewhere
 * or are not what they seem are refused: no file manager makes them.
 */
export function safeName(
  fileName: string,
): Result<SafeName, 'intake.deceptive-name' | 'intake.unsafe-name'> {
  if (directionMarks.test(fileName)) return fail('intake.deceptive-name');
  const folders = fileName.split(/[/\\]/);
  if (folders.includes('..')) return fail('intake.unsafe-name');
  const name = (folders.at(-1) ?? '')
    .normalize('NFC')
    .replace(invisible, '')
    .replace(notOnEverySystem, '_')
    .replace(/\s+/g, ' ')
    .trim();
  const dot = name.lastIndexOf('.');
  const ending = name.slice(dot + 1).trim();
  // "Tờ trình số 12.2026" has no ending: endings start with a letter and are short.
  const hasEnding = dot > 0 && /^[a-z][a-z0-9]{1,4}$/i.test(ending);
  const stem = (hasEnding ? name.slice(0, dot) : name).replace(/^[. ]+|[. ]+$/g, '');
  return ok({
    stem: [...stem].slice(0, maxLength).join('') || 'tai-lieu',
    extension: hasEnding ? ending.toLowerCase() : '',
  });
}
