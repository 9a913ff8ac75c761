import type { Viewer } from '../kernel/viewer.ts';

/** Everybody's own keys, and nobody else's: there is no field for another person. */
export const mayKeepKeys = (_viewer: Viewer) => true;
