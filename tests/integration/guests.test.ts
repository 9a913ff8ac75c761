import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { account, signInAttempt, signInLink } from '../../db/schema/identity.ts';
import { commandReceipt } from '../../db/schema/kernel.ts';
import { linkAnswer } from '../../server/identity/contract.ts';
import { accountOfSession, createSessionLookup } from '../../server/identity/queries.ts';
import { guestLink } from '../../server/identity/requests.ts';
import type { Answer } from '../../server/kernel/run-command.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { people } from '../../server/meetings/people-contract.ts';
import { meetingViewer } from '../../server/meetings/queries.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let product: ScratchProduct;
let unitId = '';
let meetingId = '';
let secretary: Viewer;
let personId = '';

const hourMs = 3_600_000;
const value = (answer: Answer): unknown => {
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};
const guestInput = () => ({
  ...{ name: 'Ông Trần Minh', title: 'Giám đốc', organisation: 'Công ty Ánh Dương' },
  email: `minh.${randomUUID()}@cong-ty.example`,
});

beforeAll(async () => {
  product = await scratchProduct({ effects: false });
  unitId = await fixtureRows(product.db).unit('Văn phòng Sở');
});
afterAll(() => product.drop());
beforeEach(async () => {
  await product.db.delete(signInAttempt);
  const rows = fixtureRows(product.db);
  const startsAt = new Date(product.clock.now().getTime() + 24 * hourMs);
  const endsAt = new Date(startsAt.getTime() + 3 * hourMs);
  meetingId = await rows.meeting(unitId, { status: 'invited', startsAt, endsAt });
  secretary = (await rows.person(unitId)).viewer;
  await rows.participant(meetingId, secretary.personId, 'secretary');
  value(await product.run('meetings.add-guest', { meetingId, ...guestInput() }, secretary));
  const asked = await product.query('meetings.people', { meetingId }, secretary);
  const all = people.output.parse(value(asked)).people;
  personId = all.find(({ guest }) => guest)?.personId ?? '';
});

const makeLink = async () => {
  const asked = { personId, meetingId, newId: randomUUID };
  const link = await guestLink(product.db, asked);
  return link?.path.split('#')[1] ?? '';
};
const use = async (secret: string) =>
  linkAnswer.parse(value(await product.run('identity.use-link', { secret }, null)));

async function enter() {
  const answer = await use(await makeLink());
  if (!answer.signedIn) throw new Error(answer.code);
  const { accountId, sessionVersion } = answer.account;
  const viewer = await createSessionLookup(
    product.db,
    product.clock,
  )({ accountId, sessionVersion });
  if (!viewer) throw new Error('no session');
  return { viewer, accountId, sessionVersion };
}

test('a link lets in once, to its meeting', async () => {
  const secret = await makeLink();
  expect(await use(secret)).toMatchObject({
    ...{ signedIn: true, meetingId, account: { personId, guestOfMeetingId: meetingId } },
  });
  expect(await use(secret)).toMatchObject({ signedIn: false, code: 'identity.link-used' });
});

test('of two at the same moment one comes in', async () => {
  const secret = await makeLink();
  const answers = await Promise.all([use(secret), use(secret)]);
  expect(answers.filter(({ signedIn }) => signedIn)).toHaveLength(1);
});

test('a new link takes the place of one that was not used', async () => {
  const first = await makeLink();
  const second = await makeLink();
  expect(await use(first)).toMatchObject({ code: 'identity.link-unknown' });
  expect(await use(second)).toMatchObject({ signedIn: true });
});

test.each(['ended', 'cancelled'] as const)('no link lets into a meeting that is %s', async (to) => {
  const secret = await makeLink();
  await product.pool.query('update meeting set status = $2 where id = $1', [meetingId, to]);
  expect(await use(secret)).toMatchObject({ code: 'identity.link-expired' });
});

test('a link ends with the meeting, unless it is still going on', async () => {
  const secret = await makeLink();
  const past = `update meeting set ends_at = $2, status = $3 where id = $1`;
  const before = new Date(product.clock.now().getTime() - 1);
  await product.pool.query(past, [meetingId, before, 'invited']);
  expect(await use(secret)).toMatchObject({ code: 'identity.link-expired' });
  await product.pool.query(past, [meetingId, before, 'in-session']);
  expect(await use(secret)).toMatchObject({ signedIn: true });
});

test('guessing is throttled by address and leaves nothing of the secret behind', async () => {
  for (let guess = 0; guess < 50; guess += 1) {
    expect(await use(`wrong-${guess}`)).toMatchObject({ code: 'identity.link-unknown' });
  }
  const secret = await makeLink();
  expect(await use(secret)).toMatchObject({ code: 'identity.too-many-attempts' });
  const attempts = await product.db.select().from(signInAttempt);
  expect(JSON.stringify(attempts)).not.toContain('wrong-');
  const links = await product.db.select().from(signInLink);
  expect(JSON.stringify(links)).not.toContain(secret);
});

