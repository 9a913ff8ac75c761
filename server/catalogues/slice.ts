import type { Slice } from '../kernel/registry.ts';
import { cataloguesCommands } from './commands.ts';
import { cataloguesQueries } from './entry-queries.ts';

export const cataloguesSlice: Slice = {
  name: 'catalogues',
  commands: cataloguesCommands,
  queries: cataloguesQueries,
  events: [],
  parts: [],
};
