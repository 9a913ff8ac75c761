'use client';
import { Landmark, Maximize } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { askAsScreen } from '@/app/_sync/requests.ts';
import type { PairingAnswer } from '../../../server/displays/contract.ts';
import { useWakeLock } from './use-wake-lock.ts';

const pollMs = 2_000;
type Shown = Extract<PairingAnswer, { state: 'waiting' }> | 'unreachable' | null;

/** Asks how the pairing stands until the screen is claimed, then goes to its meeting. */
function usePairing(): Shown {
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const ask = async () => {
      const answer = await askAsScreen('pairing', {
        giveUpAfterMs: 0,
        attemptTimeoutMs: 8_000,
        wait: async () => {},
        now: () => Date.now(),
      });
      if (gone) return;
      if (answer.ok && answer.value.state === 'paired') {
        window.location.replace(`/display/${answer.value.meetingId}`);
        return;
      }
      setShown(answer.ok && answer.value.state === 'waiting' ? answer.value : 'unreachable');
      timer = setTimeout(() => void ask(), pollMs);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
  return shown;
}

/** A screen that belongs to no meeting yet: the code that the console asks for. */
export function PairingScreen() {
  const t = useTranslations('display.pairing');
  const shown = usePairing();
  useWakeLock();
  return (
    <main className="hall hall-pairing">
      <header>
        <Landmark aria-hidden="true" strokeWidth={1.5} />
        <b>Diên Hồng</b>
        <span>{t('purpose')}</span>
      </header>
      <section aria-live="polite">
        <h1>{t('title')}</h1>
        <Code shown={shown} />
        <p className="hall-how">{t('how')}</p>
      </section>
      <footer>
        <Remaining until={shown !== null && shown !== 'unreachable' ? shown.expiresAt : null} />
        <button type="button" onClick={() => void document.documentElement.requestFullscreen?.()}>
          <Maximize aria-hidden="true" />
          {t('fullScreen')}
        </button>
      </footer>
    </main>
  );
}

function Code({ shown }: { shown: Shown }) {
  const t = useTranslations('display.pairing');
  if (shown === null) return <p className="hall-code" aria-busy="true" />;
  if (shown === 'unreachable') return <p className="hall-how">{t('unreachable')}</p>;
  const { code } = shown;
  return (
    <p className="hall-code">
      <span className="sr-only">{[...code].join(' ')}</span>
      <b aria-hidden="true">{code.slice(0, 4)}</b>
      <b aria-hidden="true">{code.slice(4)}</b>
    </p>
  );
}

/** The code changes by itself; said in minutes, so that nobody hurries. */
function Remaining({ until }: { until: string | null }) {
  const t = useTranslations('display.pairing');
  const [minutes, setMinutes] = useState<number | null>(null);
  useEffect(() => {
    if (until === null) return;
    const tick = () => setMinutes(Math.ceil((Date.parse(until) - Date.now()) / 60_000));
    tick();
    const timer = setInterval(tick, 5_000);
    return () => clearInterval(timer);
  }, [until]);
  return (
    <p>{minutes !== null && until !== null && t('changesIn', { minutes: Math.max(1, minutes) })}</p>
  );
}
