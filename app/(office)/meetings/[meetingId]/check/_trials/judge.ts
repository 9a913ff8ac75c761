import type { Trial } from '../../../../../../server/sites/check-contract.ts';

/** Trials that are measured; the display is looked at by people. */
export type MeasuredTrial = Exclude<Trial, 'display'>;

const passes: Record<MeasuredTrial, (value: number) => boolean> = {
  camera: (picturesPerSecond) => picturesPerSecond >= 10,
  microphone: (loudest) => loudest >= -45,
  echo: (louder) => louder <= 12,
  // A site sends one picture of 720 lines and receives several.
  speed: (kilobits) => kilobits >= 2_000,
  // Timers follow the server; a clock that is far off still confuses whoever looks at it.
  clock: (ahead) => Math.abs(ahead) <= 5_000,
};

/** Whether what was measured is enough for a meeting. */
export function isEnough(trial: MeasuredTrial, value: number): boolean {
  return passes[trial](value);
}
