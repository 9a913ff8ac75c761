import type { Slice } from '../kernel/registry.ts';
import { voterKeyCommands } from './commands.ts';
import { relyingParty } from './passkeys.ts';
import { voterKeyQueries } from './queries.ts';

/** Passkeys belong to the host of the product's address. */
export function voterKeysSlice(publicUrl: string): Slice {
  return {
    name: 'voterkeys',
    commands: voterKeyCommands(relyingParty(publicUrl)),
    queries: voterKeyQueries,
    events: [],
    parts: [],
  };
}
