import { z } from 'zod';
import { demoId } from '../../db/seed/demo-id.ts';
import { hostUnit } from '../../db/seed/demo-organisation.ts';
import { otherDelegate } from './api-delegate.ts';
import type { RunningProduct } from './running-product.ts';

const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string(), params: z.unknown() }),
]);
const made = z.object({ meetingId: z.uuid() });

/** Ten in the morning in Vietnam, so many days from now. */
export function morningIn(days: number): { startsAt: string; endsAt: string; date: string } {
  const date = new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  const at = (time: string) => new Date(`${date}T${time}:00+07:00`).toISOString();
  return { startsAt: at('10:00'), endsAt: at('11:30'), date };
}

export const unitOfD08 = 'Phòng Công nghệ và Đổi mới sáng tạo';

/** Runs a command as this person of the demo, and fails where it is refused. */
export async function command(
  product: RunningProduct,
  code: string,
  name: string,
  input: object,
): Promise<unknown> {
  const send = await otherDelegate(product, code);
  const said = answer.parse(await send(`commands/${name}`, input));
  if (!said.ok) throw new Error(`${name}: ${JSON.stringify(said)}`);
  return said.value;
}

/** A meeting that the office plans and the director has approved, with one item and these people. */
export async function approvedMeeting(
  product: RunningProduct,
  meeting: { title: string; inDays: number; people: readonly string[] },
): Promise<string> {
  const { startsAt, endsAt } = morningIn(meeting.inDays);
  const plan = (name: string, input: object) => command(product, 'D05', name, input);
  const { meetingId } = made.parse(
    await plan('meetings.create', {
      ...{ typeId: null, hostUnitId: demoId('unit', hostUnit), title: meeting.title },
      ...{ startsAt, endsAt },
    }),
  );
  await plan('meetings.set-chair', { meetingId, personId: demoId('person', 'D01') });
  await plan('meetings.set-places', {
    meetingId,
    places: [
      { id: null, name: 'Phòng họp số 2', siteRole: 'host', roomId: null, seats: 20 },
      { id: null, name: 'Trung tâm Ứng dụng', siteRole: 'remote', roomId: null, seats: 8 },
    ],
  });
  await plan('meetings.add-people', {
    meetingId,
    people: meeting.people.map((code) => ({
      personId: demoId('person', code),
      role: code === 'D05' ? 'secretary' : 'delegate',
    })),
  });
  await plan('agenda.add-item', {
    ...{ meetingId, parentId: null, beforeId: null },
    item: {
      ...{ title: 'Dự thảo kế hoạch năm 2027', minutes: 45 },
      presenterIds: [demoId('person', 'D08')],
      preparingUnitId: demoId('unit', unitOfD08),
    },
  });
  await plan('meetings.submit', { meetingId });
  await command(product, 'D01', 'meetings.approve', { meetingId });
  return meetingId;
}

/** The same, invited to. */
export async function invitedMeeting(...request: Parameters<typeof approvedMeeting>) {
  const meetingId = await approvedMeeting(...request);
  await command(request[0], 'D05', 'invitations.send', { meetingId, personIds: null });
  return meetingId;
}
