import { useTranslations } from 'next-intl';
import { Card } from '@/app/_ui/card.tsx';
import { Skeleton } from '@/app/_ui/skeleton.tsx';

export function MeetingListSkeleton() {
  const t = useTranslations('office.list');
  return (
    <div className="flex flex-col gap-4" aria-busy="true">
      <p role="status" className="text-ink-2">
        {t('loading')}
      </p>
      {['first', 'second', 'third'].map((card) => (
        <Card key={card}>
          <Skeleton lines={4} />
        </Card>
      ))}
    </div>
  );
}
