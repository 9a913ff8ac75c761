import { duty } from '../../../db/schema/organisation.ts';
import type { MeetingRole, Viewer } from '../../../server/kernel/viewer.ts';
import { fixtureRows } from '../meeting-fixture.ts';
import type { ScratchProduct } from '../scratch.ts';
import type { Role } from './roles.ts';

const parts = {
  chair: 'chair',
  secretary: 'secretary',
  delegate: 'delegate',
  presenter: 'delegate',
  reviewer: 'reviewer',
  substitute: 'substitute',
  guest: 'guest',
  'site operator': 'siteOperator',
} as const satisfies Partial<Record<Role, MeetingRole>>;

/** People who stay the same, and a new meeting for each request, so that none changes the next one. */
export async function matrixStage(scratch: ScratchProduct) {
  const rows = fixtureRows(scratch.db);
  const office = await rows.unit('Văn phòng Sở');
  const other = await rows.unit('Đơn vị khác');
  const viewer = async () => (await rows.person(other)).viewer;
  const elsewhere = await rows.meeting(office);
  const outsider = async (role: MeetingRole) => {
    const made = await viewer();
    await rows.participant(elsewhere, made.personId, role);
    return made;
  };
  const people: Record<Role, Viewer | null> = {
    chair: await viewer(),
    secretary: await viewer(),
    delegate: await viewer(),
    presenter: await viewer(),
    reviewer: await viewer(),
    substitute: await viewer(),
    guest: await viewer(),
    'site operator': await viewer(),
    'planner of the office': await viewer(),
    'approver of the office': await viewer(),
    'records clerk': await viewer(),
    'system administrator': { ...(await viewer()), systemAdmin: true },
    'chair of another meeting': await outsider('chair'),
    'guest of another meeting': { ...(await outsider('guest')), guestOfMeetingId: elsewhere },
    stranger: await viewer(),
    display: null,
    'nobody signed in': null,
  };
  const idOf = (role: Role) => people[role]?.personId ?? '';
  await scratch.db.insert(duty).values([
    { personId: idOf('planner of the office'), unitId: office, kind: 'planner' },
    { personId: idOf('approver of the office'), unitId: office, kind: 'approver' },
    { personId: idOf('records clerk'), unitId: office, kind: 'recordsClerk' },
  ]);

  /** A meeting in session with everybody who has a part, an item, a site, a roll and a paper. */
  async function meeting() {
    const meetingId = await rows.meeting(office);
    const siteId = await rows.site(meetingId);
    for (const [role, part] of Object.entries(parts)) {
      const isRole = (name: string): name is Role => name in people;
      if (isRole(role)) await rows.participant(meetingId, idOf(role), part, { siteId });
    }
    const itemId = await rows.item(meetingId, { presenterIds: [idOf('presenter')], current: true });
    const rollId = await rows.roll(meetingId, [idOf('chair'), idOf('delegate')]);
    const documentId = await rows.document(meetingId, { itemId });
    return { meetingId, siteId, itemId, rollId, documentId, unitId: office, hostUnitId: office };
  }

  return { people, meeting };
}

export type MatrixStage = Awaited<ReturnType<typeof matrixStage>>;
export type Things = Awaited<ReturnType<MatrixStage['meeting']>>;
