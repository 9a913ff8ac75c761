import type { Tx } from '../client.ts';
import { invitation } from '../schema/invitations.ts';
import { numberRegister } from '../schema/papers.ts';
import { demoId } from './demo-id.ts';
import { hostUnit } from './demo-organisation.ts';
import { absences, type DemoPerson, demoPeople, substitutions } from './demo-people.ts';
import { type Moments, meetingId } from './demo-rows.ts';

/** Số của giấy mời: 145/GM-SKHCN; the register of the agency goes on from there. */
const lastNumber = 145;
const docNumber = `${lastNumber}/GM-SKHCN`;
const dayMs = 86_400_000;

/** Everybody was invited a week ahead and has answered; the two absent ones with the chair's consent. */
export async function insertInvitations(tx: Tx, { startsAt }: Moments): Promise<void> {
  const sentAt = new Date(startsAt.getTime() - 7 * dayMs);
  await tx.insert(invitation).values(
    demoPeople.map((person, index) => ({
      ...{ meetingId, personId: demoId('person', person.code), docNumber, sentAt },
      mailState: 'none' as const,
      repliedAt: new Date(sentAt.getTime() + (index + 1) * 3_600_000),
      ...replyOf(person),
    })),
  );
  const unitId = demoId('unit', hostUnit);
  const year = startsAt.getUTCFullYear();
  await tx
    .insert(numberRegister)
    .values({ unitId, kind: 'invitation', year, lastNumber })
    .onConflictDoNothing();
}

const substituteOf = new Map(Object.entries(substitutions).map(([who, member]) => [member, who]));

function replyOf({ code, site }: DemoPerson): Partial<typeof invitation.$inferInsert> {
  const substitute = substituteOf.get(code);
  const absence = absences[code];
  if (substitute || absence) {
    return {
      reply: substitute ? 'substitute' : 'absent',
      reason: absence?.reason ?? null,
      substituteId: substitute ? demoId('person', substitute) : null,
      consent: 'agreed',
      consentBy: demoId('person', 'D01'),
    };
  }
  const replySiteId = site && demoId('site', site);
  if (site === 'P301') return { reply: 'room', replySiteId };
  return { reply: site === 'REMOTE' ? 'remote' : 'site', replySiteId };
}
