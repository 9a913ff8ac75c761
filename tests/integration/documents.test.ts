import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetingEvent } from '../../db/schema/kernel.ts';
import {
  type DocumentsPart,
  documentsPart,
  type ShownView,
} from '../../server/documents/contract.ts';
import { documentRights } from '../../server/documents/queries.ts';
import type { ReaderClass } from '../../server/kernel/audience.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { fixtureRows } from './meeting-fixture.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';

let scratch: ScratchProduct;
let hall: Awaited<ReturnType<typeof seed>>;

beforeAll(async () => {
  scratch = await scratchProduct({ effects: false });
  hall = await seed();
});
afterAll(() => scratch.drop());

/** A meeting at its second item, with papers for all, for a roll, and in preparation. */
async function seed() {
  const rows = fixtureRows(scratch.db);
  const office = await rows.unit('Văn phòng Sở');
  const preparing = await rows.unit('Trung tâm Ứng dụng KH&CN');
  const join = async (role: 'chair' | 'secretary' | 'delegate', unitId = office) => {
    const person = await rows.person(unitId);
    await rows.participant(meetingId, person.id, role);
    return person.viewer;
  };
  const meetingId = await rows.meeting(office);
  const chair = await join('chair');
  const delegate = await join('delegate');
  const member = await join('delegate');
  const presenter = await join('delegate');
  const earlier = await join('delegate');
  const preparer = await join('delegate', preparing);
  const rollId = await rows.roll(meetingId, [member.personId]);
  const access = [{ subject: { kind: 'roll', rollId }, download: true, print: true, until: null }];
  const past = await rows.item(meetingId, { presenterIds: [earlier.personId] });
  const itemId = await rows.item(meetingId, {
    ...{ position: 2, presenterIds: [presenter.personId], current: true },
  });
  const papers = {
    invitation: await rows.document(meetingId, { rank: 1, kind: 'invitation', pages: 1 }),
    report: await rows.document(meetingId, { rank: 2, itemId: past }),
    old: await rows.document(meetingId, { rank: 3, itemId, status: 'superseded' }),
    limited: await rows.document(meetingId, { rank: 4, itemId, access }),
    draft: await rows.document(meetingId, {
      ...{ rank: 5, itemId, status: 'submitted', preparingUnitId: preparing },
    }),
    elsewhere: await rows.document(await rows.meeting(office)),
  };
  return { meetingId, chair, delegate, member, presenter, earlier, preparer, papers };
}

async function snapshotFor(personId: string | null, reader: ReaderClass): Promise<DocumentsPart> {
  const part = scratch.product.registry.parts.find(({ name }) => name === 'documents');
  const { meetingId } = hall;
  return documentsPart.parse(await part?.read(scratch.db, { meetingId, personId, reader }));
}

async function seenBy(viewer: Viewer, reader: ReaderClass = 'participant'): Promise<string[]> {
  const { documents } = await snapshotFor(viewer.personId, reader);
  const names = new Map(Object.entries(hall.papers).map(([name, id]) => [id, name]));
  return documents.map(({ id }) => names.get(id) ?? id);
}

const show = (viewer: Viewer, documentId: string, page = 1) =>
  scratch.run('documents.show', { meetingId: hall.meetingId, documentId, page }, viewer);
const stop = (viewer: Viewer) =>
  scratch.run('documents.stop-showing', { meetingId: hall.meetingId }, viewer);

/** What was logged while the work was done, without times and hashes. */
async function eventsDuring(work: () => Promise<unknown>) {
  const log = () =>
    scratch.db
      .select()
      .from(meetingEvent)
      .where(eq(meetingEvent.meetingId, hall.meetingId))
      .orderBy(meetingEvent.seq);
  const before = (await log()).length;
  await work();
  return (await log()).slice(before).map(({ name, payload, onlyFor }) => ({
    ...{ name, payload, onlyFor: onlyFor ? [...onlyFor].sort() : null },
  }));
}

/** The event carries the paper where one is shown, and nothing about any where none is. */
const shownEvent = (shown: ShownView | null, onlyFor: string[] | null) => {
  const document = shown ? expect.objectContaining({ id: shown.documentId }) : null;
  return { name: 'documents.shown', payload: { shown, document }, onlyFor };
};

