'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { ClaimDialog } from './claim-dialog.tsx';
import { HallScreenEntry } from './hall-screen-entry.tsx';

/** The screens of a site, for its operator, who has no console. */
export default function ScreensDialog(props: { onClose(): void }) {
  const t = useTranslations('console.hall');
  const { displays } = usePresent().displays;
  const [claiming, setClaiming] = useState(false);
  return (
    <>
      <Dialog
        open={!claiming}
        onOpenChange={(open) => !open && !claiming && props.onClose()}
        title={t('title')}
      >
        {displays.length === 0 && <p>{t('none', { address: '/display' })}</p>}
        {displays.length > 0 && (
          <ul className="hall-screens" aria-label={t('screens')}>
            {displays.map((screen) => (
              <HallScreenEntry key={screen.id} screen={screen} />
            ))}
          </ul>
        )}
        <DialogActions>
          <Button variant="act" onClick={() => setClaiming(true)}>
            {t('add')}
          </Button>
        </DialogActions>
      </Dialog>
      <ClaimDialog key={displays.length} open={claiming} onOpenChange={setClaiming} />
    </>
  );
}
