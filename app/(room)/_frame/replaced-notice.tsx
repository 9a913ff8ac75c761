'use client';
import { MonitorSmartphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { useRoomMedia } from '../_video/media-context.tsx';

/** The same participant came in from another device: sound and picture are there now. */
export function ReplacedNotice(props: { onLeave(): void }) {
  const t = useTranslations('room.replaced');
  const { snapshot } = useRoomMedia();
  return (
    <Dialog
      open={snapshot.status.state === 'replaced'}
      dismissible={false}
      onOpenChange={() => {}}
      title={t('title')}
    >
      <p>
        <MonitorSmartphone aria-hidden="true" /> {t('text')}
      </p>
      <DialogActions>
        <Button variant="act" onClick={props.onLeave}>
          {t('return')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