describe('the list of papers', () => {
  it('is what was issued, for a delegate', async () => {
    expect(await seenBy(hall.delegate)).toEqual(['invitation', 'report', 'old']);
  });

  it('has the limited paper for a member of its roll', async () => {
    expect(await seenBy(hall.member)).toEqual(['invitation', 'report', 'old', 'limited']);
  });

  it('has everything for the chair and for the presenter of the item', async () => {
    const all = ['invitation', 'report', 'old', 'limited', 'draft'];
    expect(await seenBy(hall.chair, 'moderator')).toEqual(all);
    expect(await seenBy(hall.presenter)).toEqual(all);
  });

  it('has the draft of their own unit for those who prepare it', async () => {
    expect(await seenBy(hall.preparer)).toEqual(['invitation', 'report', 'old', 'draft']);
  });

  it('is empty on the hall display while nothing is shown', async () => {
    await stop(hall.chair);
    expect(await snapshotFor(null, 'display')).toEqual({ documents: [], shown: null });
  });
});

describe('the file of a paper', () => {
  const readable = (viewer: Viewer, documentId: string) =>
    documentRights(scratch.db, viewer, documentId, scratch.clock.now());

  it('is sent to whoever sees the paper', async () => {
    const { papers, member, delegate } = hall;
    expect(await readable(member, papers.limited)).toMatchObject({ documentId: papers.limited });
    expect(await readable(delegate, papers.invitation)).not.toBeNull();
  });

  it('does not exist for anybody else', async () => {
    const { papers, delegate, chair } = hall;
    expect(await readable(delegate, papers.limited)).toBeNull();
    expect(await readable(delegate, papers.draft)).toBeNull();
    expect(await readable(chair, papers.elsewhere)).toBeNull();
    expect(await readable(chair, randomUUID())).toBeNull();
  });
});

describe('showing a paper', () => {
  it('is for the presenter of the current item and the chair, for no other delegate', async () => {
    const { chair, presenter, earlier, delegate, papers } = hall;
    expect(await show(presenter, papers.invitation)).toMatchObject({ ok: true });
    expect(await show(chair, papers.report, 2)).toMatchObject({ ok: true });
    for (const other of [delegate, earlier]) {
      expect(await show(other, papers.report)).toMatchObject({ code: 'documents.not-presenter' });
      expect(await stop(other)).toMatchObject({ code: 'documents.not-presenter' });
    }
    const shown = {
      ...{ documentId: papers.report, page: 2 },
      // The paper is none of the current item's: it is shown for nobody but the chair.
      ...{ byPersonId: chair.personId, presenterId: null },
    };
    expect((await snapshotFor(delegate.personId, 'participant')).shown).toEqual(shown);
    const display = await snapshotFor(null, 'display');
    expect(display.documents.map(({ id }) => id)).toEqual([papers.report]);
    expect(display.shown).toEqual(shown);
  });

  it('is refused for a page that is not there and for a paper that is not issued', async () => {
    const { chair, papers } = hall;
    expect(await show(chair, papers.report, 4)).toEqual({
      ...{ ok: false, code: 'documents.no-such-page', params: { pages: 3 } },
    });
    expect(await show(chair, papers.draft)).toMatchObject({ code: 'documents.not-issued' });
    expect(await show(chair, papers.old)).toMatchObject({ code: 'documents.not-issued' });
  });

  it('answers about a paper of another meeting as about one that does not exist', async () => {
    const nowhere = await show(hall.chair, randomUUID());
    expect(nowhere).toMatchObject({ code: 'documents.unknown-document' });
    expect(await show(hall.chair, hall.papers.elsewhere)).toEqual(nowhere);
  });

  it('of a limited one reaches its readers alone, and takes the one before from the others', async () => {
    const { chair, presenter, member, delegate, papers } = hall;
    await show(chair, papers.report);
    const readers = [chair, presenter, member].map(({ personId }) => personId).sort();
    const shown = {
      ...{ documentId: papers.limited, page: 1 },
      ...{ byPersonId: chair.personId, presenterId: presenter.personId },
    };
    expect(await eventsDuring(() => show(chair, papers.limited))).toEqual([
      shownEvent(null, null),
      shownEvent(shown, readers),
    ]);
    expect((await snapshotFor(delegate.personId, 'participant')).shown).toBeNull();
    expect((await snapshotFor(member.personId, 'participant')).shown).toEqual(shown);
    expect(await snapshotFor(null, 'display')).toEqual({ documents: [], shown: null });
    expect(await eventsDuring(() => show(chair, papers.limited, 2))).toEqual([
      shownEvent({ ...shown, page: 2 }, readers),
    ]);
    expect(await eventsDuring(() => stop(chair))).toEqual([shownEvent(null, readers)]);
    expect(await eventsDuring(() => stop(chair))).toEqual([]);
  });

  it('is over when the session is', async () => {
    const { chair, presenter, papers } = hall;
    await scratch.run('meetings.end-session', { meetingId: hall.meetingId }, chair);
    expect(await show(presenter, papers.report)).toMatchObject({
      code: 'documents.not-in-session',
    });
  });
});
