import { describe, expect, it } from 'vitest';
import { rate, readSample } from './quality.ts';

const CALM = { roundTripSeconds: 0.03, lossSent: 0, packetsLost: 0, packetsReceived: 1_000 };

describe('quality of the connection', () => {
  it('is read from the reports of all transports', () => {
    const send = new Map<string, unknown>([
      [
        '1',
        { type: 'candidate-pair', nominated: true, state: 'succeeded', currentRoundTripTime: 0.1 },
      ],
      ['2', { type: 'candidate-pair', nominated: false, state: 'failed', currentRoundTripTime: 9 }],
      ['3', { type: 'remote-inbound-rtp', fractionLost: 0.05 }],
    ]);
    const recv = new Map<string, unknown>([
      ['4', { type: 'inbound-rtp', packetsLost: 3, packetsReceived: 97 }],
      ['5', { type: 'inbound-rtp', packetsLost: 1, packetsReceived: 99 }],
      ['6', 'nonsense'],
    ]);
    expect(readSample([send, recv])).toEqual({
      roundTripSeconds: 0.1,
      lossSent: 0.05,
      packetsLost: 4,
      packetsReceived: 196,
    });
  });

  it.each([
    ['good', CALM],
    ['fair', { ...CALM, roundTripSeconds: 0.3 }],
    ['poor', { ...CALM, roundTripSeconds: 0.8 }],
    ['fair', { ...CALM, lossSent: 0.05 }],
    ['poor', { ...CALM, packetsLost: 200 }],
  ])('is %s', (expected, sample) => {
    expect(rate(sample, null)).toBe(expected);
  });

  it('is unknown without a path', () => {
    expect(rate({ ...CALM, roundTripSeconds: null }, null)).toBeNull();
  });

  it('forgives loss that lies before the last look', () => {
    const before = { packetsLost: 200, packetsReceived: 1_000 };
    expect(rate({ ...CALM, packetsLost: 200, packetsReceived: 2_000 }, before)).toBe('good');
  });

  it('is not fooled by counters that start anew', () => {
    const before = { packetsLost: 200, packetsReceived: 9_000 };
    expect(rate({ ...CALM, packetsLost: 0, packetsReceived: 10 }, before)).toBe('good');
  });
});
