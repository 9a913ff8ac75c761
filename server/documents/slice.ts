import type { Slice } from '../kernel/registry.ts';
import { documentsCommands } from './commands.ts';
import { documentShown } from './contract.ts';
import { documentsSnapshot } from './queries.ts';

export const documentsSlice: Slice = {
  name: 'documents',
  commands: documentsCommands,
  queries: [],
  events: [documentShown],
  parts: [documentsSnapshot],
};
