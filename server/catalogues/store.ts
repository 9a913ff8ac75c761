import { asc, eq, isNull } from 'drizzle-orm';
import { catalogueTable } from '../../db/catalogue-table.ts';
import type { Tx } from '../../db/client.ts';
import { documentType, issuingAgency, meetingType } from '../../db/schema/catalogues.ts';
import type { EntryView, MeetingTypeView } from './contract.ts';
import { meetingTypeTemplate } from './template-contract.ts';

export const documentTypes = catalogueTable(documentType);
export const issuingAgencies = catalogueTable(issuingAgency);
export const meetingTypes = catalogueTable(meetingType);

export async function loadDocumentTypeEntries(tx: Tx, archived: boolean): Promise<EntryView[]> {
  const rows = await tx
    .select()
    .from(documentType)
    .where(archived ? undefined : isNull(documentType.archivedAt))
    .orderBy(asc(documentType.rank), asc(documentType.name));
  return rows.map(({ archivedAt, rank: _rank, ...entry }) => ({
    ...entry,
    archived: archivedAt !== null,
  }));
}

export async function loadAgencyEntries(tx: Tx, archived: boolean): Promise<EntryView[]> {
  const rows = await tx
    .select()
    .from(issuingAgency)
    .where(archived ? undefined : isNull(issuingAgency.archivedAt))
    .orderBy(asc(issuingAgency.rank), asc(issuingAgency.name));
  return rows.map(({ archivedAt, rank: _rank, ...entry }) => ({
    ...entry,
    code: '',
    archived: archivedAt !== null,
  }));
}

/** The code that papers of this type carry; null where there is no such type. */
export async function loadCode(tx: Tx, id: string): Promise<string | null> {
  const rows = await tx
    .select({ code: documentType.code })
    .from(documentType)
    .where(eq(documentType.id, id));
  return rows[0]?.code ?? null;
}

export async function loadCodes(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.select({ code: documentType.code }).from(documentType);
  return new Set(rows.map(({ code }) => code));
}

function toMeetingType(row: typeof meetingType.$inferSelect): MeetingTypeView {
  const { id, name, councilStyle, archivedAt } = row;
  const template = meetingTypeTemplate.parse(row.template);
  return { id, name, councilStyle, template, archived: archivedAt !== null };
}

export async function loadMeetingTypes(tx: Tx, archived: boolean): Promise<MeetingTypeView[]> {
  const rows = await tx
    .select()
    .from(meetingType)
    .where(archived ? undefined : isNull(meetingType.archivedAt))
    .orderBy(asc(meetingType.rank), asc(meetingType.name));
  return rows.map(toMeetingType);
}
