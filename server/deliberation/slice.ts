import type { Slice } from '../kernel/registry.ts';
import { deliberationCommands } from './commands.ts';
import { ended, membersNamed, roomCleared, started } from './contract.ts';
import { deliberationSnapshot } from './queries.ts';

export const deliberationSlice: Slice = {
  name: 'deliberation',
  commands: deliberationCommands,
  queries: [],
  events: [started, membersNamed, roomCleared, ended],
  parts: [deliberationSnapshot],
};
