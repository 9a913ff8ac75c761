import { FileQuestionMark } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { MessagePage } from '@/app/_frame/message-page.tsx';
import { buttonLook } from '@/app/_ui/button.tsx';

/** Nothing to read here for this person, for whatever reason. */
export async function NotHere({ back }: { back: string }) {
  const t = await getTranslations('reader');
  return (
    <MessagePage
      icon={<FileQuestionMark />}
      title={t('notFoundTitle')}
      text={t('notFoundText')}
      action={
        <Link href={back} className={buttonLook('act')}>
          {t('bar.back')}
        </Link>
      }
    />
  );
}
