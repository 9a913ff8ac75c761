'use client';
import { CircleCheck, CircleX } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { SiteView } from '../../../server/sites/contract.ts';
import type { QuestionResult, VoteResult, VoteView } from '../../../server/voting/contract.ts';
import { verdictWords } from '../_words/verdict.ts';

/** The outcome and the rule that decided it: "11/15 = 73,33 % > 50 % tổng số thành viên". */
export function VerdictLine(props: {
  vote: VoteView;
  result: VoteResult;
  question: QuestionResult;
  sites: readonly SiteView[];
}) {
  const { vote, result, question, sites } = props;
  const t = useTranslations('room.vote');
  const words = verdictWords(vote.profile, question, useLocale());
  // Of a secret vote it is not known from where ballots came.
  const places = useSiteLine(result, question, sites);
  const Icon = words.carried ? CircleCheck : CircleX;
  return (
    <div className="verdict" data-carried={words.carried}>
      <p className="verdict-word">
        <Icon aria-hidden="true" />
        {words.carried ? t('carried') : t('notCarried')}
      </p>
      <p>{t(`because.${words.sentence}`, { ...words, carried: String(words.carried) })}</p>
      <p className="verdict-sites">{vote.turnout ? t('turnout', vote.turnout) : places}</p>
      {vote.profile.source !== '' && (
        <p className="verdict-source">{t('source', { source: vote.profile.source })}</p>
      )}
    </div>
  );
}

/** "Hội trường tầng 3: 11 · Từ xa: 1 · vắng: 1". */
function useSiteLine(
  result: VoteResult,
  question: QuestionResult,
  sites: readonly SiteView[],
): string {
  const t = useTranslations('room.vote');
  const places = result.castBySite
    .filter(({ cast }) => cast > 0)
    .map(({ siteId, cast }) => {
      const site = sites.find((one) => one.id === siteId);
      const remote = !site || site.siteRole === 'individual';
      return `${remote ? t('remotely') : site.name}: ${cast}`;
    });
  const { absent, notCast } = question.counts;
  if (notCast > 0) places.push(t('notCastShort', { count: notCast }));
  if (absent > 0) places.push(t('absentShort', { count: absent }));
  return places.join(' · ');
}
