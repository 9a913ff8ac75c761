import type { Viewer } from '../kernel/viewer.ts';

/** Guests from outside know of their meeting and of nothing else here. */
export const mayUseLibrary = (viewer: Viewer) => viewer.guestOfMeetingId === undefined;

/** What stands in the library for everybody is the system administrator's. */
export const mayEditLibrary = (viewer: Viewer) => mayUseLibrary(viewer) && viewer.systemAdmin;
