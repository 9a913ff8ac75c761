import { describe, expect, test } from 'vitest';
import { createMediaState } from './media-state.ts';
import type { MediaNotification, ParticipantState } from './port.ts';

function stateWith(listed: ParticipantState[] = []) {
  let tell: (notification: MediaNotification) => void = () => undefined;
  const changed: string[] = [];
  const port = {
    list: async () => listed,
    subscribe: (listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    },
  };
  const state = createMediaState(port, (room) => void changed.push(room));
  return { state, changed, tell: (notification: MediaNotification) => tell(notification) };
}

const microphone = { source: 'microphone', paused: false, receiving: false } as const;
const published = (receiving: boolean): MediaNotification => ({
  type: receiving ? 'track-changed' : 'published',
  room: 'm',
  identity: 'person:a',
  track: { ...microphone, receiving },
});

describe('media state', () => {
  test('says of a microphone what the media server receives', () => {
    const { state, tell } = stateWith();
    tell(published(false));
    expect(state.of('m').endpoints).toEqual([
      { identity: 'person:a', tracks: [microphone], link: null },
    ]);
    tell(published(true));
    expect(state.of('m').endpoints[0]?.tracks).toEqual([{ ...microphone, receiving: true }]);
    tell({ type: 'unpublished', room: 'm', identity: 'person:a', source: 'microphone' });
    expect(state.of('m').endpoints).toEqual([{ identity: 'person:a', tracks: [], link: null }]);
  });

  test('says how good each line is', () => {
    const { state, tell } = stateWith();
    tell({ type: 'joined', room: 'm', identity: 'site:hall' });
    expect(state.of('m').endpoints[0]?.link).toBeNull();
    tell({ type: 'link-changed', room: 'm', identity: 'site:hall', link: 'bad' });
    expect(state.of('m').endpoints[0]?.link).toBe('bad');
  });

  test('forgets who left, and everybody when the media server lost its state', () => {
    const { state, tell, changed } = stateWith();
    tell({ type: 'joined', room: 'm', identity: 'person:a' });
    tell({ type: 'joined', room: 'm', identity: 'person:b' });
    tell({ type: 'left', room: 'm', identity: 'person:a', reason: 'closed' });
    expect(state.identities('m')).toEqual(['person:b']);
    tell({ type: 'reset', room: null });
    expect(state.identities('m')).toEqual([]);
    expect(changed.length).toBe(4);
  });

  test('takes a room as the media server lists it', async () => {
    const { state } = stateWith([{ identity: 'site:hall', tracks: [microphone], link: 'weak' }]);
    expect(state.of('m').available).toBe(false);
    await state.refresh('m');
    expect(state.of('m')).toEqual({
      available: true,
      endpoints: [{ identity: 'site:hall', tracks: [microphone], link: 'weak' }],
    });
  });
});
