'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import { useDossier } from './dossier-context.tsx';

/** What takes the place of a secret paper: a line on the agenda that it is handed out in the room. */
export function PaperOnlyOffer({ itemId, onDone }: { itemId: string; onDone(): void }) {
  const t = useTranslations('dossier.secrecy');
  const { meetingId, plan } = useDossier();
  const { run, busy } = useCommand('agenda.edit-item');
  if (!plan.leads) return <p className="text-ink-2">{t('askSecretary')}</p>;
  const mark = async () => {
    const answer = await run({ meetingId, itemId, changes: { paperOnly: true } });
    if (answer.ok) onDone();
  };
  return (
    <Button variant="act" busy={busy} onClick={mark}>
      {t('markPaperOnly')}
    </Button>
  );
}
