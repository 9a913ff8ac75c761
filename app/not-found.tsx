import { FileQuestionMark } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonLook } from './_ui/button.tsx';
import { EmptyState } from './_ui/empty-state.tsx';

export default function NotFound() {
  const t = useTranslations('common');
  return (
    <main className="flex min-h-dvh flex-col justify-center">
      <EmptyState
        icon={<FileQuestionMark />}
        title={t('notFound.title')}
        text={t('notFound.text')}
        action={
          <Link href="/meetings" className={buttonLook('act')}>
            {t('myMeetings')}
          </Link>
        }
      />
    </main>
  );
}
