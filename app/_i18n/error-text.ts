import type { useTranslations } from 'next-intl';
import type { ErrorParams } from '../../server/kernel/result.ts';

type ErrorTranslator = ReturnType<typeof useTranslations<'errors'>>;

/** A code that has a sentence; that every code of the contracts is one is checked with the types. */
export type WordedCode = Parameters<ErrorTranslator>[0];

/**
 * The sentence for a refusal, with what to do next. The catalogue is nested as codes are:
 * `voting.no-quorum` is `no-quorum` within `voting`. A wait in seconds is told in minutes; a code
 * that a newer server sends and this page does not know gets a general sentence.
 */
export function errorText(
  t: ErrorTranslator,
  { code, params }: { code: WordedCode; params: ErrorParams },
): string {
  const minutes = Math.max(1, Math.ceil(Number(params.retryAfterSeconds ?? 0) / 60));
  return t(t.has(code) ? code : 'unknown', { correlationId: '', ...params, minutes });
}
