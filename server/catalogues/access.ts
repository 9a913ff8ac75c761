import type { Viewer } from '../kernel/viewer.ts';

/** Everybody who works here chooses from the catalogues. */
export const mayRead = (_viewer: Viewer) => true;

/** They are kept by whoever runs the installation. */
export const mayKeep = (viewer: Viewer) => viewer.systemAdmin;
