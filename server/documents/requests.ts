/** For whoever sends a paper's pages or its file. */
export { recordOpening } from './openings.ts';
