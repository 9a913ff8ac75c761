import type { RuleProfile } from '../../../../server/voting/contract.ts';

/** A version of the catalogue, or by name a rule that was never in it. */
export const ruleKey = ({ id, version, name }: RuleProfile) =>
  id === null ? name : `${id} ${version}`;
