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
