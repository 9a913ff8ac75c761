import type { Database, Tx } from '../../db/client.ts';
import { type Confinement, isKeptOut } from '../kernel/confinement.ts';
import { readPosition } from '../kernel/event-log.ts';
import { gather } from '../kernel/gather.ts';
import type { Registry } from '../kernel/registry.ts';
import type { OpenedPart, PartFields, SnapshotPart } from '../kernel/snapshot-part.ts';
import type { MeetingRole } from '../kernel/viewer.ts';
import { type Packed, pack } from './packing.ts';
import type { ReaderView } from './projection.ts';
import { shortHead } from './projection.ts';
import type { PackedSnapshot } from './protocol.ts';

/** The parts as one class of readers has them in common, at one place of the log. */
interface OpenParts {
  parts: readonly (OpenedPart & { part: SnapshotPart })[];
  confinement: Confinement | null;
  /** For whoever takes part in what is dealt with, and for whoever is kept out of it. */
  inside: () => Promise<Packed>;
  outside: () => Promise<Packed>;
}

type SnapshotView = ReaderView & { role: MeetingRole | null };

/** How long the common parts serve those who arrive together. */
const sharedMs = 1_000;
/** Readers who are read together, and such groups at the same time. */
const most = 50;
const lanes = 3;

export type SnapshotSource = (view: SnapshotView) => Promise<PackedSnapshot | null>;

const once = <Value>(make: () => Promise<Value>) => {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

const isReplaced = ({ outside }: SnapshotPart, keptOut: boolean) =>
  keptOut && outside !== undefined;

async function openParts(
  tx: Tx,
  registry: Registry,
  meetingId: string,
  { reader }: ReaderView,
): Promise<OpenParts> {
  const parts: (OpenedPart & { part: SnapshotPart })[] = [];
  for (const part of registry.parts) {
    parts.push({ part, ...(await part.open(tx, { meetingId, reader })) });
  }
  const packFor = (keptOut: boolean) =>
    once(() =>
      pack(
        Object.fromEntries(
          parts.map(({ part, common }) => [
            part.name,
            isReplaced(part, keptOut) ? part.outside : common,
          ]),
        ),
      ),
    );
  const confinement = await registry.confinement(tx, meetingId);
  return { parts, confinement, inside: packFor(false), outside: packFor(true) };
}

/** What this reader alone gets, part by part. */
async function ownOf(
  tx: Tx,
  { parts }: OpenParts,
  view: ReaderView,
  keptOut: boolean,
): Promise<Record<string, PartFields>> {
  const found: Record<string, PartFields> = {};
  for (const { part, own } of parts) {
    if (own && !isReplaced(part, keptOut)) {
      found[part.name] = await own(tx, view.personId, view.displayId);
    }
  }
  return found;
}

/**
 * The present of a meeting for one reader after the other, read in one transaction with those who
 * arrive together and named by its seq. What a class of readers has in common is read and packed once
 * for each place of the log: whatever changes after that is told by an event which comes after it.
 */
export function createSnapshotSource(
  db: Database,
  registry: Registry,
  meetingId: string,
): SnapshotSource {
  const shared = new Map<string, Promise<OpenParts>>();

  const share = (tx: Tx, head: string, view: ReaderView): Promise<OpenParts> => {
    const key = `${head} ${view.reader}`;
    const known = shared.get(key);
    if (known) return known;
    const opened = openParts(tx, registry, meetingId, view);
    shared.set(key, opened);
    const forget = () => void (shared.get(key) === opened && shared.delete(key));
    opened.then(() => setTimeout(forget, sharedMs).unref(), forget);
    return opened;
  };

  const readTogether = (views: readonly SnapshotView[]) =>
    db.transaction(
      async (tx) => {
        const position = await readPosition(tx, meetingId);
        const found = [];
        for (const view of views) {
          if (!position) break;
          const open = await share(tx, position.head, view);
          const keptOut = isKeptOut(open.confinement, view.personId);
          const own = await ownOf(tx, open, view, keptOut);
          found.push({ position, view, own, common: keptOut ? open.outside : open.inside });
        }
        return found;
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );

  const readers = gather({
    ...{ lanes, most },
    keysOf: () => [],
    work: async (views: readonly SnapshotView[]) => {
      const found = await readTogether(views);
      return views.map((_view, index) => found[index] ?? null);
    },
  });

  return async (view) => {
    const found = await readers.ask(view);
    if (!found) return null;
    const { position, own, common } = found;
    return {
      seq: position.seq,
      head: shortHead(position.head),
      me: { personId: view.personId, role: view.role },
      common: await common(),
      own,
    };
  };
}
