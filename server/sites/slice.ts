import type { Slice } from '../kernel/registry.ts';
import { sitesSnapshot } from './queries.ts';
import { seatingCommands, seatingQueries } from './seating-commands.ts';

export const sitesSlice: Slice = {
  name: 'sites',
  commands: seatingCommands,
  queries: seatingQueries,
  events: [],
  parts: [sitesSnapshot],
};
