import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { goldenFeed, nameIds } from './feed-golden-stage.ts';
import { seedHall } from './hall.ts';
import { accepted, checkIn, prepare } from './hall-actions.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

/**
 * What each role gets of one and the same session, its closed part included, word for word. A change
 * is made on purpose: `vitest -u` accepts it, and the files show who gets what from now on.
 */
const names = [
  'chair',
  'secretary',
  'delegate',
  'reviewer',
  'substitute',
  'guest',
  'siteOperator',
  'not named',
  'display',
] as const;
type Name = (typeof names)[number];

let scratch: ScratchProduct;
let golden: ReturnType<typeof goldenFeed>;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  await play();
}, 60_000);
afterAll(async () => {
  expect(scratch.reported).toEqual([]);
  await scratch.drop();
});

async function stage() {
  const rows = fixtureRows(scratch.db);
  const hall = await seedHall(scratch.db, 3);
  const [, delegate, outsider] = hall.members;
  if (!delegate || !outsider) throw new Error('three members were asked for');
  const reviewer = await rows.person(await rows.unit());
  await rows.participant(hall.meetingId, reviewer.id, 'reviewer', { rank: 99 });
  const papers = {
    all: await rows.document(hall.meetingId, { itemId: hall.itemIds[0], rank: 0 }),
    delegate: await rows.document(hall.meetingId, {
      ...{ itemId: hall.itemIds[0], rank: 1 },
      access: [
        {
          ...{ view: true, download: true, print: true, until: null },
          subject: { kind: 'people', personIds: [delegate.personId] },
        },
      ],
    }),
  };
  const { chair, secretary, substitute, guest, operator } = hall;
  const people: Record<Exclude<Name, 'display'>, Viewer> = {
    ...{ chair, secretary, delegate, substitute, guest },
    ...{ reviewer: reviewer.viewer, siteOperator: operator, 'not named': outsider },
  };
  const known = new Map<string, string>([
    ...Object.entries(people).map(([name, { personId }]) => [personId, name] as const),
    ...hall.itemIds.map((id, index) => [id, `item ${index + 1}`] as const),
    ...Object.entries(hall.siteIds).map(([name, id]) => [id, `site ${name}`] as const),
    ...Object.entries(papers).map(([name, id]) => [id, `paper for ${name}`] as const),
    [hall.meetingId, 'meeting'],
    [hall.rollId, 'roll'],
  ]);
  return { hall, people, papers, known };
}

async function play() {
  const { hall, people, papers, known } = await stage();
  golden = goldenFeed(scratch, hall, nameIds(known));
  const { feed } = golden;
  const { meetingId } = hall;
  await checkIn(scratch, hall, [...hall.members, hall.secretary, hall.guest, people.reviewer]);
  for (const name of names) {
    if (name === 'display') await golden.join(name, null, null);
    else await golden.join(name, people[name], name === 'not named' ? 'delegate' : name);
  }
  const run = async (name: string, input: object, who: Viewer = hall.chair) => {
    // Everything has a time of its own, so that its place in a list is no matter of ids.
    scratch.clock.advance(1_000);
    return accepted(await scratch.run(name, { meetingId, ...input }, who));
  };
  const speak = (who: Viewer) =>
    run('speakers.grant-floor', { personId: who.personId, seenRequestId: null });
  const show = (documentId: string) => run('documents.show', { documentId, page: 1 });
  const present = async (documentId: string) => {
    const page = { documentId, page: 1 };
    const by = golden.readers.find(({ name }) => name === 'chair')?.subscriber;
    if (!by) throw new Error('the chair reads');
    const at = { x: 0.25, y: 0.5 };
    const told = (name: string, ask: () => unknown) =>
      golden.untilTold(name, () => void ask(), 'delegate');
    await told('pointer', () => feed.point(meetingId, by, { ...page, at }));
    const stroke = { id: randomUUID(), colour: 'red' as const, points: [at] };
    await told('mark', () => feed.mark(meetingId, by, { ...page, stroke }));
    await told('clear-marks', () => feed.clearMarks(meetingId, by, page));
  };
  const vote = (voteId: string) =>
    golden.untilTold('progress', () => feed.ballotCast(meetingId, voteId), 'delegate');

  await golden.step('the roll call by code, the floor, a question');
  await run('attendance.set-method', { method: 'code' });
  await run('speakers.request-floor', { topic: 'Về kinh phí' }, people.delegate);
  await speak(people.delegate);
  const question = { kind: 'question', topic: 'Vì sao chậm?', toPersonId: hall.chair.personId };
  await run('speakers.request-floor', question, people.reviewer);

  await golden.step('messages');
  await run('messages.send', { audience: 'moderators', body: 'Xin nghỉ sớm' }, people.guest);
  const { personId } = people.delegate;
  await run('messages.send', { audience: 'person', toPersonId: personId, body: 'Mời chuẩn bị' });
  await run('messages.set-policy', { toAll: 'moderated' });
  await run('messages.send', { audience: 'everyone', body: 'Đề nghị nhắc lại' }, people.guest);

  await golden.step('a paper for all');
  await show(papers.all);
  await golden.step('pointer and marks on the paper for all');
  await present(papers.all);
  await golden.step('a paper for the delegate, with pointer and marks');
  await show(papers.delegate);
  await golden.step('shown');
  await present(papers.delegate);

  await golden.step('a vote');
  const open = await prepare(scratch, hall);
  await run('voting.open', { voteId: open });
  await golden.step('a ballot');
  await vote(open);
  await run('voting.close', { voteId: open });

  await golden.step('the agenda, a break, the media');
  await run('agenda.defer', { itemId: hall.itemIds[2], reason: 'Chờ ý kiến' });
  await run('meetings.suspend', { until: null });
  await run('meetings.resume', {});
  await golden.step('state of the media');
  await golden.untilTold('media', () => feed.mediaChanged(meetingId), 'delegate');

  await golden.step('a closed session of the chair and the delegate');
  const inside = await prepare(scratch, hall);
  await golden.step('it begins');
  await run('deliberation.start', { itemId: hall.itemIds[0], personIds: [personId] });
  await golden.takeAnew('in the closed session', 7);
  await golden.step('inside');
  await speak(people.delegate);
  await show(papers.all);
  await golden.step('pointer and marks inside');
  await present(papers.all);
  await run('messages.send', { audience: 'everyone', body: 'Chỉ trong phòng' });
  await run('voting.open', { voteId: inside });
  await golden.step('a ballot and the state of the media inside');
  await vote(inside);
  await golden.untilTold('media', () => feed.mediaChanged(meetingId), 'delegate');
  await run('voting.close', { voteId: inside });
  await run('deliberation.confirm-room-cleared', {});

  await golden.step('it ends');
  await run('deliberation.end', {});
  await golden.takeAnew('after the closed session', 7);
  await golden.step('end of the record');
}

test.each(names)('%s', async (name) => {
  const record = golden.readers.find((reader) => reader.name === name)?.lines ?? [];
  const file = `../golden/feed/${name.replaceAll(' ', '-')}.txt`;
  await expect(`${record.join('\n')}\n`).toMatchFileSnapshot(file);
});

test('whoever is not named reads nothing of what was said inside', () => {
  for (const { name, lines } of golden.readers) {
    const told = lines.some((line) => line.includes('Chỉ trong phòng'));
    expect([name, told]).toEqual([name, name === 'chair' || name === 'delegate']);
  }
});
