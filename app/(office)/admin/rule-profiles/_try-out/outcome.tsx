'use client';
import { useTranslations } from 'next-intl';
import { Banner } from '@/app/_ui/banner.tsx';
import type { ProfileDraft, TryOutRow } from '../../../../../server/ruleprofiles/contract.ts';
import type {
  ElectionResult,
  QuestionResult,
  ScoringResult,
} from '../../../../../server/voting/contract.ts';
import { useRuleWords } from '../use-rule-words.ts';

interface Props {
  rule: ProfileDraft;
  row: TryOutRow;
}

/** What one case comes to: whether the vote may open, and the arithmetic of the result. */
export function Outcome({ rule, row }: Props) {
  const t = useTranslations('rules.tryOut');
  if (row.fault) return <Banner tone="warn">{t(`faults.${row.fault}`)}</Banner>;
  const { outcome, quorum } = row;
  return (
    <div className="flex flex-col gap-2">
      {!quorum.reached && <Banner tone="warn">{t('noQuorum', { needed: quorum.needed })}</Banner>}
      {outcome?.form === 'questions' &&
        outcome.questions.map((question) => (
          <QuestionOutcome key={question.questionId} {...{ rule, question }} />
        ))}
      {outcome?.form === 'election' && <ElectionOutcome {...{ rule, row, election: outcome }} />}
      {outcome?.form === 'scoring' && <ScoringOutcome scoring={outcome} />}
    </div>
  );
}

function QuestionOutcome({ rule, question }: { rule: ProfileDraft; question: QuestionResult }) {
  const { arithmetic } = useRuleWords();
  return (
    <Banner tone={question.carried ? 'success' : 'error'}>
      <p className="font-semibold">{arithmetic(rule, question)}</p>
    </Banner>
  );
}

function ElectionOutcome({ rule, row, election }: Props & { election: ElectionResult }) {
  const t = useTranslations('rules.tryOut');
  const { candidate } = useRuleWords();
  const numberOf = (id: string) => row.candidateIds.indexOf(id) + 1;
  return (
    <div className="flex flex-col gap-1">
      <ul className="list-disc pl-5">
        {election.candidates.map((one) => (
          <li key={one.candidateId} className={one.elected ? 'font-semibold' : undefined}>
            {candidate(rule, election, { ...one, number: numberOf(one.candidateId) })}
          </li>
        ))}
      </ul>
      {election.runOff.length > 0 && (
        <p>{t('runOff', { numbers: election.runOff.map(numberOf).join(', ') })}</p>
      )}
    </div>
  );
}

function ScoringOutcome({ scoring }: { scoring: ScoringResult }) {
  const t = useTranslations('rules.tryOut');
  const { points } = useRuleWords();
  const levels = scoring.levels.map(({ grade, ballots }) => t('level', { grade, ballots }));
  return (
    <Banner tone="info">
      <p className="font-semibold">
        {t('graded', {
          total: points(scoring.total),
          ballots: scoring.ballots,
          average: points(scoring.average),
          grade: scoring.grade ?? '–',
        })}
      </p>
      <p>{levels.join('; ')}</p>
    </Banner>
  );
}
