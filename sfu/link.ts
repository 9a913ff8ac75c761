import type { types } from 'mediasoup';
import type { Link } from './contract.ts';

/** Lowest score (0–10, as the media worker rates loss and repair) of a good and of a weak link. */
const GOOD_FROM = 8;
const WEAK_FROM = 5;

/**
 * How good a line is, by the worst of what runs over it; null while nothing does. A paused stream
 * says nothing about the line, and of a simulcast camera only the best layer that is sent counts:
 * the browser switches the others off by itself.
 */
export function linkOf(scores: readonly number[]): Link | null {
  if (scores.length === 0) return null;
  const worst = Math.min(...scores);
  if (worst >= GOOD_FROM) return 'good';
  return worst >= WEAK_FROM ? 'weak' : 'bad';
}

export function producerScore({ paused, score }: types.Producer): number | null {
  if (paused || score.length === 0) return null;
  return Math.max(...score.map((stream) => stream.score));
}

export function consumerScore(consumer: types.Consumer): number | null {
  if (consumer.paused || consumer.producerPaused) return null;
  return consumer.score.score;
}
