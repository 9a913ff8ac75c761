'use client';
import { TriangleAlert } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition } from 'react';
import { MessagePage } from './_frame/message-page.tsx';
import { Button, buttonLook } from './_ui/button.tsx';

/** A page that failed; `digest` is what the server wrote into its log with the cause. */
export default function PageError(props: { error: Error & { digest?: string }; reset(): void }) {
  const { error, reset } = props;
  const t = useTranslations('common');
  const router = useRouter();
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <MessagePage
      icon={<TriangleAlert />}
      title={t('failed.title')}
      text={t('failed.text')}
      note={error.digest && t('failed.code', { code: error.digest })}
      action={
        <>
          <Button variant="act" onClick={again}>
            {t('retry')}
          </Button>
          <a href="/meetings" className={buttonLook()}>
            {t('myMeetings')}
          </a>
        </>
      }
    />
  );
}
