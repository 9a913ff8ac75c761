import { asc } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { documentType, issuingAgency } from '../../db/schema/catalogues.ts';

export interface DocumentTypeFacts {
  code: string;
  name: string;
  /** As in a document's symbol: TTr, BC, KH. */
  symbol: string;
  archived: boolean;
}

/** Document types by code, archived ones too: papers keep the type that they have. */
export async function loadDocumentTypes(tx: Tx): Promise<ReadonlyMap<string, DocumentTypeFacts>> {
  const rows = await tx.select().from(documentType).orderBy(asc(documentType.rank));
  return new Map(
    rows.map(({ code, name, symbol, archivedAt }) => [
      code,
      { code, name, symbol, archived: archivedAt !== null },
    ]),
  );
}

/** Issuing agencies by id, archived ones too. */
export async function loadAgencies(
  tx: Tx,
): Promise<ReadonlyMap<string, { name: string; archived: boolean }>> {
  const rows = await tx.select().from(issuingAgency).orderBy(asc(issuingAgency.rank));
  return new Map(
    rows.map(({ id, name, archivedAt }) => [id, { name, archived: archivedAt !== null }]),
  );
}
