import type { ErrorParams } from '../../server/kernel/result.ts';

/** The part of a translator of the `errors` catalogue that is needed here. */
interface ErrorTranslator {
  (key: string, values: ErrorParams): string;
  has(key: string): boolean;
}

/**
 * The sentence for a refusal, with what to do next. The catalogue is nested as codes are:
 * `voting.no-quorum` is `no-quorum` within `voting`. A wait in seconds is told in minutes.
 */
export function errorText(
  t: ErrorTranslator,
  { code, params }: { code: string; params: ErrorParams },
): string {
  const minutes = Math.max(1, Math.ceil(Number(params.retryAfterSeconds ?? 0) / 60));
  return t(t.has(code) ? code : 'unknown', { correlationId: '', ...params, minutes });
}
