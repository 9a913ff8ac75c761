import { eq } from 'drizzle-orm';
import { meetingTypeTemplate } from '../../server/catalogues/template-contract.ts';
import type { Database, Tx } from '../client.ts';
import { documentType, holiday, issuingAgency, meetingType } from '../schema/catalogues.ts';
import { installation } from '../schema/kernel.ts';
import { ruleProfile } from '../schema/ruleprofiles.ts';
import { demoId } from './demo-id.ts';
import {
  type StartingMeetingType,
  startingAgencies,
  startingDocumentTypes,
  startingMeetingTypes,
} from './starting-catalogues.ts';
import { startingHolidays } from './starting-holidays.ts';
import { startingProfiles } from './starting-rules.ts';

/** Rows of `installation` which say that the catalogues have been begun. */
const flag = 'catalogues';
const holidaysFlag = 'holidays';
const rulesFlag = 'rule-profiles';

/**
 * Gives an installation catalogues to begin with, once: what its administrator removes afterwards
 * stays removed.
 */
export async function ensureCatalogues(db: Database): Promise<void> {
  await once(db, flag, insertCatalogues);
  await once(db, holidaysFlag, async (tx) => {
    await tx.insert(holiday).values(startingHolidays()).onConflictDoNothing();
  });
  await once(db, rulesFlag, insertProfiles);
}

async function once(db: Database, key: string, begin: (tx: Tx) => Promise<void>): Promise<void> {
  await db.transaction(async (tx) => {
    const rows = await tx.select().from(installation).where(eq(installation.key, key));
    if (rows.length > 0) return;
    await begin(tx);
    await tx.insert(installation).values({ key, value: '1' });
  });
}

export function templateOf(type: StartingMeetingType) {
  const { items, ruleProfile, invitationText, workingDaysBefore, speechLimitSeconds } = type;
  return meetingTypeTemplate.parse({
    items: items.map(([title, minutes]) => ({ title, minutes })),
    ...{ ruleProfile, invitationText, workingDaysBefore, speechLimitSeconds },
  });
}

/** What is there already stays as it is. */
async function insertCatalogues(tx: Tx): Promise<void> {
  await tx
    .insert(documentType)
    .values(
      startingDocumentTypes.map((row, rank) => ({
        ...row,
        id: demoId('document-type', row.code),
        rank: rank + 1,
      })),
    )
    .onConflictDoNothing();
  await tx
    .insert(issuingAgency)
    .values(
      startingAgencies.map((row, rank) => ({
        ...row,
        id: demoId('agency', row.name),
        rank: rank + 1,
      })),
    )
    .onConflictDoNothing();
  await tx
    .insert(meetingType)
    .values(
      startingMeetingTypes.map((type, rank) => ({
        id: demoId('meeting-type', type.key),
        name: type.name,
        councilStyle: type.councilStyle,
        template: templateOf(type),
        rank: rank + 1,
      })),
    )
    .onConflictDoNothing();
}

/** The first version of each rule; `ruleprofiles` keeps the name and the source apart. */
async function insertProfiles(tx: Tx): Promise<void> {
  const createdAt = new Date();
  const rows = Object.entries(startingProfiles).map(([key, profile]) => {
    const { id, version, name, source, ...content } = profile;
    return { id: id ?? demoId('rule-profile', key), version, name, source, content, createdAt };
  });
  await tx.insert(ruleProfile).values(rows).onConflictDoNothing();
}
