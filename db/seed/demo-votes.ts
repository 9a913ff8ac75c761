import { type RuleProfile, ruleProfile, type VoteView } from '../../server/voting/contract.ts';
import { demoId } from './demo-id.ts';

export const demoRuleProfile: RuleProfile = ruleProfile.parse({
  name: 'UBND: quá nửa tổng số thành viên',
  version: 1,
  source:
    'Luật Tổ chức chính quyền địa phương số 77/2015/QH13 (đã hết hiệu lực; đơn vị rà soát theo Luật số 72/2025/QH15)',
  quorum: { numerator: 2, denominator: 3 },
  denominator: 'all',
  threshold: { numerator: 1, denominator: 2 },
  strict: true,
  tie: 'chair-side',
  labels: { for: 'Tán thành', against: 'Không tán thành', abstain: 'Không biểu quyết' },
  changeUntilClosing: true,
});

/** V1, prepared and not yet opened. */
const v1 = {
  code: 'V1',
  position: 3,
  roll: 'leadership',
  title: 'Thông qua hồ sơ dự thảo Nghị quyết',
  profile: demoRuleProfile,
} as const;

/** The votes that the office prepared before the meeting, as everybody sees them at its beginning. */
export const demoVotes: readonly VoteView[] = [v1].map(
  ({ code, position, roll, title, profile }) => {
    const id = demoId('vote', code);
    return {
      ...{ id, title, profile, form: profile.form, status: 'prepared', channel: 'device' },
      itemId: demoId('item', String(position)),
      rollId: demoId('roll', roll),
      questions: [{ id, title, documentId: null }],
      ...{ candidates: [], seats: 0, electorate: [], tellerIds: [] },
      ...{ batchId: null, position: 0, repeatsId: null, annulledReason: null, readyCheckAt: null },
      ...{ openedAt: null, pausedAt: null, closedAt: null, countedAt: null, announcedAt: null },
      ...{ tokenKey: null, turnout: null, result: null, ballotsRoot: null },
    };
  },
);
