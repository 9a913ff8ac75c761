import { describe, expect, test } from 'vitest';
import type { CheckResults, SiteCheckView } from './check-contract.ts';
import { decideSignOff, readinessOfSites, stageAt } from './check-rules.ts';

const fine = { ok: true, value: null, note: '' };
const results: CheckResults = {
  camera: fine,
  microphone: fine,
  echo: fine,
  speed: fine,
  clock: fine,
  display: fine,
};
const check: SiteCheckView = {
  id: 'check',
  siteId: 'site',
  stage: 'hour-before',
  results,
  at: '2026-12-10T00:00:00.000Z',
  byPersonId: 'operator',
  signedOffBy: null,
  signedOffAt: null,
};
const by = { personId: 'operator', now: new Date('2026-12-10T00:05:00Z') };

describe('readiness of a site', () => {
  test('is of the day before until three hours before the beginning', () => {
    const startsAt = new Date('2026-12-10T01:00:00Z');
    expect(stageAt(new Date('2026-12-09T21:59:59Z'), startsAt)).toBe('day-before');
    expect(stageAt(new Date('2026-12-09T22:00:00Z'), startsAt)).toBe('hour-before');
    expect(stageAt(new Date('2026-12-10T02:00:00Z'), startsAt)).toBe('hour-before');
  });

  test('is told by the newest check of each site', () => {
    const broken = { ...results, speed: { ok: false, value: 300, note: 'Mạng yếu' } };
    const older = { ...check, id: 'older', results: broken, signedOffBy: 'operator' };
    const other = { ...check, id: 'other', siteId: 'annex', results: broken };
    expect(readinessOfSites([check, other, older])).toMatchObject([
      { siteId: 'site', failed: 0, signedOff: false },
      { siteId: 'annex', failed: 1, signedOff: false },
    ]);
  });

  test('is signed off once', () => {
    const signed = decideSignOff(check, by);
    expect(signed).toMatchObject({ ok: true, value: { signedOffBy: 'operator' } });
    if (!signed.ok) throw new Error(signed.code);
    expect(decideSignOff(signed.value, by)).toMatchObject({ code: 'sites.already-signed-off' });
  });

  test('is not signed off while a failure is unexplained', () => {
    const failing = { ...results, echo: { ok: false, value: -12, note: '' } };
    expect(decideSignOff({ ...check, results: failing }, by)).toMatchObject({
      code: 'sites.failure-unexplained',
    });
    const explained = { ...failing, echo: { ...failing.echo, note: 'Loa phòng bên, đã tắt' } };
    expect(decideSignOff({ ...check, results: explained }, by).ok).toBe(true);
  });
});
