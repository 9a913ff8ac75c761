import * as z from 'zod';
import type { Quality } from './media-session.ts';

/** The few figures of a WebRTC statistics report that the rating needs. */
const stat = z.object({
  type: z.string(),
  nominated: z.boolean().optional(),
  state: z.string().optional(),
  currentRoundTripTime: z.number().optional(),
  packetsLost: z.number().optional(),
  packetsReceived: z.number().optional(),
  fractionLost: z.number().optional(),
});

export interface Counters {
  packetsLost: number;
  packetsReceived: number;
}

export interface Sample extends Counters {
  /** Seconds; null where no path is in use. */
  roundTripSeconds: number | null;
  /** Share of our own packets that the server misses, 0 … 1. */
  lossSent: number;
}

export function readSample(reports: readonly Iterable<[string, unknown]>[]): Sample {
  const stats = reports
    .flatMap((report) => [...report])
    .flatMap(([, value]) => {
      const parsed = stat.safeParse(value);
      return parsed.success ? [parsed.data] : [];
    });
  const ofType = (type: string) => stats.filter((entry) => entry.type === type);
  const roundTrips = ofType('candidate-pair')
    .filter((pair) => pair.nominated && pair.state === 'succeeded')
    .flatMap((pair) => pair.currentRoundTripTime ?? []);
  const inbound = ofType('inbound-rtp');
  return {
    roundTripSeconds: roundTrips.length > 0 ? Math.max(...roundTrips) : null,
    lossSent: Math.max(0, ...ofType('remote-inbound-rtp').map((entry) => entry.fractionLost ?? 0)),
    packetsLost: inbound.reduce((sum, entry) => sum + (entry.packetsLost ?? 0), 0),
    packetsReceived: inbound.reduce((sum, entry) => sum + (entry.packetsReceived ?? 0), 0),
  };
}

/** Loss since the sample before, or since the beginning. */
function lossReceived(sample: Sample, before: Counters | null): number {
  const lost = sample.packetsLost - (before?.packetsLost ?? 0);
  const received = sample.packetsReceived - (before?.packetsReceived ?? 0);
  return lost > 0 && received >= 0 ? lost / (lost + received) : 0;
}

/** Thresholds at which speech begins to suffer (2 %, 200 ms) and to break (8 %, 500 ms). */
export function rate(sample: Sample, before: Counters | null): Quality | null {
  if (sample.roundTripSeconds === null) return null;
  const loss = Math.max(sample.lossSent, lossReceived(sample, before));
  if (loss > 0.08 || sample.roundTripSeconds > 0.5) return 'poor';
  if (loss > 0.02 || sample.roundTripSeconds > 0.2) return 'fair';
  return 'good';
}
