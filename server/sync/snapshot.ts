import { z } from 'zod';
import type { Database, Tx } from '../../db/client.ts';
import { type Confinement, isKeptOut } from '../kernel/confinement.ts';
import { readPosition } from '../kernel/event-log.ts';
import type { Registry } from '../kernel/registry.ts';
import type { PartForReader, SnapshotPart } from '../kernel/snapshot-part.ts';
import type { MeetingRole } from '../kernel/viewer.ts';
import type { ReaderView } from './projection.ts';
import { shortHead } from './projection.ts';
import { type Snapshot, snapshot } from './protocol.ts';

/** Parts are checked by their slices, once for many readers. */
const checked = <Part>() => z.custom<Part>((part) => typeof part === 'object' && part !== null);
const assembled = z.object({
  ...snapshot.shape,
  meetings: checked<Snapshot['meetings']>(),
  sites: checked<Snapshot['sites']>(),
  agenda: checked<Snapshot['agenda']>(),
  attendance: checked<Snapshot['attendance']>(),
  displays: checked<Snapshot['displays']>(),
  deliberation: checked<Snapshot['deliberation']>(),
  documents: checked<Snapshot['documents']>(),
  messages: checked<Snapshot['messages']>(),
  speakers: checked<Snapshot['speakers']>(),
  voting: checked<Snapshot['voting']>(),
});

interface OpenParts {
  parts: readonly { part: SnapshotPart; forReader: PartForReader }[];
  confinement: Confinement | null;
}

/** How long the common parts serve those who arrive together. */
const sharedMs = 1_000;

export type SnapshotSource = (
  view: ReaderView & { role: MeetingRole | null },
) => Promise<Snapshot | null>;

/**
 * The present of a meeting for one reader after the other, each read in one transaction and named by
 * its seq. What a class of readers has in common is read once for each place of the log: whatever
 * changes after that is told by an event which comes after it.
 */
export function createSnapshotSource(
  db: Database,
  registry: Registry,
  meetingId: string,
): SnapshotSource {
  const shared = new Map<string, Promise<OpenParts>>();

  const openParts = async (tx: Tx, { reader }: ReaderView): Promise<OpenParts> => {
    const parts = [];
    for (const part of registry.parts) {
      parts.push({ part, forReader: await part.open(tx, { meetingId, reader }) });
    }
    return { parts, confinement: await registry.confinement(tx, meetingId) };
  };

  const share = (tx: Tx, head: string, view: ReaderView): Promise<OpenParts> => {
    const key = `${head} ${view.reader}`;
    const known = shared.get(key);
    if (known) return known;
    const opened = openParts(tx, view);
    shared.set(key, opened);
    const forget = () => void (shared.get(key) === opened && shared.delete(key));
    opened.then(() => setTimeout(forget, sharedMs).unref(), forget);
    return opened;
  };

  return (view) =>
    db.transaction(
      async (tx) => {
        const position = await readPosition(tx, meetingId);
        if (!position) return null;
        const parts: Record<string, unknown> = {};
        const open = await share(tx, position.head, view);
        const keptOut = isKeptOut(open.confinement, view.personId);
        for (const { part, forReader } of open.parts) {
          parts[part.name] =
            keptOut && part.outside !== undefined
              ? part.outside
              : await forReader(tx, view.personId, view.displayId);
        }
        return assembled.parse({
          seq: position.seq,
          head: shortHead(position.head),
          me: { personId: view.personId, role: view.role },
          ...parts,
        });
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
}
