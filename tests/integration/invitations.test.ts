import { eq } from 'drizzle-orm';
import ical from 'node-ical';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { orgUnit, person } from '../../db/schema/organisation.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { createSmtpMail } from '../../server/mail/smtp.ts';
import { type MailServer, mailServer } from './mail-server.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let mail: MailServer;
let scratch: ScratchProduct;
let rows: ReturnType<typeof fixtureRows>;

beforeAll(async () => {
  mail = await mailServer();
  const port = createSmtpMail({ url: mail.url, from: 'Văn phòng Sở <vanphong@sgg.example>' });
  scratch = await scratchProduct({ mail: port });
  rows = fixtureRows(scratch.db);
});

afterAll(async () => {
  await scratch.drop();
  await mail.close();
});

interface Prepared {
  meetingId: string;
  hostSiteId: string;
  annexId: string;
  chair: Viewer;
  secretary: Viewer;
  member: Viewer;
  colleague: Viewer;
  stranger: Viewer;
  memberAddress: string;
}

/** An approved meeting with a chair, a secretary and one member who has colleagues. */
async function approvedMeeting(): Promise<Prepared> {
  const above = await rows.unit('UBND tỉnh Sơn Giang');
  const unitId = await rows.unit('Sở Khoa học và Công nghệ');
  await scratch.db
    .update(orgUnit)
    .set({ parentId: above, symbol: 'SKHCN', place: 'Sơn Giang' })
    .where(eq(orgUnit.id, unitId));
  const elsewhere = await rows.unit('Sở Tài chính');
  const chair = await rows.person(unitId, { name: 'Hoàng Quốc Khải' });
  const secretary = await rows.person(unitId, { name: 'Tạ Thu Hằng' });
  const member = await rows.person(unitId, { name: 'Đỗ Thị Lan' });
  const colleague = await rows.person(unitId, { name: 'Bế Văn Lợi' });
  const stranger = await rows.person(elsewhere, { name: 'Lê Văn Tám' });
  const memberAddress = `${member.id}@sgg.example`;
  await scratch.db.update(person).set({ email: memberAddress }).where(eq(person.id, member.id));
  const meetingId = await rows.meeting(unitId, {
    status: 'approved',
    startsAt: new Date('2026-12-20T01:00:00.000Z'),
    endsAt: new Date('2026-12-20T04:30:00.000Z'),
    replyDeadline: new Date('2026-12-17T10:00:00.000Z'),
  });
  const hostSiteId = await rows.site(meetingId);
  const annexId = await rows.site(meetingId, { siteRole: 'remote', name: 'Phòng mở rộng' });
  await rows.participant(meetingId, chair.id, 'chair', { rank: 0 });
  await rows.participant(meetingId, secretary.id, 'secretary', { rank: 1 });
  await rows.participant(meetingId, member.id, 'delegate', { rank: 2, seat: 'A3' });
  return {
    ...{ meetingId, hostSiteId, annexId, memberAddress },
    ...{ chair: chair.viewer, secretary: secretary.viewer, member: member.viewer },
    ...{ colleague: colleague.viewer, stranger: stranger.viewer },
  };
}

async function invitedMeeting(): Promise<Prepared> {
  const prepared = await approvedMeeting();
  const { meetingId, secretary } = prepared;
  const sent = await scratch.run('invitations.send', { meetingId, personIds: null }, secretary);
  expect(sent).toMatchObject({ ok: true });
  return prepared;
}

/** What arrived at one address; letters of other tests may still be on their way. */
function lettersTo(address: string) {
  return mail.received.filter(({ to }) =>
    [to].flat().some((part) => part?.value.some((one) => one.address === address)),
  );
}

async function lineOf({ meetingId, secretary }: Prepared, who: Viewer) {
  const answer = await scratch.query('invitations.table', { meetingId }, secretary);
  if (!answer.ok) throw new Error(answer.code);
  const { lines } = answer.value as { lines: { personId: string }[] };
  return lines.find(({ personId }) => personId === who.personId);
}

