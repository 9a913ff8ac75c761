import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReaderClass, readerClassOf } from '../../server/kernel/audience.ts';
import { isKeptOut } from '../../server/kernel/confinement.ts';
import type { MeetingRole } from '../../server/kernel/viewer.ts';
import { snapshot } from '../../server/sync/protocol.ts';
import { createSnapshotSource } from '../../server/sync/snapshot.ts';
import { unpackSnapshot } from '../../server/sync/unpacking.ts';
import { type Hall, seedHall } from './hall.ts';
import { checkIn, prepare } from './hall-actions.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

interface View {
  name: string;
  personId: string | null;
  displayId?: string;
  role: MeetingRole | null;
  reader: ReaderClass;
}

let scratch: ScratchProduct;
let hall: Hall;
let views: View[];
let papers: string[];

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  hall = await seedHall(scratch.db, 3);
  const [, delegate] = hall.members;
  const personIds = [delegate?.personId ?? ''];
  const rights = { view: true, download: true, print: true, until: null };
  const rows = fixtureRows(scratch.db);
  const at = { itemId: hall.itemIds[0] };
  papers = [
    await rows.document(hall.meetingId, at),
    await rows.document(hall.meetingId, {
      ...{ ...at, access: [{ ...rights, subject: { kind: 'people', personIds } }] },
    }),
  ];
  await checkIn(scratch, hall, [...hall.members, hall.secretary, hall.guest]);
  views = readers();
}, 60_000);
afterAll(async () => {
  expect(scratch.reported).toEqual([]);
  await scratch.drop();
});

function readers(): View[] {
  const of = (name: string, personId: string, role: MeetingRole): View => {
    return { name, personId, role, reader: readerClassOf(role) };
  };
  const { chair, secretary, members, guest, substitute, operator } = hall;
  return [
    of('chair', chair.personId, 'chair'),
    of('secretary', secretary.personId, 'secretary'),
    ...members.slice(1).map(({ personId }) => of('delegate', personId, 'delegate')),
    of('guest', guest.personId, 'guest'),
    of('substitute', substitute.personId, 'substitute'),
    of('site operator', operator.personId, 'siteOperator'),
    {
      ...{ name: 'display', personId: null, displayId: randomUUID() },
      ...{ role: null, reader: 'display' },
    },
  ];
}

/** What may happen in a session; what is refused at the moment changes nothing. */
const steps = {
  ask: () => run('speakers.request-floor', { topic: 'Về kinh phí' }, hall.members[1]),
  'ask in the hall': () => run('speakers.request-floor', { topic: 'Về tiến độ' }, hall.guest),
  grant: () =>
    run('speakers.grant-floor', { personId: hall.members[1]?.personId, seenRequestId: null }),
  write: () => run('messages.send', { audience: 'moderators', body: 'Xin nghỉ' }, hall.guest),
  answer: () => {
    const toPersonId = hall.guest.personId;
    return run('messages.send', { audience: 'person', toPersonId, body: 'Đồng ý' });
  },
  'show to all': () => run('documents.show', { documentId: papers[0], page: 1 }),
  'show to one': () => run('documents.show', { documentId: papers[1], page: 1 }),
  'prepare a vote': () => prepare(scratch, hall).catch(() => null),
  close: () => {
    const personIds = [hall.members[1]?.personId];
    return run('deliberation.start', { itemId: hall.itemIds[0], personIds });
  },
  open: () => run('deliberation.end', {}),
  leave: () => {
    const { personId } = hall.guest;
    return run('attendance.leave', { personId }, hall.guest);
  },
} as const;

function run(name: string, input: object, who = hall.chair) {
  scratch.clock.advance(1_000);
  return scratch.run(name, { meetingId: hall.meetingId, ...input }, who);
}

/** Each part read for this reader alone, as if there were no other one. */
async function readAlone({ personId, reader }: View) {
  const { db, product } = scratch;
  const { meetingId } = hall;
  const keptOut = isKeptOut(await product.registry.confinement(db, meetingId), personId);
  const parts: Record<string, unknown> = {};
  for (const part of product.registry.parts) {
    parts[part.name] =
      keptOut && part.outside ? part.outside : await part.read(db, { meetingId, personId, reader });
  }
  return parts;
}

/** As it travels. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function expectSame() {
  const source = createSnapshotSource(scratch.db, scratch.product.registry, hall.meetingId);
  const packed = await Promise.all(views.map(source));
  const commonOf = new Map<string, unknown>();
  for (const [index, view] of views.entries()) {
    const one = packed[index];
    if (!one) throw new Error('a meeting');
    const { seq, head, me, ...parts } = await unpackSnapshot(one);
    expect(snapshot.parse({ seq, head, me, ...parts }).me).toEqual({
      ...{ personId: view.personId, role: view.role },
    });
    expect([view.name, parts]).toEqual([view.name, plain(await readAlone(view))]);
    // Nothing is in common that a field of one's own only covers up.
    const common = await unpackSnapshot({ ...one, own: {} });
    for (const [name, own] of Object.entries(one.own)) {
      const fields = Object.keys(Reflect.get(common, name));
      expect(fields.filter((field) => field in own)).toEqual([]);
    }
    const closed = 'closed' in parts.deliberation && parts.deliberation.closed;
    const key = `${view.reader} ${closed && !closed.mine}`;
    expect(one.common).toBe(commonOf.get(key) ?? one.common);
    commonOf.set(key, one.common);
  }
}

test('packed for many, a snapshot is word for word what each reader would get alone', async () => {
  const names = Object.keys(steps);
  const isStep = (name: string): name is keyof typeof steps => name in steps;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...names.filter(isStep)), { minLength: 1, maxLength: 5 }),
      async (taken) => {
        for (const name of taken) await steps[name]();
        await expectSame();
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
});

test('the same inside, outside and after a closed session', async () => {
  await steps.open();
  await expectSame();
  expect(await steps.close()).toMatchObject({ ok: true });
  expect(await steps['show to all']()).toMatchObject({ ok: true });
  await expectSame();
  expect(await steps.open()).toMatchObject({ ok: true });
  await expectSame();
});
