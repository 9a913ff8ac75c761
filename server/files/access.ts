import type { PreparationViewer } from '../kernel/viewer.ts';

/** Uploads and searches concern what is one's own or decided paper by paper. */
export const anyAccount = () => true;

/** Whoever has a part in a meeting may print what it gives to that person. */
export const anyPreparer = (_viewer: PreparationViewer) => true;
