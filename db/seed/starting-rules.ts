import { type RuleProfile, ruleProfile } from '../../server/voting/contract.ts';

const labels = { for: 'Tán thành', against: 'Không tán thành', abstain: 'Không biểu quyết' };

const common = {
  version: 1,
  quorum: { numerator: 2, denominator: 3 },
  denominator: 'all',
  threshold: { numerator: 1, denominator: 2 },
  strict: true,
  labels,
  changeUntilClosing: true,
} as const;

/** Sources are printed with results; the body confirms them against the law now in force. */
const toBeConfirmed = '(đã hết hiệu lực; đơn vị rà soát theo Luật số 72/2025/QH15)';

export const committeeProfile: RuleProfile = ruleProfile.parse({
  ...common,
  name: 'UBND: quá nửa tổng số thành viên',
  source: `Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ${toBeConfirmed}`,
  tie: 'chair-side',
});

export const councilProfile: RuleProfile = ruleProfile.parse({
  ...common,
  name: 'HĐND: quá nửa tổng số đại biểu',
  source: `Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ${toBeConfirmed}`,
  tie: 'not-carried',
});

export const acceptanceProfile: RuleProfile = ruleProfile.parse({
  ...common,
  name: 'Hội đồng nghiệm thu: quá nửa số thành viên có mặt',
  source: 'Thông tư số 20/2023/TT-BKHCN (đơn vị rà soát trước khi áp dụng)',
  denominator: 'present',
  tie: 'not-carried',
});
