import { describe, expect, it } from 'vitest';
import type { ClientNotification } from '@/sfu/contract.ts';
import { EMPTY_ROOM, type RoomView, reduceRoom } from './room-view.ts';
import { receivable } from './subscriber.ts';

const AN = 'person:an';
const microphone = { source: 'microphone', paused: false, receiving: false } as const;

function roomAfter(...messages: ClientNotification[]): RoomView {
  return messages.reduce(reduceRoom, EMPTY_ROOM);
}

describe('the room as the server tells it', () => {
  it('holds a track once, with its latest state', () => {
    const view = roomAfter(
      { type: 'participant-joined', participant: { identity: AN, tracks: [] } },
      { type: 'published', identity: AN, track: microphone },
      { type: 'track-changed', identity: AN, track: { ...microphone, receiving: true } },
    );
    expect(view.participants.get(AN)?.tracks).toEqual([{ ...microphone, receiving: true }]);
  });

  it('forgets a track that is unpublished and a participant that left', () => {
    const published = roomAfter({ type: 'published', identity: AN, track: microphone });
    const message = { type: 'unpublished', identity: AN, source: 'microphone' } as const;
    const gone = reduceRoom(published, { ...message, reason: 'grant-taken' });
    expect(gone.participants.get(AN)?.tracks).toEqual([]);
    const left = reduceRoom(gone, { type: 'participant-left', identity: AN });
    expect(left.participants.has(AN)).toBe(false);
  });

  it('is never changed in place', () => {
    const before = roomAfter({ type: 'published', identity: AN, track: microphone });
    reduceRoom(before, { type: 'participant-left', identity: AN });
    expect(before.participants.has(AN)).toBe(true);
  });
});

describe('what is received', () => {
  const view = roomAfter(
    { type: 'published', identity: AN, track: microphone },
    { type: 'granted', grants: { publish: [], subscribe: ['audio'] } },
  );
  const want = { identity: AN, source: 'microphone' } as const;

  it('is what is wanted, published and granted', () => {
    expect([...receivable([want], view).keys()]).toEqual(['person:an/microphone']);
  });

  it.each([
    ['nobody wants', [], view],
    ['nobody publishes', [{ ...want, identity: 'person:binh' }], view],
    ['is not granted', [want], { ...view, grants: { publish: [], subscribe: ['video' as const] } }],
  ])('is not what %s', (_why, wanted, seen) => {
    expect(receivable(wanted, seen).size).toBe(0);
  });
});
