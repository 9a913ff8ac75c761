import { desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import { ruleProfile as table } from '../../db/schema/ruleprofiles.ts';
import { type RuleProfile, ruleProfile } from '../voting/contract.ts';
import type { ProfileDraft } from './contract.ts';
import type { KnownVersions } from './rules.ts';

export interface StoredVersion {
  profile: RuleProfile;
  createdBy: string | null;
  createdAt: Date;
  retired: boolean;
}

const stored = z.record(z.string(), z.unknown());

function toVersion(row: typeof table.$inferSelect): StoredVersion {
  const { id, version, name, source, createdBy, createdAt, retiredAt } = row;
  const profile = ruleProfile.parse({ ...stored.parse(row.content), id, version, name, source });
  return { profile, createdBy, createdAt, retired: retiredAt !== null };
}

/** All versions of all profiles, each profile's newest first. */
export async function loadVersions(tx: Tx): Promise<StoredVersion[]> {
  return (await tx.select().from(table).orderBy(desc(table.version))).map(toVersion);
}

/** Waits until nobody else is changing the catalogue, until the transaction ends. */
export async function lockProfiles(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table ${table} in share row exclusive mode`);
}

/** Null where there is no such profile. */
export async function loadKnown(tx: Tx, id: string): Promise<KnownVersions | null> {
  const rows = await tx
    .select({ newest: table.version, retiredAt: table.retiredAt })
    .from(table)
    .where(eq(table.id, id))
    .orderBy(desc(table.version))
    .limit(1);
  const row = rows[0];
  return row ? { newest: row.newest, retired: row.retiredAt !== null } : null;
}

/** Whether another profile is called so at present, written large or small, out of use or not. */
export async function isNameTaken(tx: Tx, name: string, exceptId: string | null): Promise<boolean> {
  const newest = tx
    .select({ id: table.id, version: sql<number>`max(${table.version})` })
    .from(table)
    .groupBy(table.id);
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(
      sql`lower(${table.name}) = lower(${name}) and (${table.id}, ${table.version}) in ${newest}`,
    );
  return rows.some(({ id }) => id !== exceptId);
}

interface NewVersion {
  id: string;
  version: number;
  profile: ProfileDraft;
  createdBy: string;
  createdAt: Date;
}

/** A row is written once and never changed. */
export async function insertVersion(tx: Tx, { profile, ...row }: NewVersion): Promise<void> {
  const { name, source, ...content } = profile;
  await tx.insert(table).values({ ...row, name, source, content });
}

export async function saveRetired(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.update(table).set({ retiredAt: at }).where(eq(table.id, id));
}
