import type { Stroke } from '../../../server/sync/protocol.ts';

/** Written down here so that the schemas stay out of what a page loads. */
export const strokeColours = [
  'red',
  'blue',
  'green',
] as const satisfies readonly Stroke['colour'][];
