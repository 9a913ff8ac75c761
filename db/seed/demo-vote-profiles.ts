import { type RuleProfile, ruleProfile } from '../../server/voting/contract.ts';
import { committeeProfile } from './starting-rules.ts';

/** The criteria of the panel with their maxima in points. */
const criteria = [
  ['order', 'Hoàn thành so với đặt hàng', 20],
  ['method', 'Phương pháp nghiên cứu', 20],
  ['science', 'Giá trị khoa học', 25],
  ['use', 'Giá trị ứng dụng', 15],
  ['effect', 'Hiệu quả kinh tế - xã hội', 15],
  ['file', 'Chất lượng hồ sơ', 5],
] as const;

/** Written for these votes: of the catalogue only what all rules begin with. */
const base = {
  ...committeeProfile,
  ...{ id: null, sourceRepealed: false, tie: 'not-carried', changeUntilClosing: true },
} as const;

/** S1: points by criteria; the grade by the average. */
export const scoringProfile: RuleProfile = ruleProfile.parse({
  ...base,
  name: 'Hội đồng nghiệm thu: chấm điểm theo tiêu chí',
  source: 'Thông tư số 11/2014/TT-BKHCN (đơn vị rà soát trước khi áp dụng)',
  form: 'scoring',
  denominator: 'present',
  scoring: {
    criteria: criteria.map(([id, label, points]) => ({ id, label, maximum: points * 100 })),
    step: 100,
    by: 'average',
    bands: [
      { grade: 'Xuất sắc', atLeast: 8600 },
      { grade: 'Khá', atLeast: 7000 },
      { grade: 'Đạt', atLeast: 5000 },
      { grade: 'Không đạt', atLeast: 0 },
    ],
    levels: null,
  },
});

/** V2: a secret ballot on each nomination, at least four fifths of the council. */
export const awardProfile: RuleProfile = ruleProfile.parse({
  ...base,
  name: 'Hội đồng Thi đua - Khen thưởng: từ 80 % tổng số thành viên, bỏ phiếu kín',
  source: 'Luật Thi đua, khen thưởng số 06/2022/QH15 (đơn vị rà soát trước khi áp dụng)',
  secrecy: 'secret',
  threshold: { numerator: 4, denominator: 5 },
  strict: false,
  abstention: false,
  labels: { for: 'Đồng ý', against: 'Không đồng ý', abstain: 'Không biểu quyết' },
  announce: 'chair',
});
