'use client';
import { useEffect, useState } from 'react';
import { askAsScreen, type ScreenAnswer } from '@/app/_sync/requests.ts';

type Name = 'seating' | 'screen-code';

/** Asked anew after this long where the answer does not say until when it holds. */
const againMs = 30_000;
/** Left between the end of one answer and the next question, so that the next one is there. */
const marginMs = 500;

/** What a screen asks beside its feed, renewed as long as it is shown; null before the first answer. */
export function useHallQuery<Asked extends Name>(
  name: Asked,
  lastsMs: (answer: ScreenAnswer<Asked>) => number | null,
): ScreenAnswer<Asked> | null {
  const [answer, setAnswer] = useState<ScreenAnswer<Asked> | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const ask = async () => {
      const next = await askAsScreen(name);
      if (gone) return;
      setAnswer(next);
      timer = setTimeout(
        () => void ask(),
        Math.max(marginMs, (lastsMs(next) ?? againMs) + marginMs),
      );
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [name, lastsMs]);
  return answer;
}
