'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { useRoomMedia } from '../_video/media-context.tsx';

/** The same participant came in from another device: sound and picture are there now. */
export function ReplacedNotice(props: { onLeave(): void }) {
  const t = useTranslations('room.replaced');
  const { snapshot } = useRoomMedia();
  const [read, setRead] = useState(false);
  return (
    <Dialog
      open={snapshot.status.state === 'replaced' && !read}
      onOpenChange={(open) => setRead(!open)}
      title={t('title')}
    >
      <p>{t('text')}</p>
      <DialogActions>
        <Button variant="act" onClick={props.onLeave}>
          {t('return')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
