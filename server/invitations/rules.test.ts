import { describe, expect, test } from 'vitest';
import { noticeText } from './mail-text.ts';
import { noticeKind } from './requests.ts';
import {
  decideConsent,
  decideReply,
  decideSend,
  type ReplyFacts,
  reminderAt,
  whomToRemind,
} from './rules.ts';

describe('sending', () => {
  const facts = {
    ...{ status: 'approved', hasChair: true },
    ...{ participants: ['a', 'b', 'c'], invited: new Set(['b']) },
  };

  test('invites all who were not invited yet, or those asked for, nobody twice', () => {
    expect(decideSend(facts, null)).toEqual({ ok: true, value: ['a', 'c'] });
    expect(decideSend(facts, ['b', 'c'])).toEqual({ ok: true, value: ['c'] });
  });

  test.each(['draft', 'submitted', 'in-session', 'ended', 'postponed', 'cancelled'])(
    'not while the meeting is %s',
    (status) => {
      expect(decideSend({ ...facts, status }, null)).toMatchObject({
        code: 'invitations.not-approved',
      });
    },
  );

  test('needs a chair, known people and somebody to invite', () => {
    expect(decideSend({ ...facts, hasChair: false }, null)).toMatchObject({
      code: 'invitations.no-chair',
    });
    expect(decideSend(facts, ['x'])).toMatchObject({ code: 'invitations.unknown-person' });
    expect(decideSend(facts, ['b'])).toMatchObject({ code: 'invitations.nobody-to-invite' });
  });
});

describe('answering', () => {
  const facts: ReplyFacts = {
    ...{ status: 'invited', role: 'delegate', substitutionAllowed: true },
    ...{ isCandidate: true, substituteTakesPart: false },
    sites: [
      { id: 'hall', siteRole: 'host' },
      { id: 'annex', siteRole: 'remote' },
      { id: 'bridge', siteRole: 'bridge' },
      { id: 'own', siteRole: 'individual' },
    ],
  };
  const substitute = { reply: 'substitute', substituteId: 's', reason: '' } as const;
  const meetingId = 'm';

  test.each([
    [{ reply: 'room' }, 'hall'],
    [{ reply: 'site', siteId: 'annex' }, 'annex'],
    [{ reply: 'site', siteId: 'bridge' }, 'bridge'],
    [{ reply: 'remote' }, 'own'],
  ] as const)('%j seats the person and needs no consent', (input, siteId) => {
    expect(decideReply(facts, { ...input, meetingId })).toMatchObject({
      value: { siteId, consent: 'not-needed' },
    });
  });

  test.each([{ reply: 'absent', reason: 'Ốm' } as const, substitute])(
    '%j waits for the chair',
    (input) => {
      expect(decideReply(facts, { ...input, meetingId })).toMatchObject({
        value: { siteId: null, consent: 'waiting' },
      });
    },
  );

  test.each([
    [{ ...facts, status: 'ended' }, { reply: 'room' }, 'too-late'],
    [facts, { reply: 'site', siteId: 'hall' }, 'no-such-site'],
    [facts, { reply: 'site', siteId: 'elsewhere' }, 'no-such-site'],
    [{ ...facts, sites: [] }, { reply: 'remote' }, 'no-such-site'],
    [{ ...facts, substitutionAllowed: false }, substitute, 'no-substitution'],
    [{ ...facts, role: 'guest' }, substitute, 'no-substitution'],
    [{ ...facts, role: 'substitute' }, substitute, 'no-substitution'],
    [{ ...facts, isCandidate: false }, substitute, 'not-a-substitute'],
    [{ ...facts, substituteTakesPart: true }, substitute, 'substitute-takes-part'],
    [{ ...facts, role: 'chair' }, substitute, 'chair-cannot-be-replaced'],
    [{ ...facts, role: 'chair' }, { reply: 'absent', reason: 'Ốm' }, 'chair-cannot-be-replaced'],
  ] as const)('is refused where it cannot be so', (given, input, code) => {
    expect(decideReply(given, { ...input, meetingId })).toMatchObject({
      code: `invitations.${code}`,
    });
  });
});

