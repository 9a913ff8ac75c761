import type { Slice } from '../kernel/registry.ts';
import { cataloguesCommands } from './commands.ts';
import { cataloguesQueries } from './entry-queries.ts';
import { holidayCommands, holidayQueries } from './holidays.ts';

export const cataloguesSlice: Slice = {
  name: 'catalogues',
  commands: [...cataloguesCommands, ...holidayCommands],
  queries: [...cataloguesQueries, ...holidayQueries],
  events: [],
  parts: [],
};