test('for a guest there is one meeting, even where the guest was added to another', async () => {
  const { viewer } = await enter();
  const other = await fixtureRows(product.db).meeting(unitId, { status: 'invited' });
  await fixtureRows(product.db).participant(other, personId, 'delegate');
  expect(await meetingViewer(product.db, meetingId, viewer)).toMatchObject({ role: 'guest' });
  expect(await meetingViewer(product.db, other, viewer)).toBeNull();
  const asked = (id: string) => product.query('meetings.people', { meetingId: id }, viewer);
  expect(await asked(meetingId)).toMatchObject({ ok: true });
  expect(await asked(other)).toMatchObject({ code: 'not-found' });
});

test('of what is about the account a guest has only what is opened to guests', async () => {
  const { viewer } = await enter();
  const accountQueries = product.product.registry.slices
    .flatMap(({ queries }) => queries)
    .filter(({ scope }) => scope === 'account');
  const open = accountQueries.filter(({ contract }) => contract.guests).map((q) => q.contract.name);
  expect(open).toContain('identity.who-am-i');
  expect(open).not.toContain('organisation.search-people');
  for (const { contract } of accountQueries.filter((query) => !query.contract.guests)) {
    const answer = await product.query(contract.name, {}, viewer);
    expect(['forbidden', 'invalid-input'], contract.name).toContain(answer.ok ? 'ok' : answer.code);
  }
  expect(await product.query('organisation.tree', {}, viewer)).toMatchObject({ code: 'forbidden' });
  const change = { current: 'a', next: 'mật khẩu mới dài' };
  expect(await product.run('identity.change-password', change, viewer)).toMatchObject({
    code: 'forbidden',
  });
});

test('the session ends a day after the meeting', async () => {
  const { accountId, sessionVersion } = await enter();
  const session = (now: Date) => accountOfSession(product.db, accountId, sessionVersion, now);
  const end = product.clock.now().getTime() + 27 * hourMs;
  expect(await session(new Date(end + 23 * hourMs))).not.toBeNull();
  expect(await session(new Date(end + 25 * hourMs))).toBeNull();
  const lookup = createSessionLookup(product.db, { now: () => new Date(end + 25 * hourMs) });
  expect(await lookup({ accountId, sessionVersion })).toBeNull();
});

test('a guest who was taken off the meeting has no session and no link any more', async () => {
  const { accountId, sessionVersion } = await enter();
  const secret = await makeLink();
  const input = { meetingId, personIds: [personId] };
  value(await product.run('meetings.remove-people', input, secretary));
  const now = product.clock.now();
  expect(await accountOfSession(product.db, accountId, sessionVersion, now)).toBeNull();
  expect(await use(secret)).toMatchObject({ code: 'identity.link-unknown' });
});

test('nobody signs in with a password as a guest', async () => {
  const [row] = await product.db
    .select({ login: account.login })
    .from(account)
    .where(eq(account.personId, personId));
  const input = { login: row?.login, password: 'đường lên non xa' };
  const answer = await product.run('identity.sign-in', input, null);
  expect(answer).toMatchObject({ value: { code: 'identity.wrong-credentials' } });
});

test('the secretary renews a link; its secret stands in no receipt', async () => {
  const secret = 'a'.repeat(43);
  const input = { meetingId, personId, secret };
  value(await product.run('meetings.renew-guest-link', input, secretary));
  const receipts = await product.db.select().from(commandReceipt);
  expect(JSON.stringify(receipts)).not.toContain(secret);
  expect(await use(secret)).toMatchObject({ signedIn: true });
  const member = { ...input, personId: secretary.personId };
  const refused = await product.run('meetings.renew-guest-link', member, secretary);
  expect(refused).toMatchObject({ code: 'meetings.not-a-guest' });
});

test('a colleague or somebody who takes part is no new guest', async () => {
  const { email, ...guest } = guestInput();
  const add = (address: string) =>
    product.run('meetings.add-guest', { meetingId, ...guest, email: address }, secretary);
  value(await add(email));
  expect(await add(email.toUpperCase())).toMatchObject({ code: 'meetings.guest-already-there' });
  const colleague = await fixtureRows(product.db).person(unitId, { name: 'Đỗ Thị Lan' });
  const own = `lan.${randomUUID()}@so.example`;
  await product.pool.query('update person set email = $2 where id = $1', [colleague.id, own]);
  expect(await add(own)).toMatchObject({
    ...{ code: 'meetings.email-of-colleague', params: { name: 'Đỗ Thị Lan' } },
  });
});
