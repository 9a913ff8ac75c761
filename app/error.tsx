'use client';
import { TriangleAlert } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition } from 'react';
import { Button } from './_ui/button.tsx';
import { EmptyState } from './_ui/empty-state.tsx';

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
    <main className="flex min-h-dvh flex-col items-center justify-center">
      <EmptyState
        icon={<TriangleAlert />}
        title={t('failed.title')}
        text={t('failed.text')}
        action={
          <Button variant="act" onClick={again}>
            {t('retry')}
          </Button>
        }
      />
      {error.digest && <p className="text-ink-2">{t('failed.code', { code: error.digest })}</p>}
    </main>
  );
}
