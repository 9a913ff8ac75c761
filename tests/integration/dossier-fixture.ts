import { randomUUID } from 'node:crypto';
import { documentType, issuingAgency } from '../../db/schema/catalogues.ts';
import { pageText, storedFile, upload } from '../../db/schema/files.ts';
import { duty } from '../../db/schema/organisation.ts';
import type { MeetingRole, Viewer } from '../../server/kernel/viewer.ts';
import { fixtureRows } from './meeting-fixture.ts';
import type { ScratchProduct } from './scratch.ts';

const newSha = () => randomUUID().replaceAll('-', '').padEnd(64, '0');

/** A meeting that was invited to, with everybody who has to do with its papers. */
export async function dossierFixture(scratch: ScratchProduct) {
  const { db } = scratch;
  const rows = fixtureRows(db);
  const office = await rows.unit('Văn phòng Sở');
  const unit = await rows.unit('Phòng Quản lý Khoa học');
  const meetingId = await rows.meeting(office, { status: 'invited' });

  const person = async (unitId: string, role: MeetingRole | null): Promise<Viewer> => {
    const { id, viewer } = await rows.person(unitId);
    if (role) await rows.participant(meetingId, id, role);
    return viewer;
  };
  const people = {
    chair: await person(office, 'chair'),
    secretary: await person(office, 'secretary'),
    planner: await person(office, null),
    approver: await person(office, null),
    clerk: await person(office, 'delegate'),
    preparer: await person(unit, null),
    presenter: await person(office, 'delegate'),
    delegate: await person(office, 'delegate'),
    member: await person(office, 'delegate'),
    substitute: await person(office, 'substitute'),
    guest: await person(office, 'guest'),
    stranger: await person(office, null),
  };
  const duties = [
    ['planner', people.planner],
    ['approver', people.approver],
    ['recordsClerk', people.clerk],
  ] as const;
  for (const [kind, { personId }] of duties) {
    await db.insert(duty).values({ personId, unitId: office, kind });
  }
  const rollId = await rows.roll(meetingId, [people.member.personId]);
  const itemId = await rows.item(meetingId, {
    ...{ presenterIds: [people.presenter.personId], preparingUnitId: unit },
  });
  const otherUnit = await rows.unit('Phòng Kế hoạch - Tài chính');
  const otherItemId = await rows.item(meetingId, { position: 2, preparingUnitId: otherUnit });
  await db
    .insert(documentType)
    .values({ id: randomUUID(), code: 'report', name: 'Báo cáo', symbol: 'BC' })
    .onConflictDoNothing();
  const agencyId = randomUUID();
  await db.insert(issuingAgency).values({ id: agencyId, name: 'Sở Khoa học và Công nghệ' });

  /** A file that has arrived and was found good, with the text of its pages. */
  const uploaded = async (owner: Viewer, pages: readonly string[] = ['Nội dung']) => {
    const [id, sha256] = [randomUUID(), newSha()];
    const now = scratch.clock.now();
    await db.insert(storedFile).values({
      ...{ sha256, sizeBytes: 1000, mediaType: 'application/pdf', pdfSha256: sha256 },
      ...{ conversion: 'not-needed', pageSizes: pages.map(() => [595, 842]), addedAt: now },
      pages: pages.length,
    });
    await db
      .insert(pageText)
      .values(pages.map((text, index) => ({ sha256, page: index + 1, text, words: [] })));
    await db.insert(upload).values({
      ...{ id, ownerId: owner.personId, fileName: 'bao-cao.pdf', sizeBytes: 1000 },
      ...{ state: 'ready', sha256, createdAt: now, finishedAt: now },
    });
    return id;
  };

  return { rows, meetingId, people, rollId, itemId, otherItemId, agencyId, uploaded, office, unit };
}

export type DossierFixture = Awaited<ReturnType<typeof dossierFixture>>;
export type PersonName = keyof DossierFixture['people'];

export const personNames = [
  ...(['chair', 'secretary', 'planner', 'approver', 'clerk', 'preparer', 'presenter'] as const),
  ...(['delegate', 'member', 'substitute', 'guest', 'stranger'] as const),
] as const satisfies readonly PersonName[];
