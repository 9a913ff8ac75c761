import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { account, signInAttempt } from '../../db/schema/identity.ts';
import { commandReceipt } from '../../db/schema/kernel.ts';
import { changePassword, signInAnswer } from '../../server/identity/contract.ts';
import { hashPassword } from '../../server/identity/password.ts';
import { accountOfSession } from '../../server/identity/queries.ts';
import type { Answer } from '../../server/kernel/run-command.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

const password = 'đường lên non xa';
let scratch: ScratchProduct;
let passwordHash = '';
let unitId = '';

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  passwordHash = await hashPassword(password);
  unitId = await fixtureRows(scratch.db).unit('Văn phòng Sở');
});
afterAll(() => scratch.drop());
beforeEach(async () => {
  await scratch.db.delete(signInAttempt);
});

const newPerson = () =>
  fixtureRows(scratch.db).person(unitId, {
    name: 'Tạ Thu Hằng',
    title: `Chánh Văn phòng ${randomUUID()}`,
    passwordHash,
    login: `hang.${randomUUID()}`,
  });

function value(answer: Answer): unknown {
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

async function signIn(login: string, given: string) {
  const answer = await scratch.run('identity.sign-in', { login, password: given }, null);
  return signInAnswer.parse(value(answer));
}

const tooMany = { signedIn: false, code: 'identity.too-many-attempts' };

it('the right password signs in, in capitals and composed in another way', async () => {
  const { login, id } = await newPerson();
  const answer = await signIn(` ${login.toUpperCase()} `, password.normalize('NFD'));
  expect(answer).toMatchObject({
    signedIn: true,
    account: { personId: id, login, name: 'Tạ Thu Hằng', unit: 'Văn phòng Sở', sessionVersion: 1 },
  });
});

it('an unknown login, a disabled account and a wrong password get the same answer', async () => {
  const known = await newPerson();
  const disabled = await newPerson();
  const off = { disabledAt: scratch.clock.now() };
  await scratch.db.update(account).set(off).where(eq(account.personId, disabled.id));
  const refused = {
    signedIn: false,
    code: 'identity.wrong-credentials',
    retryAfterSeconds: 0,
  };
  expect(await signIn(known.login, 'một mật khẩu khác')).toEqual(refused);
  expect(await signIn(`nobody.${randomUUID()}`, password)).toEqual(refused);
  expect(await signIn(disabled.login, password)).toEqual(refused);
});

it('after five wrong passwords even the right one waits, and the wait ends', async () => {
  const { login } = await newPerson();
  for (let attempt = 1; attempt <= 5; attempt += 1) await signIn(login, 'sai mật khẩu');
  expect(await signIn(login, password)).toEqual({ ...tooMany, retryAfterSeconds: 30 });
  scratch.clock.advance(29_000);
  expect(await signIn(login, password)).toEqual({ ...tooMany, retryAfterSeconds: 1 });
  scratch.clock.advance(1_000);
  expect(await signIn(login, password)).toMatchObject({ signedIn: true });
});

it('a success starts the count anew', async () => {
  const { login } = await newPerson();
  for (let round = 1; round <= 3; round += 1) {
    for (let attempt = 1; attempt <= 4; attempt += 1) await signIn(login, 'sai mật khẩu');
    scratch.clock.advance(1_000);
    expect(await signIn(login, password)).toMatchObject({ signedIn: true });
    scratch.clock.advance(1_000);
  }
});

it('many attempts at once for one login do not get past the count', async () => {
  const { login } = await newPerson();
  const answers = await Promise.all(Array.from({ length: 40 }, () => signIn(login, 'sai')));
  const looked = answers.filter(
    (answer) => !answer.signedIn && answer.code === 'identity.wrong-credentials',
  );
  expect(looked.length).toBeGreaterThanOrEqual(1);
  expect(looked.length).toBeLessThanOrEqual(5);
});

it('an address that fails with fifty logins waits with every login', async () => {
  const { login } = await newPerson();
  const at = scratch.clock.now();
  await scratch.db.insert(signInAttempt).values(
    Array.from({ length: 50 }, (_, index) => ({
      ...{ id: randomUUID(), login: `guess-${index}`, address: '127.0.0.1' },
      ...{ succeeded: false, at },
    })),
  );
  expect(await signIn(login, password)).toEqual({ ...tooMany, retryAfterSeconds: 900 });
  scratch.clock.advance(900_000);
  expect(await signIn(login, password)).toMatchObject({ signedIn: true });
});

async function change(viewer: Parameters<ScratchProduct['run']>[2], current: string, next: string) {
  const answer = await scratch.run('identity.change-password', { current, next }, viewer);
  return changePassword.output.parse(value(answer));
}

it('a changed password ends older sessions, and their connections are told', async () => {
  const { login, viewer } = await newPerson();
  const listener = new pg.Client({ connectionString: scratch.url });
  await listener.connect();
  try {
    const ended = new Promise((resolve) => {
      listener.on('notification', ({ payload }) => resolve(payload));
    });
    await listener.query('listen session_ended');
    const next = 'gió đưa cành trúc';
    expect(await change(viewer, password, next)).toEqual({ changed: true, sessionVersion: 2 });
    expect(await ended).toBe(viewer.accountId);
    expect(await accountOfSession(scratch.db, viewer.accountId, 1, scratch.clock.now())).toBeNull();
    expect(
      await accountOfSession(scratch.db, viewer.accountId, 2, scratch.clock.now()),
    ).toMatchObject({ login });
    expect(await signIn(login, password)).toMatchObject({ signedIn: false });
    expect(await signIn(login, next)).toMatchObject({ signedIn: true });
  } finally {
    await listener.end();
  }
});

it('a password is not changed without the present one, nor to the same', async () => {
  const { viewer } = await newPerson();
  expect(await change(viewer, 'sai mật khẩu', 'gió đưa cành trúc')).toMatchObject({
    changed: false,
    code: 'identity.wrong-credentials',
  });
  expect(await change(viewer, password, password)).toMatchObject({
    changed: false,
    code: 'identity.same-password',
  });
  expect(
    await accountOfSession(scratch.db, viewer.accountId, 1, scratch.clock.now()),
  ).not.toBeNull();
});

it('guessing the present password is throttled like signing in', async () => {
  const { viewer } = await newPerson();
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await change(viewer, 'sai mật khẩu', 'gió đưa cành trúc');
  }
  expect(await change(viewer, password, 'gió đưa cành trúc')).toMatchObject({
    changed: false,
    code: 'identity.too-many-attempts',
  });
});

