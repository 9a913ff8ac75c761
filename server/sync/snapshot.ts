import type { Database } from '../../db/client.ts';
import { readPosition } from '../kernel/event-log.ts';
import type { Registry } from '../kernel/registry.ts';
import type { MeetingRole } from '../kernel/viewer.ts';
import type { ReaderView } from './projection.ts';
import { shortHead } from './projection.ts';
import { type Snapshot, snapshot } from './protocol.ts';

/** The present of a meeting for one reader, read in one transaction and named by its seq. */
export async function readSnapshot(
  db: Database,
  registry: Registry,
  meetingId: string,
  view: ReaderView & { role: MeetingRole | null },
): Promise<Snapshot | null> {
  return db.transaction(
    async (tx) => {
      const position = await readPosition(tx, meetingId);
      if (!position) return null;
      const parts: Record<string, unknown> = {};
      for (const part of registry.parts) {
        parts[part.name] = await part.read(tx, { meetingId, ...view });
      }
      return snapshot.parse({
        seq: position.seq,
        head: shortHead(position.head),
        me: { personId: view.personId, role: view.role },
        ...parts,
      });
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
