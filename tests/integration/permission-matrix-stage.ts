import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { meetingDocument } from '../../db/schema/documents.ts';
import { duty } from '../../db/schema/organisation.ts';
import { keepOwnPdf } from '../../server/files/keeping.ts';
import type { MeetingRole, Viewer } from '../../server/kernel/viewer.ts';
import { makePdf } from '../intake/make/pdf.ts';
import { fixtureRows } from './meeting-fixture.ts';
import type { Role, State } from './permission-matrix-table.ts';
import { states } from './permission-matrix-table.ts';
import type { ScratchProduct } from './scratch.ts';

export interface Paper {
  id: string;
  lineageId: string;
  sha: string;
  /** Stands in this paper and in no other one. */
  word: string;
}

type Values = Partial<typeof meetingDocument.$inferInsert>;

/** One meeting with everybody who could ask for a paper, and a paper in every state. */
export async function matrixStage(scratch: ScratchProduct) {
  const rows = fixtureRows(scratch.db);
  const office = await rows.unit('Văn phòng Sở');
  const meetingId = await rows.meeting(office, { status: 'invited' });
  const elsewhere = await rows.meeting(office, { status: 'invited' });
  const preparing = await rows.unit('Phòng Quản lý Khoa học');

  const person = async (role: MeetingRole | null, unit?: string): Promise<Viewer> => {
    const { viewer } = await rows.person(unit ?? (await rows.unit('Đơn vị khác')));
    if (role) await rows.participant(meetingId, viewer.personId, role);
    return viewer;
  };
  const people: Record<Role, Viewer | null> = {
    chair: await person('chair'),
    secretary: await person('secretary'),
    'planner without a part': await person(null),
    'somebody of the preparing unit': await person(null, preparing),
    'presenter of the item': await person('delegate'),
    'approver without a part': await person(null),
    'records clerk': await person(null),
    'delegate on the roll': await person('delegate'),
    'delegate who is named': await person('delegate'),
    'any other delegate': await person('delegate'),
    substitute: await person('substitute'),
    reviewer: await person('reviewer'),
    'guest from outside': { ...(await person('guest')), guestOfMeetingId: meetingId },
    'site operator': await person('siteOperator'),
    stranger: await person(null),
    'guest of another meeting': { ...(await person('guest')), guestOfMeetingId: elsewhere },
    'system administrator': { ...(await person(null)), systemAdmin: true },
    'nobody signed in': null,
  };
  const idOf = (role: Role) => people[role]?.personId ?? '';
  await scratch.db.insert(duty).values([
    { personId: idOf('planner without a part'), unitId: office, kind: 'planner' },
    { personId: idOf('approver without a part'), unitId: office, kind: 'approver' },
    { personId: idOf('records clerk'), unitId: office, kind: 'recordsClerk' },
  ]);
  const rollId = await rows.roll(meetingId, [idOf('delegate on the roll')]);
  const itemId = await rows.item(meetingId, {
    ...{ presenterIds: [idOf('presenter of the item')], preparingUnitId: preparing },
  });

  const all = { view: true, download: true, print: true, until: null };
  const everyone = { kind: 'everyone' };
  const personIds = [idOf('delegate who is named')];
  const ofState: Record<State, Values> = {
    draft: { status: 'draft', issuedAt: null },
    submitted: { status: 'submitted', issuedAt: null },
    returned: { status: 'returned', issuedAt: null },
    approved: { status: 'approved', issuedAt: null },
    'issued to all': {},
    'issued to a roll': { access: [{ ...all, subject: { kind: 'roll', rollId } }] },
    'issued to a person': { access: [{ ...all, subject: { kind: 'people', personIds } }] },
    'issued for reading only': {
      access: [{ ...all, subject: everyone, download: false, print: false }],
    },
    'issued until yesterday': {
      access: [{ ...all, subject: everyone, until: '2026-12-09T02:00:00.000Z' }],
    },
    superseded: { status: 'superseded' },
    'superseded before it was issued': { status: 'superseded', issuedAt: null },
    withdrawn: { status: 'withdrawn' },
  };

  const folder = await mkdtemp(join(tmpdir(), 'dien-hong-matrix-'));
  const paper = async (word: string, values: Values): Promise<Paper> => {
    const path = join(folder, `${randomUUID()}.pdf`);
    await writeFile(path, await makePdf([`Báo cáo số ${word}`]));
    const kept = await keepOwnPdf(scratch.db, scratch.storage.files, path, scratch.clock.now());
    const plain = { itemId, pages: 1, sha256: kept.sha256, subject: `Báo cáo ${word}` };
    const id = await rows.document(meetingId, { ...plain, ...values });
    return { id, lineageId: values.lineageId ?? id, sha: kept.sha256, word };
  };

  const papers = new Map<State, Paper>();
  for (const [index, state] of states.entries()) {
    const word = `khoa${String.fromCharCode(97 + index)}zq`;
    const made = await paper(word, { rank: index, ...ofState[state], lineageId: randomUUID() });
    papers.set(state, made);
    // What is superseded has a version that took its place.
    const { lineageId } = made;
    if (ofState[state].status === 'superseded') {
      await paper(`${word}moi`, { rank: index, lineageId, version: 2 });
    }
  }
  await rm(folder, { recursive: true, force: true });
  return { meetingId, people, papers };
}

export type MatrixStage = Awaited<ReturnType<typeof matrixStage>>;
