'use client';
import { type RefObject, useCallback, useState } from 'react';
import {
  type CheckResults,
  type Trial,
  type TrialOutcome,
  trials,
} from '../../../../../../server/sites/check-contract.ts';
import { isEnough, type MeasuredTrial } from './judge.ts';
import { measureCamera } from './measure-camera.ts';
import { measureClock, measureSpeed } from './measure-line.ts';
import { measureEcho, measureMicrophone } from './measure-sound.ts';

export type Outcomes = Partial<Record<Trial, TrialOutcome>>;

const failed: TrialOutcome = { ok: false, value: null, note: '' };

/** All trials one after the other; one that cannot be made at all has failed without a figure. */
export function useTrials(preview: RefObject<HTMLVideoElement | null>) {
  const [running, setRunning] = useState<Trial | null>(null);
  const [outcomes, setOutcomes] = useState<Outcomes>({});

  const keep = useCallback((trial: Trial, outcome: TrialOutcome) => {
    setOutcomes((known) => ({ ...known, [trial]: outcome }));
  }, []);

  const measure = useCallback(
    (trial: MeasuredTrial): Promise<number> => {
      if (trial === 'camera') {
        if (!preview.current) throw new Error('no preview');
        return measureCamera(preview.current);
      }
      return {
        microphone: measureMicrophone,
        echo: measureEcho,
        speed: measureSpeed,
        clock: measureClock,
      }[trial]();
    },
    [preview],
  );

  const tryOne = useCallback(
    async (trial: Trial) => {
      setRunning(trial);
      if (trial === 'display') return;
      try {
        const value = await measure(trial);
        keep(trial, { ok: isEnough(trial, value), value, note: '' });
      } catch {
        keep(trial, failed);
      } finally {
        setRunning(null);
      }
    },
    [measure, keep],
  );

  const tryAll = useCallback(async () => {
    setOutcomes({});
    for (const trial of trials) await tryOne(trial);
  }, [tryOne]);

  const sayDisplay = useCallback(
    (ok: boolean) => {
      keep('display', { ok, value: null, note: '' });
      setRunning(null);
    },
    [keep],
  );

  const note = useCallback((trial: Trial, text: string) => {
    setOutcomes((known) => {
      const outcome = known[trial];
      return outcome ? { ...known, [trial]: { ...outcome, note: text } } : known;
    });
  }, []);

  return {
    running,
    outcomes,
    results: completeResults(outcomes),
    tryOne,
    tryAll,
    sayDisplay,
    note,
  };
}

/** Everything that a check consists of; null while something has not been tried. */
function completeResults(outcomes: Outcomes): CheckResults | null {
  const { camera, microphone, echo, speed, clock, display } = outcomes;
  if (!camera || !microphone || !echo || !speed || !clock || !display) return null;
  return { camera, microphone, echo, speed, clock, display };
}
