'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { QuestionResult, VoteView } from '../../../server/voting/contract.ts';
import { formatShare } from '../_words/share.ts';
import { resultRows } from './result-rows.ts';

/** Counts and shares as bars; the same table for a window and for the hall. */
export function ResultTable({ vote, result }: { vote: VoteView; result: QuestionResult }) {
  const t = useTranslations('room.vote');
  const locale = useLocale();
  return (
    <table className="result-table">
      <caption className="sr-only">{t('resultCaption', { title: vote.title })}</caption>
      <tbody>
        {resultRows(vote, result).map((row) => (
          <tr key={row.fact} data-fact={row.fact}>
            <th scope="row">{row.label ?? t(`facts.${row.fact}`)}</th>
            <td className="result-bar" aria-hidden="true">
              <span>
                <i style={{ width: `${(row.share ?? 0) / 100}%` }} />
              </span>
            </td>
            <td className="result-count">
              <b>{row.count}</b>
              {row.share !== null && <small>{formatShare(row.share, locale)}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
