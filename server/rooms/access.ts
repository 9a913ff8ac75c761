import type { Viewer } from '../kernel/viewer.ts';

/** Everybody who works here may know the rooms. */
export const mayList = (_viewer: Viewer) => true;

/** Rooms and their plans are kept by whoever runs the installation. */
export const mayKeep = (viewer: Viewer) => viewer.systemAdmin;
