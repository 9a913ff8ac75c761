import type { FloorPolicyView, RequestKind } from '../../../server/speakers/contract.ts';

type Limits = FloorPolicyView['limits'];
/** Minutes as somebody types them, "1,5" or "1.5". */
export type TypedMinutes = Record<RequestKind, string>;

export function minutesOf(limits: Limits): TypedMinutes {
  const typed = (seconds: number) =>
    String(Math.round((seconds / 60) * 100) / 100).replace('.', ',');
  return {
    speech: typed(limits.speech),
    question: typed(limits.question),
    'point-of-order': typed(limits['point-of-order']),
    answer: typed(limits.answer),
  };
}

/** The limits in seconds; null where one is no number between half a minute and two hours. */
export function secondsOf(minutes: TypedMinutes): Limits | null {
  const speech = seconds(minutes.speech);
  const question = seconds(minutes.question);
  const order = seconds(minutes['point-of-order']);
  const answer = seconds(minutes.answer);
  if (speech === null || question === null || order === null || answer === null) return null;
  return { speech, question, 'point-of-order': order, answer };
}

function seconds(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  const value = text === '' ? Number.NaN : Math.round(Number(text) * 60);
  return value >= 30 && value <= 7200 ? value : null;
}
