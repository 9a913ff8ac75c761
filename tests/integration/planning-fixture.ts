import { randomUUID } from 'node:crypto';
import { meetingType } from '../../db/schema/catalogues.ts';
import { duty } from '../../db/schema/organisation.ts';
import { room } from '../../db/schema/rooms.ts';
import { fixtureRows } from './meeting-fixture.ts';
import type { ScratchProduct } from './scratch.ts';

/** A unit with somebody who plans, somebody who approves, rooms, and commands to plan with. */
export async function planningOffice(scratch: ScratchProduct) {
  const { db } = scratch;
  const rows = fixtureRows(db);
  const unitId = await rows.unit('Sở Khoa học và Công nghệ');
  const planner = await rows.person(unitId, { name: 'Vũ Thị Hằng' });
  const approver = await rows.person(unitId, { name: 'Hoàng Quốc Khải' });
  await db.insert(duty).values([
    { personId: planner.id, unitId, kind: 'planner' },
    { personId: approver.id, unitId, kind: 'approver' },
  ]);

  const run = async (name: string, input: object, who = planner) => {
    const answer = await scratch.run(name, input, who.viewer);
    return answer;
  };

  return {
    ...{ rows, unitId, planner, approver, run },

    async room(name: string, resource: 'room' | 'bridge' = 'room'): Promise<string> {
      const id = randomUUID();
      await db.insert(room).values({ id, name, resource, capacity: 25 });
      return id;
    },

    async type(template: object): Promise<string> {
      const id = randomUUID();
      const plain = { ruleProfile: null, invitationText: '', workingDaysBefore: 3 };
      await db.insert(meetingType).values({
        id,
        name: 'Họp giao ban',
        councilStyle: true,
        template: { items: [], ...plain, speechLimitSeconds: 300, ...template },
      });
      return id;
    },

    /** A morning of December 2026 in Vietnam, as instants. */
    morning(day: number, from = '08:00', to = '10:00') {
      const at = (time: string) =>
        new Date(`2026-12-${String(day).padStart(2, '0')}T${time}:00+07:00`).toISOString();
      return { startsAt: at(from), endsAt: at(to) };
    },

    /** A draft of this unit; `values` go into the command. */
    async draft(values: object = {}): Promise<string> {
      const { startsAt, endsAt } = this.morning(15);
      const plain = { typeId: null, hostUnitId: unitId, title: 'Họp giao ban', startsAt, endsAt };
      const answer = await run('meetings.create', { ...plain, ...values });
      if (!answer.ok) throw new Error(answer.code);
      const { meetingId } = Object(answer.value);
      return String(meetingId);
    },
  };
}

export type PlanningOffice = Awaited<ReturnType<typeof planningOffice>>;
