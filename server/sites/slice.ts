import type { Slice } from '../kernel/registry.ts';
import { checkCommands, checkQueries } from './check-commands.ts';
import { checkChanged } from './check-contract.ts';
import { sitesSnapshot } from './queries.ts';
import { seatingCommands, seatingQueries } from './seating-commands.ts';

export const sitesSlice: Slice = {
  name: 'sites',
  commands: [...seatingCommands, ...checkCommands],
  queries: [...seatingQueries, ...checkQueries],
  events: [checkChanged],
  parts: [sitesSnapshot],
};
