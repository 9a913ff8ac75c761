export interface ClockProbe {
  sentAt: number;
  receivedAt: number;
  serverTime: number;
}

/** Offset to add to the local clock, from the probe with the shortest way there and back. */
export function clockOffset(probes: readonly ClockProbe[]): number {
  let best: ClockProbe | null = null;
  for (const probe of probes) {
    if (!best || roundTrip(probe) < roundTrip(best)) best = probe;
  }
  return best ? best.serverTime - (best.sentAt + best.receivedAt) / 2 : 0;
}

export function roundTrip(probe: ClockProbe): number {
  return probe.receivedAt - probe.sentAt;
}

/** Asks several times; probes that fail are left out. */
export async function measureOffset(
  ask: () => Promise<number>,
  now: () => number,
  times = 5,
): Promise<number | null> {
  const probes: ClockProbe[] = [];
  for (let asked = 0; asked < times; asked += 1) {
    const sentAt = now();
    const serverTime = await ask().catch(() => null);
    if (serverTime !== null) probes.push({ sentAt, receivedAt: now(), serverTime });
  }
  return probes.length > 0 ? clockOffset(probes) : null;
}

/** A heartbeat that is this far from the time believed says that the clock here was set anew. */
const jumpMs = 1_000;

export interface ClockKeeper {
  measure(): void;
  /** A heartbeat told the server's time, which is believed to be the local one and this offset. */
  heard(serverTime: number, offsetMs: number): void;
}

/** Measures the offset, and again whenever the local clock was set while the meeting goes on. */
export function clockKeeper(clock: {
  ask(): Promise<number>;
  now(): number;
  found(offsetMs: number): void;
}): ClockKeeper {
  let measuring = false;
  const measure = () => {
    if (measuring) return;
    measuring = true;
    void measureOffset(clock.ask, clock.now).then((offsetMs) => {
      measuring = false;
      if (offsetMs !== null) clock.found(offsetMs);
    });
  };
  return {
    measure,
    heard(serverTime, offsetMs) {
      if (Math.abs(serverTime - (clock.now() + offsetMs)) > jumpMs) measure();
    },
  };
}
