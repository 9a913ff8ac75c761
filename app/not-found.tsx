import { FileQuestionMark } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { MessagePage } from './_frame/message-page.tsx';
import { buttonLook } from './_ui/button.tsx';

export default function NotFound() {
  const t = useTranslations('common');
  return (
    <MessagePage
      icon={<FileQuestionMark />}
      title={t('notFound.title')}
      text={t('notFound.text')}
      action={
        <Link href="/meetings" className={buttonLook('act')}>
          {t('myMeetings')}
        </Link>
      }
    />
  );
}
