import type { Tx } from '../../db/client.ts';
import { type OwnOfReader, snapshotPart } from '../kernel/snapshot-part.ts';
import { meetingEnd, moderatorIdsOf, siteOperatorsOf } from '../meetings/queries.ts';
import { type DisplaysPart, type DisplayView, displaysPart } from './contract.ts';
import { hashOfCredential } from './credential.ts';
import { stands } from './rules.ts';
import { loadByCredential, loadDisplays } from './store.ts';

export type PairedDisplay = DisplayView & { meetingId: string };

/** The screen that holds this secret, for as long as it may show its meeting. */
export async function displayOf(tx: Tx, secret: string, now: Date): Promise<PairedDisplay | null> {
  const screen = await loadByCredential(tx, hashOfCredential(secret));
  const meeting = screen && (await meetingEnd(tx, screen.meetingId));
  return meeting && stands(meeting, now) ? screen : null;
}

/** Screens of the meeting, for the media server's grants. */
export async function displayIds(tx: Tx, meetingId: string): Promise<string[]> {
  return (await loadDisplays(tx, meetingId)).map(({ id }) => id);
}

/** Who is told of a screen: those who may run it. */
export async function runnersOf(
  tx: Tx,
  meetingId: string,
  screen: { siteId: string | null },
): Promise<string[]> {
  const operators = await siteOperatorsOf(tx, meetingId);
  const own = operators.filter(({ siteId }) => siteId !== null && siteId === screen.siteId);
  return [...(await moderatorIdsOf(tx, meetingId)), ...own.map(({ personId }) => personId)];
}

export const displaysSnapshot = snapshotPart('displays', async (tx, { meetingId, reader }) => {
  const all = await loadDisplays(tx, meetingId);
  const siteOf = new Map(
    (await siteOperatorsOf(tx, meetingId)).map(({ personId, siteId }) => [personId, siteId]),
  );
  const seen = (personId: string | null, displayId: string | null): DisplayView[] => {
    if (reader === 'moderator') return all;
    if (reader === 'display') return all.filter(({ id }) => id === displayId);
    const ownSite = personId === null ? null : (siteOf.get(personId) ?? null);
    return all.filter(({ siteId }) => siteId !== null && siteId === ownSite);
  };
  const own: OwnOfReader = async (_tx, personId, displayId): Promise<DisplaysPart> =>
    displaysPart.parse({ displays: seen(personId, displayId ?? null) });
  return { common: {}, own };
});
