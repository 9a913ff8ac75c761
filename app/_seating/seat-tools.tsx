'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';

interface Props {
  busy: boolean;
  seated: number;
  roomHasPlan: boolean;
  onPropose(): void;
  onClear(): void;
  onRenew(): void;
}

export function SeatTools({ busy, seated, roomHasPlan, onPropose, onClear, onRenew }: Props) {
  const t = useTranslations('seating.seats');
  const [asking, setAsking] = useState(false);
  return (
    <div className="flex flex-wrap gap-3">
      <Button variant="primary" busy={busy} onClick={onPropose}>
        {t('propose')}
      </Button>
      <Button disabled={busy || seated === 0} onClick={onClear}>
        {t('clear')}
      </Button>
      {roomHasPlan && (
        <Button disabled={busy} onClick={() => setAsking(true)}>
          {t('renewPlan')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('renewTitle')}
        text={t('renewText')}
        confirmLabel={t('renewPlan')}
        onConfirm={() => {
          setAsking(false);
          onRenew();
        }}
      />
    </div>
  );
}
