import type { Slice } from '../kernel/registry.ts';
import { documentsCommands } from './commands.ts';
import { documentChanged, documentShown } from './contract.ts';
import { documentsQueries, documentsSnapshot } from './queries.ts';

export const documentsSlice: Slice = {
  name: 'documents',
  commands: documentsCommands,
  queries: documentsQueries,
  events: [documentShown, documentChanged],
  parts: [documentsSnapshot],
};
