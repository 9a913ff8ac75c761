import type { Viewer } from '../kernel/viewer.ts';

/** Everybody who works here may prepare a meeting, and chooses its rules from the catalogue. */
export const mayRead = (_viewer: Viewer) => true;

/** Like all catalogues it is kept by whoever runs the installation. */
export const mayKeep = (viewer: Viewer) => viewer.systemAdmin;