describe('the chair’s word', () => {
  const waiting = { status: 'invited', consent: 'waiting', substituteTakesPart: false } as const;

  test('agreeing needs no reason, refusing does', () => {
    expect(decideConsent(waiting, { agreed: true, reason: '' })).toMatchObject({
      value: { consent: 'agreed' },
    });
    expect(decideConsent(waiting, { agreed: false, reason: '' })).toMatchObject({
      code: 'invitations.reason-needed',
    });
    expect(decideConsent(waiting, { agreed: false, reason: 'Cần dự' })).toMatchObject({
      value: { consent: 'refused', reason: 'Cần dự' },
    });
  });

  test.each(['not-needed', 'agreed', 'refused'] as const)(
    'is given once: not for %s',
    (consent) => {
      expect(decideConsent({ ...waiting, consent }, { agreed: true, reason: '' })).toMatchObject({
        code: 'invitations.nothing-to-decide',
      });
    },
  );

  test('counts while the session goes on, and while it is interrupted', () => {
    for (const status of ['in-session', 'suspended']) {
      const decided = decideConsent({ ...waiting, status }, { agreed: true, reason: '' });
      expect(decided).toMatchObject({ ok: true });
    }
  });

  test('is too late once a substitute takes part otherwise, or the session is over', () => {
    const agreed = { agreed: true, reason: '' };
    expect(decideConsent({ ...waiting, substituteTakesPart: true }, agreed)).toMatchObject({
      code: 'invitations.substitute-takes-part',
    });
    expect(decideConsent({ ...waiting, status: 'ended' }, agreed)).toMatchObject({
      code: 'invitations.too-late',
    });
  });
});

describe('reminding', () => {
  const now = new Date('2026-12-01T00:00:00Z');

  test.each([
    ['2026-12-08T10:00:00Z', '2026-12-07T10:00:00.000Z'],
    ['2026-12-02T00:00:00Z', '2026-12-01T12:00:00.000Z'],
    ['2026-11-30T00:00:00Z', undefined],
  ])('for a deadline at %s it is at %s', (deadline, at) => {
    expect(reminderAt(now, new Date(deadline))?.toISOString()).toBe(at);
  });

  test('reaches those without an answer only', () => {
    const lines = [
      { personId: 'a', reply: 'none' },
      { personId: 'b', reply: 'room' },
      { personId: 'c', reply: 'none' },
    ] as const;
    expect(whomToRemind(lines, null)).toEqual(['a', 'c']);
    expect(whomToRemind(lines, ['b', 'c'])).toEqual(['c']);
  });
});

describe('letters', () => {
  const facts = {
    ...{ name: 'Đỗ Thị Lan', meetingTitle: 'Họp tháng 12', hostUnit: 'Sở KH&CN' },
    ...{ time: '08 giờ 00 phút', place: 'Hội trường', docNumber: '145/GM-SKHCN' },
    ...{ deadline: '17 giờ 00 ngày 08/12/2026', contact: 'đ/c Linh', reason: 'Trùng lịch' },
    ...{ address: 'https://hop.example.vn/x', personalLink: false, consent: 'agreed' as const },
  };

  test.each(noticeKind.options)('a letter of kind %s names the meeting and who writes', (kind) => {
    const { subject, text } = noticeText(kind, facts);
    expect(subject).toContain('Họp tháng 12');
    expect(text).toContain('Kính gửi: Đỗ Thị Lan');
    expect(text).toMatch(/Trân trọng,\nSở KH&CN\n$/);
    expect(text).toBe(text.normalize('NFC'));
  });

  test('a personal link is said to be one', () => {
    const { text } = noticeText('invitation', { ...facts, personalLink: true });
    expect(text).toContain('dùng một lần');
  });
});
