'use client';
import { Armchair, Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, buttonLook } from '@/app/_ui/button.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type { RoomView } from '../../../../server/rooms/contract.ts';
import { OrderedEntries } from '../_catalogue/ordered-entries.tsx';
import { RoomDialog } from './room-dialog.tsx';

/** Rooms and bridges, each with the way to its seating plan. */
export function Rooms({ rooms }: { rooms: readonly RoomView[] }) {
  const t = useTranslations('admin');
  const router = useRouter();
  const [edited, setEdited] = useState<RoomView | 'new' | null>(null);
  const archive = useCommand('rooms.archive');
  const remove = useCommand('rooms.remove');
  const order = useCommand('rooms.order');
  const again = ({ ok }: { ok: boolean }) => {
    if (ok) router.refresh();
  };
  const roomOf = (id: string) => rooms.find((room) => room.id === id) ?? null;
  const detail = ({ resource, location, capacity }: RoomView) => {
    const kind = resource === 'bridge' ? t('rooms.bridge') : t('rooms.places', { capacity });
    return location === '' ? kind : `${kind} · ${location}`;
  };
  return (
    <div className="flex flex-col gap-5">
      <div>
        <Button variant="primary" onClick={() => setEdited('new')}>
          <Plus aria-hidden="true" />
          {t('entries.add')}
        </Button>
      </div>
      {rooms.length === 0 && (
        <EmptyState title={t('entries.emptyTitle')} text={t('entries.emptyText')} />
      )}
      <OrderedEntries
        label={t('pages.rooms.title')}
        busy={archive.busy || remove.busy || order.busy}
        entries={rooms.map((room) => ({
          ...{ id: room.id, name: room.name, archived: room.archived },
          detail: detail(room),
        }))}
        onEdit={(id) => setEdited(roomOf(id))}
        onArchive={(roomId, archived) => void archive.run({ roomId, archived }).then(again)}
        onRemove={(roomId) => void remove.run({ roomId }).then(again)}
        onOrder={(roomIds) => void order.run({ roomIds }).then(again)}
        extra={(id) => {
          const room = roomOf(id);
          if (!room || room.resource === 'bridge') return null;
          return (
            <Link href={`/admin/rooms/${id}`} className={buttonLook('quiet')}>
              <Armchair aria-hidden="true" />
              {t(room.hasPlan ? 'rooms.plan' : 'rooms.drawPlan')}
              <span className="sr-only">: {room.name}</span>
            </Link>
          );
        }}
      />
      {edited !== null && (
        <RoomDialog room={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}
