import type { FindConfinement } from './confinement.ts';
import type { Command, Query } from './define-command.ts';
import type { EventContract } from './define-event.ts';
import type { Effect } from './effects.ts';
import type { SnapshotPart } from './snapshot-part.ts';

/** What one folder of `server/` brings in; `main.ts` lists the slices and nothing else is found. */
export interface Slice {
  name: string;
  commands: readonly Command[];
  queries: readonly Query[];
  events: readonly EventContract[];
  parts: readonly SnapshotPart[];
}

export interface Registry {
  command(name: string): Command | undefined;
  query(name: string): Query | undefined;
  event(name: string): EventContract | undefined;
  parts: readonly SnapshotPart[];
  slices: readonly Slice[];
  /** Whether a meeting is in a closed session at present, and who is named in it. */
  confinement: FindConfinement;
}

function indexBy<Value>(values: readonly Value[], nameOf: (value: Value) => string) {
  const byName = new Map<string, Value>();
  for (const value of values) {
    const name = nameOf(value);
    if (byName.has(name)) throw new Error(`declared twice: ${name}`);
    byName.set(name, value);
  }
  return byName;
}

export function createRegistry(slices: readonly Slice[], confinement: FindConfinement): Registry {
  const commands = indexBy(
    slices.flatMap((slice) => slice.commands),
    (c) => c.contract.name,
  );
  const queries = indexBy(
    slices.flatMap((slice) => slice.queries),
    (q) => q.contract.name,
  );
  const events = indexBy(
    slices.flatMap((slice) => slice.events),
    (event) => event.name,
  );
  return {
    command: (name) => commands.get(name),
    query: (name) => queries.get(name),
    event: (name) => events.get(name),
    parts: slices.flatMap((slice) => slice.parts),
    slices,
    confinement,
  };
}

export type EffectTable = ReadonlyMap<string, Effect>;

export function effectTable(effects: readonly Effect[]): EffectTable {
  return indexBy(effects, (effect) => effect.name);
}
