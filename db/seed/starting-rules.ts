import { type RuleProfile, ruleProfile } from '../../server/voting/contract.ts';
import { demoId } from './demo-id.ts';
import { gradesByLevels, gradesByPoints } from './starting-grades.ts';

const labels = { for: 'Tán thành', against: 'Không tán thành', abstain: 'Không biểu quyết' };
const half = { numerator: 1, denominator: 2 };
const twoThirds = { numerator: 2, denominator: 3 };

const common = {
  version: 1,
  quorum: twoThirds,
  denominator: 'all',
  threshold: half,
  strict: true,
  tie: 'not-carried',
  labels,
  changeUntilClosing: true,
} as const;

/** Secret votes go step by step: issued and returned are announced before the count. */
const secret = { secrecy: 'secret', announce: 'chair' } as const;

/** Sources are printed with results; the body confirms them against the law now in force. */
const localGovernment = {
  source:
    'Luật Tổ chức chính quyền địa phương số 77/2015/QH13 (đã hết hiệu lực; đơn vị rà soát theo Luật số 72/2025/QH15)',
  sourceRepealed: true,
} as const;
const secretOrder = {
  source:
    'Luật số 77/2015/QH13 (đã hết hiệu lực; đơn vị rà soát theo Luật số 72/2025/QH15); trình tự bỏ phiếu kín theo Nghị quyết số 1075/2015/UBTVQH13',
  sourceRepealed: true,
} as const;
const panel = 'Thông tư số 20/2023/TT-BKHCN';
const emulation = {
  ...secret,
  ...{ strict: false, abstention: false },
  source:
    'Nghị định số 91/2017/NĐ-CP (đã được thay thế; đơn vị rà soát theo quy định hiện hành và quy chế của hội đồng)',
  sourceRepealed: true,
} as const;

const profile = (key: string, rule: object): RuleProfile =>
  ruleProfile.parse({ ...common, ...rule, id: demoId('rule-profile', key) });

export const committeeProfile = profile('ubnd', {
  ...localGovernment,
  name: 'UBND: quá nửa tổng số thành viên',
  tie: 'chair-side',
});

export const councilProfile = profile('hdnd', {
  ...localGovernment,
  name: 'HĐND: quá nửa tổng số đại biểu',
});

export const acceptanceProfile = profile('acceptance', {
  name: 'Hội đồng nghiệm thu: quá nửa số thành viên có mặt',
  source: `${panel} (đơn vị rà soát trước khi áp dụng)`,
  denominator: 'present',
});

/** The rules with a figure that public bodies vote by, each with its source. */
export const startingProfiles = {
  committee: committeeProfile,
  committeeSecret: profile('ubnd-secret', {
    ...{ ...localGovernment, ...secret },
    name: 'UBND: quá nửa tổng số thành viên, bỏ phiếu kín',
  }),
  council: councilProfile,
  councilSecret: profile('hdnd-secret', {
    ...{ ...secretOrder, ...secret },
    name: 'HĐND: quá nửa tổng số đại biểu, bỏ phiếu kín',
  }),
  councilRemoval: profile('hdnd-removal', {
    ...{ ...secretOrder, ...secret },
    name: 'HĐND: bãi nhiệm, ít nhất 2/3 tổng số đại biểu',
    threshold: twoThirds,
    strict: false,
  }),
  councilElection: profile('hdnd-election', {
    ...{ ...secretOrder, ...secret },
    name: 'HĐND: bầu chức danh, quá nửa tổng số đại biểu',
    ...{ form: 'election', secondRound: 'run-off', crossingOut: true, abstention: false },
  }),
  acceptance: acceptanceProfile,
  acceptancePoints: profile('acceptance-points', {
    name: 'Hội đồng nghiệm thu: chấm điểm thang 100, xếp loại theo điểm trung bình',
    source: `${panel}; mức điểm theo quy định của cơ quan quản lý nhiệm vụ`,
    ...{ form: 'scoring', denominator: 'present', announce: 'chair', scoring: gradesByPoints },
  }),
  acceptanceLevels: profile('acceptance-levels', {
    name: 'Hội đồng nghiệm thu: xếp loại theo số phiếu từng mức',
    source: 'Thông tư số 11/2014/TT-BKHCN (đơn vị rà soát hiệu lực trước khi áp dụng)',
    ...{ form: 'scoring', denominator: 'present', announce: 'chair', scoring: gradesByLevels },
  }),
  emulation80: profile('emulation-80', {
    ...emulation,
    name: 'Hội đồng thi đua, khen thưởng: ít nhất 80 % tổng số thành viên',
    threshold: { numerator: 4, denominator: 5 },
  }),
  emulation90: profile('emulation-90', {
    ...emulation,
    name: 'Hội đồng thi đua, khen thưởng: ít nhất 90 % tổng số thành viên',
    threshold: { numerator: 9, denominator: 10 },
  }),
} as const satisfies Record<string, RuleProfile>;
