'use client';
import { useFormatter, useTranslations } from 'next-intl';
import type { ProfileDraft } from '../../../../server/ruleprofiles/contract.ts';
import type {
  ElectionResult,
  Fraction,
  QuestionResult,
} from '../../../../server/voting/contract.ts';

type Rule = Pick<ProfileDraft, 'threshold' | 'strict' | 'denominator' | 'quorum' | 'form'>;

/** Whole per cents as such, other shares as the fraction that is compared. */
function shareOf({ numerator, denominator }: Fraction): string {
  const percent = (numerator * 100) / denominator;
  return Number.isInteger(percent) ? `${percent} %` : `${numerator}/${denominator}`;
}

const signOf = (reached: boolean, strict: boolean) => {
  if (strict) return reached ? '>' : '≤';
  return reached ? '≥' : '<';
};

/** Rules and what comes of them, in words with the arithmetic. */
export function useRuleWords() {
  const t = useTranslations('rules');
  const format = useFormatter();
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const points = (hundredths: number) => format.number(hundredths / 100, decimals);
  const percent = (hundredths: number) => `${points(hundredths)} %`;
  const ofWhom = ({ denominator }: Rule) => t(`denominator.${denominator}`).toLowerCase();
  const compared = (rule: Rule, count: { count: number; of: number; share: number }) => ({
    ...{ count: count.count, of: count.of, share: percent(count.share) },
    ...{ threshold: shareOf(rule.threshold), whole: ofWhom(rule) },
  });
  return {
    points,
    /** "Quá 50 % tổng số thành viên; mở khi có mặt ít nhất 2/3". */
    summary: (rule: Rule) =>
      rule.form === 'scoring'
        ? t('summary.scoring', { quorum: shareOf(rule.quorum) })
        : t(rule.strict ? 'summary.more' : 'summary.atLeast', {
            ...{ threshold: shareOf(rule.threshold), whole: ofWhom(rule) },
            quorum: shareOf(rule.quorum),
          }),
    /** "11/15 = 73,33 % > 50 % tổng số thành viên → Thông qua". */
    arithmetic: (
      rule: Rule,
      { counts, shares, denominatorCount, carried, decidedBy }: QuestionResult,
    ) => {
      const values = compared(rule, { count: counts.for, of: denominatorCount, share: shares.for });
      const sign = signOf(carried, rule.strict);
      return t(`arithmetic.${decidedBy}`, { ...values, sign, carried: String(carried) });
    },
    candidate: (
      rule: Rule,
      { denominatorCount }: ElectionResult,
      {
        number,
        votes,
        share,
        elected,
      }: { number: number; votes: number; share: number; elected: boolean },
    ) => {
      const values = compared(rule, { count: votes, of: denominatorCount, share });
      const { numerator, denominator } = rule.threshold;
      const left = votes * denominator;
      const right = numerator * denominatorCount;
      const sign = signOf(rule.strict ? left > right : left >= right, rule.strict);
      return t('arithmetic.candidate', { ...values, number, sign, elected: String(elected) });
    },
  };
}
