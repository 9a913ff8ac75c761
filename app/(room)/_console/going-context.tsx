'use client';
import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { useFeed, usePresent } from '@/app/_sync/feed-context.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import type { AgendaItemView } from '../../../server/agenda/contract.ts';
import { ClosedHoldsUp } from '../_deliberation/end-closed.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

interface Wanted {
  item: AgendaItemView;
  /** What was current when the question came up: a colleague may be faster. */
  fromItemId: string | null;
}

interface Going {
  /** Asks whether everybody should go to this item. */
  ask(item: AgendaItemView): void;
}

const GoingContext = createContext<Going | null>(null);

/** Going to an item is asked once more, since everybody goes along; the same for button and key. */
export function GoingProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('console.agenda');
  const present = usePresent();
  const feed = useFeed();
  const { meetingId } = useDevice();
  const go = useCommand('agenda.go-to-item');
  const { closed } = present.deliberation;
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const ask = useCallback(
    (item: AgendaItemView) => {
      const seen = feed?.store.get().present?.agenda.currentItemId ?? null;
      setWanted({ item, fromItemId: seen });
    },
    [feed],
  );
  const going = useMemo<Going>(() => ({ ask }), [ask]);
  const confirm = async () => {
    if (!wanted) return;
    await go.run({ meetingId, itemId: wanted.item.id, fromItemId: wanted.fromItemId });
    setWanted(null);
  };
  return (
    <GoingContext value={going}>
      {children}
      {wanted && closed && <ClosedHoldsUp what="item" onClose={() => setWanted(null)} />}
      <ConfirmDialog
        open={wanted !== null && !closed}
        onOpenChange={(open) => !open && setWanted(null)}
        title={t('confirmTitle', { position: wanted?.item.number ?? '' })}
        text={present.speakers.floor ? t('confirmEndsFloor') : t('confirmText')}
        confirmLabel={t('confirm')}
        busy={go.busy}
        onConfirm={() => void confirm()}
      >
        <p>{wanted?.item.title}</p>
      </ConfirmDialog>
    </GoingContext>
  );
}

export function useGoing(): Going {
  const going = use(GoingContext);
  if (!going) throw new Error('useGoing belongs inside GoingProvider');
  return going;
}
