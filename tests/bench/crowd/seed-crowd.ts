import { randomUUID } from 'node:crypto';
import type { Database } from '../../../db/client.ts';
import { attendanceEntry, voterRoll, voterRollMember } from '../../../db/schema/attendance.ts';
import { account } from '../../../db/schema/identity.ts';
import { participant } from '../../../db/schema/meetings.ts';
import { person } from '../../../db/schema/organisation.ts';
import { demoId } from '../../../db/seed/demo-id.ts';
import { hostUnit } from '../../../db/seed/demo-organisation.ts';
import { meetingId } from '../../../db/seed/demo-rows.ts';

export interface Crowd {
  /** In the order of the roll. */
  people: { personId: string; accountId: string }[];
  rollId: string;
}

/**
 * Adds so many people to the demo meeting: each with an account, at a device of one's own, checked
 * in, and on one voter roll.
 */
export async function seedCrowd(db: Database, size: number): Promise<Crowd> {
  const people = Array.from({ length: size }, (_, index) => ({
    rank: index + 1_000,
    personId: randomUUID(),
    accountId: randomUUID(),
    name: `Đại biểu số ${index + 1}`,
  }));
  const rollId = randomUUID();
  const siteId = demoId('site', 'REMOTE');
  const at = new Date();
  const positionId = demoId('position', 'Chuyên viên');
  await db.transaction(async (tx) => {
    await tx.insert(person).values(
      people.map(({ personId, name }) => {
        return { id: personId, name, unitId: demoId('unit', hostUnit), positionId };
      }),
    );
    await tx.insert(account).values(
      people.map(({ personId, accountId }) => {
        // No password has this hash: nobody signs in, sessions are made.
        return { id: accountId, login: accountId, passwordHash: '-', personId };
      }),
    );
    await tx.insert(participant).values(
      people.map(({ personId, rank }) => {
        return { meetingId, personId, role: 'delegate' as const, siteId, rank };
      }),
    );
    await tx.insert(voterRoll).values({ id: rollId, meetingId, name: 'Toàn thể đại biểu' });
    await tx
      .insert(voterRollMember)
      .values(people.map(({ personId, rank }) => ({ rollId, personId, rank })));
    await tx.insert(attendanceEntry).values(
      people.map(({ personId }) => {
        return { meetingId, personId, state: 'present-remote' as const, siteId, at, loggedSeq: 1 };
      }),
    );
  });
  return { people, rollId };
}

/** The crowd as signed-in browsers. */
export function withCookies(
  { people }: Crowd,
  cookieFor: (accountId: string) => Promise<string>,
): Promise<{ personId: string; cookie: string }[]> {
  return Promise.all(
    people.map(async ({ personId, accountId }) => {
      return { personId, cookie: await cookieFor(accountId) };
    }),
  );
}
