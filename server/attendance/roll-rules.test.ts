import { expect, it } from 'vitest';
import { type MeetingRole, meetingRoles } from '../kernel/viewer.ts';
import { decideRemoveRoll, decideSaveRoll } from './roll-rules.ts';

const rolls = [
  { id: 'leaders', name: 'Lãnh đạo Sở' },
  { id: 'panel', name: 'Hội đồng' },
];
const roleOf = (role: MeetingRole) => new Map([['someone', { role }]]);
const roll = { rollId: null, name: 'Danh sách mới', memberIds: ['someone'] };

it('only those with a vote stand on a roll', () => {
  const voters = meetingRoles.filter(
    (role) => decideSaveRoll(roll, { rolls, roleOf: roleOf(role) }).ok,
  );
  expect(voters).toEqual(['chair', 'secretary', 'delegate', 'reviewer']);
});

it('nobody who does not take part stands on a roll', () => {
  const decided = decideSaveRoll(roll, { rolls, roleOf: new Map() });
  expect(decided).toMatchObject({ code: 'attendance.not-a-voter', params: { people: 1 } });
});

it.each([
  [null, 'Danh sách mới', null],
  [null, 'HỘI ĐỒNG', 'attendance.roll-name-taken'],
  ['panel', 'Hội đồng', null],
  ['panel', 'Lãnh đạo sở', 'attendance.roll-name-taken'],
  ['elsewhere', 'Danh sách mới', 'attendance.unknown-roll'],
])('roll %s named %s: %s', (rollId, name, code) => {
  const facts = { rolls, roleOf: roleOf('delegate') };
  const decided = decideSaveRoll({ ...roll, rollId, name }, facts);
  expect(decided.ok ? null : decided.code).toBe(code);
});

it.each([
  [{ items: 0, votes: 0, documents: 0 }, true],
  [{ items: 1, votes: 0, documents: 0 }, false],
  [{ items: 0, votes: 1, documents: 0 }, false],
  [{ items: 0, votes: 0, documents: 1 }, false],
])('a roll with these uses goes: %o → %s', (uses, goes) => {
  expect(decideRemoveRoll(uses).ok).toBe(goes);
});
