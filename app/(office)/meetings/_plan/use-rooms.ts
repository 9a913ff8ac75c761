'use client';
import { useEffect, useState } from 'react';
import { runQuery } from '@/app/_sync/requests.ts';
import type { OutputOf } from '../../../../server/transport/contract.ts';

export type RoomChoice = OutputOf<'rooms.list'>['rooms'][number];

interface Asked {
  startsAt: string | null;
  endsAt: string | null;
  exceptMeetingId: string | null;
}

/** Rooms and bridges, with those marked that another meeting has at this time; null while asking. */
export function useRooms({ startsAt, endsAt, exceptMeetingId }: Asked): RoomChoice[] | null {
  const [rooms, setRooms] = useState<RoomChoice[] | null>(null);
  useEffect(() => {
    let current = true;
    const at =
      startsAt && endsAt && startsAt < endsAt ? { startsAt, endsAt, exceptMeetingId } : null;
    runQuery('rooms.list', { at }).then((answer) => {
      if (current && answer.ok) setRooms(answer.value.rooms);
    });
    return () => {
      current = false;
    };
  }, [startsAt, endsAt, exceptMeetingId]);
  return rooms;
}
