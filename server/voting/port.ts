/** What the box of secret votes needs of a vote. It asks within its own transactions. */
export { checkContent, isSecret } from './ballot-rules.ts';
export { holdVoteOfBox } from './box-store.ts';
export { textsRoot } from './merkle.ts';
export { type Elector, holdElectors } from './store.ts';
