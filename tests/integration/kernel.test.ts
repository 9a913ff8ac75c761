import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commandReceipt, meetingEvent } from '../../db/schema/kernel.ts';
import { firstBrokenLink, readEvents } from '../../server/kernel/event-log.ts';
import { type Hall, seedHall } from './hall.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let hall: Hall;

beforeAll(async () => {
  scratch = await scratchProduct();
});
afterAll(() => scratch.drop());
beforeEach(async () => {
  hall = await seedHall(scratch.db, 6);
  for (const member of hall.members) await checkIn(member);
});

const checkIn = (viewer: Hall['chair']) =>
  scratch.run(
    'attendance.check-in',
    {
      meetingId: hall.meetingId,
      personId: viewer.personId,
      presence: 'present-room',
      siteId: hall.siteIds.hall,
    },
    viewer,
  );

const ask = (viewer: Hall['chair'] | null, commandId?: string) =>
  scratch.run(
    'speakers.request-floor',
    { meetingId: hall.meetingId, topic: '' },
    viewer,
    commandId,
  );

const events = () => readEvents(scratch.db, hall.meetingId, 0);
const requested = async () =>
  (await events()).filter(({ name }) => name === 'speakers.requests-changed');

describe('a command', () => {
  test('that is repeated gets its first answer and changes nothing more', async () => {
    const commandId = randomUUID();
    const first = await ask(hall.chair, commandId);
    expect(first.ok).toBe(true);
    expect(await ask(hall.chair, commandId)).toEqual(first);
    expect(await requested()).toHaveLength(1);
  });

  test('pressed several times at once is carried out once', async () => {
    const commandId = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(hall.chair, commandId)));
    expect(answers[0]?.ok).toBe(true);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await requested()).toHaveLength(1);
  });

  test('cannot take another person’s command id, nor the same for another input', async () => {
    const commandId = randomUUID();
    await ask(hall.chair, commandId);
    expect(await ask(hall.secretary, commandId)).toMatchObject({ code: 'command-id-reused' });
    const other = await scratch.run(
      'speakers.request-floor',
      { meetingId: hall.meetingId, topic: 'khác' },
      hall.chair,
      commandId,
    );
    expect(other).toMatchObject({ code: 'command-id-reused' });
  });

  test('that is refused leaves nothing behind', async () => {
    await ask(hall.chair);
    const before = await requested();
    const commandId = randomUUID();
    expect(await ask(hall.chair, commandId)).toMatchObject({ code: 'speakers.already-waiting' });
    expect(await requested()).toEqual(before);
    const receipts = await scratch.db
      .select()
      .from(commandReceipt)
      .where(eq(commandReceipt.commandId, commandId));
    expect(receipts).toEqual([]);
  });

  test('answers a stranger exactly as for a meeting that does not exist', async () => {
    const stranger = { accountId: randomUUID(), personId: randomUUID(), systemAdmin: true };
    const input = { meetingId: randomUUID(), topic: '' };
    const unknown = await scratch.run('speakers.request-floor', input, hall.chair);
    expect(unknown).toMatchObject({ ok: false, code: 'not-found' });
    expect(await ask(stranger)).toEqual(unknown);
  });

  test('tells bad input, a missing session and a missing right apart', async () => {
    expect(await ask(null)).toMatchObject({ code: 'unauthenticated' });
    const wrong = await scratch.run('speakers.request-floor', { meetingId: 'x' }, hall.chair);
    expect(wrong).toMatchObject({ code: 'invalid-input', params: { field: 'meetingId' } });
    const grant = {
      meetingId: hall.meetingId,
      personId: hall.chair.personId,
      seenRequestId: null,
    };
    expect(await scratch.run('speakers.grant-floor', grant, hall.guest)).toMatchObject({
      code: 'forbidden',
    });
    expect(await scratch.run('no.such-command', {}, hall.chair)).toMatchObject({
      code: 'not-found',
    });
    expect(scratch.reported).toEqual([]);
  });
});

describe('the log', () => {
  test('numbers concurrent commands without a gap, in the order of their commits', async () => {
    await Promise.all(hall.members.map((member) => ask(member)));
    const logged = await events();
    expect(logged.map(({ seq }) => seq)).toEqual(logged.map((_, index) => index + 1));
    expect(await requested()).toHaveLength(hall.members.length);
  });

  test('shows at which row it was tampered with', async () => {
    for (const member of hall.members) await ask(member);
    const logged = await events();
    expect(firstBrokenLink(logged)).toBeNull();
    const third = logged[2];
    if (!third) throw new Error('the log is too short');
    await scratch.db
      .update(meetingEvent)
      .set({ actorId: hall.guest.personId })
      .where(eq(meetingEvent.hash, third.hash));
    expect(firstBrokenLink(await events())).toBe(third.seq);
  });

  test('names who did it', async () => {
    await ask(hall.chair);
    const rows = await scratch.db
      .select()
      .from(meetingEvent)
      .where(eq(meetingEvent.meetingId, hall.meetingId))
      .orderBy(asc(meetingEvent.seq));
    const asked = rows.find(({ name }) => name === 'speakers.requests-changed');
    expect(asked?.actorId).toBe(hall.chair.personId);
  });
});

/** Effects run behind the command; on a busy machine they take their time. */
const patiently = { timeout: 60_000, interval: 50 };

test('the floor reaches the media server as grants, and leaves it again', async () => {
  const speaker = hall.members[1];
  if (!speaker) throw new Error('no second member');
  await scratch.run(
    'attendance.check-in',
    {
      meetingId: hall.meetingId,
      personId: speaker.personId,
      presence: 'present-remote',
      siteId: null,
    },
    speaker,
  );
  const heard = () =>
    [...(scratch.sentGrants.get(hall.meetingId) ?? [])]
      .filter(([, grants]) => grants.publish.includes('microphone'))
      .map(([identity]) => identity);
  const granted = await scratch.run(
    'speakers.grant-floor',
    { meetingId: hall.meetingId, personId: speaker.personId, seenRequestId: null },
    hall.chair,
  );
  if (!granted.ok) throw new Error(granted.code);
  const about = { meetingId: hall.meetingId, ...Object(granted.value) };
  expect((await scratch.run('speakers.consent-to-microphone', about, speaker)).ok).toBe(true);
  await expect.poll(heard, patiently).toEqual([`person:${speaker.personId}`]);
  expect((await scratch.run('speakers.end-floor', about, hall.chair)).ok).toBe(true);
  await expect.poll(heard, patiently).toEqual([]);
});
