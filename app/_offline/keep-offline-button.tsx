'use client';
import { CloudDownload } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';

const KeepDialog = dynamic(() => import('./keep-dialog.tsx').then((module) => module.KeepDialog));

/** Tải để đọc ngoại tuyến: what it needs is loaded when it is pressed. */
export function KeepOfflineButton({ meetingId }: { meetingId: string }) {
  const t = useTranslations('offline');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <CloudDownload aria-hidden="true" />
        {t('keep.button')}
      </Button>
      {open && <KeepDialog meetingId={meetingId} onClose={() => setOpen(false)} />}
    </>
  );
}
