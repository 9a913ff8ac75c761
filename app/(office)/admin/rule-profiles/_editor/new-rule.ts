import type { ProfileDraft } from '../../../../../server/ruleprofiles/contract.ts';

/** What a rule that is written from nothing begins with: more than half of all members. */
export const newRule: ProfileDraft = {
  ...{ name: '', source: '', sourceRepealed: false, form: 'questions', secrecy: 'open' },
  ...{ excludesCandidates: false, denominator: 'all', strict: true, tie: 'not-carried' },
  quorum: { numerator: 2, denominator: 3 },
  threshold: { numerator: 1, denominator: 2 },
  ...{ abstention: true, changeUntilClosing: true, reveal: 'at-closing', announce: 'automatic' },
  labels: { for: 'Tán thành', against: 'Không tán thành', abstain: 'Không biểu quyết' },
  ...{ weights: false, proxies: false, secondRound: 'none', crossingOut: false, scoring: null },
};
