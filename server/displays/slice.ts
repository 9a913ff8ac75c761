import type { Slice } from '../kernel/registry.ts';
import { displaysCommands } from './commands.ts';
import { displaysChanged } from './contract.ts';
import { displaysSnapshot } from './queries.ts';

export const displaysSlice: Slice = {
  name: 'displays',
  commands: displaysCommands,
  queries: [],
  events: [displaysChanged],
  parts: [displaysSnapshot],
};