describe('sending', () => {
  test('a numbered invitation arrives with the paper and a calendar entry', async () => {
    const prepared = await invitedMeeting();
    const letters = () => lettersTo(prepared.memberAddress);
    await expect.poll(() => letters().length, { timeout: 60_000 }).toBe(1);
    const [letter] = letters();
    expect(letter?.subject).toMatch(/^Giấy mời số \d{2}\/GM-SKHCN: Họp triển khai nhiệm vụ$/);
    expect(letter?.text).toContain('08 giờ 00 phút, ngày 20 tháng 12 năm 2026');
    expect(letter?.text).toContain(`/meetings/${prepared.meetingId}/reply`);
    const pdf = letter?.attachments.find(({ contentType }) => contentType === 'application/pdf');
    expect(pdf?.content.subarray(0, 5).toString()).toBe('%PDF-');
    const entry = letter?.attachments.find(({ contentType }) => contentType === 'text/calendar');
    const [event] = Object.values(ical.sync.parseICS(entry?.content.toString() ?? '')).filter(
      (part) => part?.type === 'VEVENT',
    );
    expect(event).toMatchObject({
      summary: 'Họp triển khai nhiệm vụ',
      location: 'Hội trường tầng 3',
      method: 'REQUEST',
    });
    expect(new Date(event?.start ?? 0).toISOString()).toBe('2026-12-20T01:00:00.000Z');
    await expect.poll(() => lineOf(prepared, prepared.member)).toMatchObject({ mailState: 'sent' });
    expect(await lineOf(prepared, prepared.chair)).toMatchObject({
      ...{ invited: true, mailState: 'none', hasAddress: false },
    });
  });

  test('who was invited is not invited again, and a meeting has one number', async () => {
    const prepared = await invitedMeeting();
    const { meetingId, secretary } = prepared;
    const again = await scratch.run('invitations.send', { meetingId, personIds: null }, secretary);
    expect(again).toMatchObject({ code: 'invitations.nobody-to-invite' });
    const late = await rows.person(await rows.unit());
    await rows.participant(meetingId, late.id, 'delegate');
    const before = await scratch.query('invitations.table', { meetingId }, secretary);
    const sent = await scratch.run('invitations.send', { meetingId, personIds: null }, secretary);
    expect(sent).toMatchObject({ ok: true, value: { invited: 1 } });
    const after = await scratch.query('invitations.table', { meetingId }, secretary);
    expect(after).toMatchObject({
      value: { docNumber: (before as { value: { docNumber: string } }).value.docNumber },
    });
  });

  test('a draft is not sent, and takes no number', async () => {
    const { meetingId, secretary } = await approvedMeeting();
    await scratch.pool.query(`update meeting set status = 'draft' where id = $1`, [meetingId]);
    const count = () => scratch.pool.query('select count(*)::int as n from registered_number');
    const { rows: before } = await count();
    const sent = await scratch.run('invitations.send', { meetingId, personIds: null }, secretary);
    expect(sent).toMatchObject({ code: 'invitations.not-approved' });
    expect((await count()).rows).toEqual(before);
  });

  test('a delegate neither sends nor sees who has answered; a stranger learns of nothing', async () => {
    const { meetingId, member, stranger } = await invitedMeeting();
    const input = { meetingId, personIds: null };
    expect(await scratch.run('invitations.send', input, member)).toMatchObject({
      code: 'forbidden',
    });
    expect(await scratch.query('invitations.table', { meetingId }, member)).toMatchObject({
      code: 'forbidden',
    });
    for (const name of ['invitations.table', 'invitations.mine']) {
      expect(await scratch.query(name, { meetingId }, stranger)).toMatchObject({
        code: 'not-found',
      });
    }
  });

  test('what the mail server refuses for good is told, and can be sent again', async () => {
    const prepared = await approvedMeeting();
    const { meetingId, secretary, member } = prepared;
    mail.refused.add(prepared.memberAddress);
    await scratch.run('invitations.send', { meetingId, personIds: null }, secretary);
    await expect
      .poll(() => lineOf(prepared, member), { timeout: 60_000 })
      .toMatchObject({ mailState: 'failed', mailFailure: expect.stringContaining('no such') });
    mail.refused.clear();
    const input = { meetingId, personId: member.personId };
    expect(await scratch.run('invitations.resend', input, secretary)).toMatchObject({ ok: true });
    await expect.poll(() => lineOf(prepared, member)).toMatchObject({ mailState: 'sent' });
  });
});

