'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** Ends the closed session, asked once more: everybody comes back at that moment. */
export function EndClosed() {
  const t = useTranslations('console.closed');
  const { meetingId } = useDevice();
  const end = useCommand('deliberation.end');
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    await end.run({ meetingId });
    setAsking(false);
  };
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('end')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('endTitle')}
        text={t('endText')}
        confirmLabel={t('end')}
        busy={end.busy}
        onConfirm={() => void confirm()}
      />
    </>
  );
}

/** In the place of leaving the item or the session: why that is not possible now, and the way out. */
export function ClosedHoldsUp(props: { what: 'item' | 'session'; onClose(): void }) {
  const t = useTranslations('console.closed');
  return (
    <Dialog open onOpenChange={(open) => !open && props.onClose()} title={t('on')}>
      <p className="text-ink-2">{t(`holdsUp.${props.what}`)}</p>
      <DialogActions>
        <EndClosed />
      </DialogActions>
    </Dialog>
  );
}
