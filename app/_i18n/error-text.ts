import type { useTranslations } from 'next-intl';
import type { ErrorParams } from '../../server/kernel/result.ts';

type ErrorTranslator = ReturnType<typeof useTranslations<'errors'>>;

/** A code that has a sentence; that every code of the contracts is one is checked with the types. */
export type WordedCode = Parameters<ErrorTranslator>[0];

/**
 * The sentence for a refusal, with what to do next. The catalogue is nested as codes are:
 * `voting.no-quorum` is `no-quorum` within `voting`. A wait in seconds is told in minutes; a code
 * that a newer server sends and this page does not know gets a general sentence. A moment travels as
 * text and is told as day and hour.
 */
export function errorText(
  t: ErrorTranslator,
  { code, params }: { code: WordedCode; params: ErrorParams },
): string {
  const minutes = Math.max(1, Math.ceil(Number(params.retryAfterSeconds ?? 0) / 60));
  return t(t.has(code) ? code : 'unknown', { correlationId: '', ...told(params), minutes });
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

function told(params: ErrorParams): Record<string, string | number | Date> {
  const entries = Object.entries(params).map(
    ([name, value]) =>
      [name, typeof value === 'string' && moment.test(value) ? new Date(value) : value] as const,
  );
  return Object.fromEntries(entries);
}
