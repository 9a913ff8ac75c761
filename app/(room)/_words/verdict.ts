import type { QuestionResult, RuleProfile } from '../../../server/voting/contract.ts';
import { formatFraction, formatShare } from './share.ts';

/** The parts of the sentence that says why a vote passed or failed; worded in the catalogues. */
export interface VerdictWords {
  /** Key of the sentence: by the threshold, by the chair's side, or a tie that does not carry. */
  sentence: QuestionResult['decidedBy'];
  count: number;
  of: number;
  share: string;
  sign: '>' | '≥' | '≤' | '<';
  threshold: string;
  denominator: RuleProfile['denominator'];
  carried: boolean;
}

/** "11/15 = 73,33 % > 50 % tổng số thành viên" in parts; the comparison is the server's. */
export function verdictWords(
  profile: RuleProfile,
  result: QuestionResult,
  locale: string,
): VerdictWords {
  return {
    sentence: result.decidedBy,
    count: result.counts.for,
    of: result.denominatorCount,
    share: formatShare(result.shares.for, locale),
    sign: comparison(profile.strict, result.carried),
    threshold: formatFraction(profile.threshold, locale),
    denominator: profile.denominator,
    carried: result.carried,
  };
}

function comparison(strict: boolean, carried: boolean): VerdictWords['sign'] {
  if (strict) return carried ? '>' : '≤';
  return carried ? '≥' : '<';
}