it('the receipt of a change of password does not depend on the passwords', async () => {
  const commandId = randomUUID();
  const { viewer } = await newPerson();
  const input = { current: password, next: 'gió đưa cành trúc' };
  const first = await scratch.run('identity.change-password', input, viewer, commandId);
  const other = { current: 'khác', next: 'một mật khẩu khác nữa' };
  const repeated = await scratch.run('identity.change-password', other, viewer, commandId);
  expect(repeated).toEqual(first);
  const kept = await scratch.db
    .select()
    .from(commandReceipt)
    .where(eq(commandReceipt.commandId, commandId));
  expect(kept).toHaveLength(1);
});

it('a disabled account has no session', async () => {
  const { id, viewer } = await newPerson();
  expect(
    await accountOfSession(scratch.db, viewer.accountId, 1, scratch.clock.now()),
  ).not.toBeNull();
  const off = { disabledAt: scratch.clock.now() };
  await scratch.db.update(account).set(off).where(eq(account.personId, id));
  expect(await accountOfSession(scratch.db, viewer.accountId, 1, scratch.clock.now())).toBeNull();
});

it('who am I: the account of the session, and nothing without one', async () => {
  const { id, viewer } = await newPerson();
  expect(value(await scratch.query('identity.who-am-i', {}, viewer))).toMatchObject({
    personId: id,
  });
  expect(await scratch.query('identity.who-am-i', {}, null)).toMatchObject({
    code: 'unauthenticated',
  });
});
