'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { SiteView } from '../../../server/sites/contract.ts';
import type {
  ElectionResult,
  ScoringResult,
  VoteResult,
  VoteView,
} from '../../../server/voting/contract.ts';
import { formatPoints } from '../_words/points.ts';
import { formatShare } from '../_words/share.ts';
import { ResultTable } from './result-table.tsx';
import { RuleLine } from './rule-line.tsx';
import { VerdictLine } from './verdict-line.tsx';

/** The result of a vote of any form: the outcome, the rule that decided it, the figures. */
export function FormResults(props: {
  vote: VoteView;
  result: VoteResult;
  sites: readonly SiteView[];
}) {
  const { vote, result, sites } = props;
  const { outcome } = result;
  if (outcome.form === 'election') return <Elected vote={vote} outcome={outcome} />;
  if (outcome.form === 'scoring') return <Scored vote={vote} outcome={outcome} />;
  return outcome.questions.map((question) => {
    const asked = vote.questions.find(({ id }) => id === question.questionId);
    return (
      <section key={question.questionId} className="flex flex-col gap-2">
        {outcome.questions.length > 1 && <h3>{asked?.title}</h3>}
        <VerdictLine vote={vote} result={result} question={question} sites={sites} />
        <ResultTable vote={vote} result={question} />
      </section>
    );
  });
}

function Elected({ vote, outcome }: { vote: VoteView; outcome: ElectionResult }) {
  const t = useTranslations('room.vote');
  const locale = useLocale();
  const nameOf = (id: string) => vote.candidates.find((one) => one.id === id)?.name ?? '';
  return (
    <>
      <RuleLine vote={vote} />
      <table className="result-table">
        <caption className="sr-only">{t('resultCaption', { title: vote.title })}</caption>
        <tbody>
          {outcome.candidates.map(({ candidateId, votes, share, elected }) => (
            <tr key={candidateId} data-elected={elected}>
              <th scope="row">
                {nameOf(candidateId)}
                {elected && <small className="block">{t('fill.elected')}</small>}
              </th>
              <td className="result-bar" aria-hidden="true">
                <span>
                  <i style={{ width: `${share / 100}%` }} />
                </span>
              </td>
              <td className="result-count">
                <b>{votes}</b>
                <small>{formatShare(share, locale)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {outcome.runOff.length > 0 && <p>{t('fill.runOff')}</p>}
      {vote.turnout && <p className="verdict-sites">{t('turnout', vote.turnout)}</p>}
      <p className="verdict-source">{t('source', { source: vote.profile.source })}</p>
    </>
  );
}

function Scored({ vote, outcome }: { vote: VoteView; outcome: ScoringResult }) {
  const t = useTranslations('room.vote');
  const locale = useLocale();
  const points = (score: number) => formatPoints(score, locale);
  const figures = {
    ...{ total: points(outcome.total), ballots: outcome.ballots },
    average: points(outcome.average),
  };
  return (
    <>
      <p className="verdict-word">{outcome.grade}</p>
      <p>{t('fill.average', figures)}</p>
      <table className="result-table">
        <caption className="sr-only">{t('resultCaption', { title: vote.title })}</caption>
        <tbody>
          {vote.profile.scoring?.criteria.map(({ id, label, maximum }) => {
            const average = outcome.criteria.find((one) => one.criterionId === id)?.average ?? 0;
            return (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td className="result-bar" aria-hidden="true">
                  <span>
                    <i style={{ width: `${(100 * average) / Math.max(1, maximum)}%` }} />
                  </span>
                </td>
                <td className="result-count">
                  <b>{points(average)}</b>
                  <small>/{points(maximum)}</small>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="verdict-source">{t('source', { source: vote.profile.source })}</p>
    </>
  );
}
