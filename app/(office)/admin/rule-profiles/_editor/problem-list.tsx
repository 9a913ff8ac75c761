import { useTranslations } from 'next-intl';
import { Banner } from '@/app/_ui/banner.tsx';
import type { ProfileProblem } from '../../../../../server/voting/contract.ts';

/** What has no meaning in the rule as it stands; read out when it changes. */
export function ProblemList({ problems }: { problems: readonly ProfileProblem[] }) {
  const t = useTranslations('rules');
  return (
    <div aria-live="polite">
      {problems.length > 0 && (
        <Banner tone="warn">
          <p className="font-semibold">{t('editor.problems')}</p>
          <ul className="list-disc pl-5">
            {problems.map((problem) => (
              <li key={problem}>{t(`problems.${problem}`)}</li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
