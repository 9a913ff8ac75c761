/** What the box of secret votes needs of a vote. It asks within its own transactions. */
export { checkContent, isSecret } from './ballot-rules.ts';
export { holdVoteOfBox } from './box-store.ts';
export { textsRoot } from './merkle.ts';
/** For evidence: the vote, its frozen roll, and the ballots that were counted. */
export { countedBallots, type Elector, holdElectors, loadElectors, loadVote } from './store.ts';