describe('answering', () => {
  test('whoever attends elsewhere is seated there', async () => {
    const { meetingId, member, annexId } = await invitedMeeting();
    const input = { meetingId, reply: 'site', siteId: annexId };
    expect(await scratch.run('invitations.reply', input, member)).toMatchObject({
      value: { consent: 'not-needed' },
    });
    const { rows: seated } = await scratch.pool.query(
      'select site_id from participant where meeting_id = $1 and person_id = $2',
      [meetingId, member.personId],
    );
    expect(seated).toEqual([{ site_id: annexId }]);
  });

  test('an absence waits for the chair, and nobody else decides', async () => {
    const prepared = await invitedMeeting();
    const { meetingId, member, chair, secretary } = prepared;
    const absent = { meetingId, reply: 'absent', reason: 'Đi công tác' };
    expect(await scratch.run('invitations.reply', absent, member)).toMatchObject({
      value: { consent: 'waiting' },
    });
    const decision = { meetingId, personId: member.personId, agreed: true, reason: '' };
    expect(await scratch.run('invitations.decide', decision, secretary)).toMatchObject({
      code: 'forbidden',
    });
    expect(await scratch.run('invitations.decide', decision, chair)).toMatchObject({ ok: true });
    expect(await lineOf(prepared, member)).toMatchObject({ reply: 'absent', consent: 'agreed' });
    const { rows: entries } = await scratch.pool.query(
      'select state from attendance_entry where meeting_id = $1 and person_id = $2',
      [meetingId, member.personId],
    );
    expect(entries).toEqual([{ state: 'excused' }]);
  });

  test('a refusal says why', async () => {
    const prepared = await invitedMeeting();
    const { meetingId, member, chair } = prepared;
    await scratch.run('invitations.reply', { meetingId, reply: 'absent', reason: 'Bận' }, member);
    const decision = { meetingId, personId: member.personId, agreed: false, reason: '' };
    expect(await scratch.run('invitations.decide', decision, chair)).toMatchObject({
      code: 'invitations.reason-needed',
    });
    const told = { ...decision, reason: 'Đồng chí trình bày nội dung 3' };
    expect(await scratch.run('invitations.decide', told, chair)).toMatchObject({ ok: true });
    expect(await scratch.query('invitations.mine', { meetingId }, member)).toMatchObject({
      value: { consent: 'refused', consentReason: told.reason },
    });
  });

  test('a substitute takes the seat and gets an invitation, and leaves when the member comes', async () => {
    const { meetingId, member, colleague, chair } = await invitedMeeting();
    const reply = { meetingId, reply: 'substitute', substituteId: colleague.personId, reason: '' };
    expect(await scratch.run('invitations.reply', reply, member)).toMatchObject({ ok: true });
    const decision = { meetingId, personId: member.personId, agreed: true, reason: '' };
    await scratch.run('invitations.decide', decision, chair);
    expect(await scratch.query('invitations.mine', { meetingId }, colleague)).toMatchObject({
      value: { insteadOf: 'Đỗ Thị Lan', maySubstitute: false },
    });
    const part = () =>
      scratch.pool.query(
        'select role, seat from participant where meeting_id = $1 and person_id = $2',
        [meetingId, colleague.personId],
      );
    expect((await part()).rows).toEqual([{ role: 'substitute', seat: 'A3' }]);
    await scratch.run('invitations.reply', { meetingId, reply: 'room' }, member);
    expect((await part()).rows).toEqual([]);
    expect(await scratch.query('invitations.mine', { meetingId }, colleague)).toMatchObject({
      code: 'not-found',
    });
  });

  test('nobody sends a person of another unit, or one who takes part', async () => {
    const { meetingId, member, secretary, stranger } = await invitedMeeting();
    const reply = { meetingId, reply: 'substitute', reason: '' };
    for (const [who, code] of [
      [stranger, 'invitations.not-a-substitute'],
      [secretary, 'invitations.substitute-takes-part'],
    ] as const) {
      const input = { ...reply, substituteId: who.personId };
      expect(await scratch.run('invitations.reply', input, member)).toMatchObject({ code });
    }
  });

  test('only those who have not answered are reminded', async () => {
    const prepared = await invitedMeeting();
    const { meetingId, secretary, member } = prepared;
    const letters = () => lettersTo(prepared.memberAddress);
    await expect.poll(() => letters().length, { timeout: 60_000 }).toBe(1);
    const remind = () =>
      scratch.run('invitations.remind', { meetingId, personIds: null }, secretary);
    expect(await remind()).toMatchObject({ value: { reminded: 3 } });
    await expect.poll(() => letters().at(-1)?.subject).toMatch(/^Đề nghị xác nhận tham dự/);
    await scratch.run('invitations.reply', { meetingId, reply: 'room' }, member);
    expect(await remind()).toMatchObject({ value: { reminded: 2 } });
  });
});
