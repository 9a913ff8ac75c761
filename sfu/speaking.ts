import type { types } from 'mediasoup';

export interface Heard {
  add(identity: string, producer: types.Producer): void;
}

/** Reports who is heard, the loudest first, only when the list changes. */
export function observeSpeaking(
  levels: types.AudioLevelObserver,
  report: (identities: string[]) => void,
): Heard {
  const identities = new Map<string, string>();
  let last: string[] = [];

  function changeTo(next: string[]): void {
    if (next.length === last.length && next.every((identity, i) => identity === last[i])) return;
    last = next;
    report(next);
  }

  levels.on('volumes', (volumes) =>
    changeTo(
      volumes.flatMap(({ producer }) => {
        const identity = identities.get(producer.id);
        return identity === undefined ? [] : [identity];
      }),
    ),
  );
  levels.on('silence', () => changeTo([]));

  return {
    add(identity, producer) {
      identities.set(producer.id, identity);
      producer.observer.on('close', () => identities.delete(producer.id));
      // Fails only where the producer or the router is closed by now.
      levels.addProducer({ producerId: producer.id }).catch(() => identities.delete(producer.id));
    },
  };
}
