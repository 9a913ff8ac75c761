import type { Choice, RuleProfile } from '../contract.ts';
import type { Counted } from '../tally.ts';

/** Quá nửa tổng số thành viên, hòa phiếu theo phía chủ tọa: the profile of the demo's V1. */
export const committeeProfile: RuleProfile = {
  name: 'Quá nửa tổng số thành viên',
  version: 1,
  source: 'Luật Tổ chức chính quyền địa phương',
  quorum: { numerator: 2, denominator: 3 },
  denominator: 'all',
  threshold: { numerator: 1, denominator: 2 },
  strict: true,
  tie: 'chair-side',
  labels: { for: 'Tán thành', against: 'Không tán thành', abstain: 'Không biểu quyết' },
  changeUntilClosing: true,
};

/** A frozen roll by figures; the first person is the chair. */
export function rollOf(figures: {
  for?: number;
  against?: number;
  abstain?: number;
  notCast?: number;
  absent?: number;
}): Counted[] {
  const voted = (choice: Choice, count = 0) =>
    Array.from({ length: count }, () => ({ ballot: { choice, siteId: null }, present: true }));
  const silent = (present: boolean, count = 0) =>
    Array.from({ length: count }, () => ({ ballot: null, present }));
  return [
    ...voted('for', figures.for),
    ...voted('against', figures.against),
    ...voted('abstain', figures.abstain),
    ...silent(true, figures.notCast),
    ...silent(false, figures.absent),
  ].map((member, index) => ({ ...member, personId: `person-${String(index).padStart(4, '0')}` }));
}
