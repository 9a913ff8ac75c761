import type { Slice } from '../kernel/registry.ts';
import { calendarCommands, calendarQueries } from './calendar-commands.ts';
import { identityCommands } from './commands.ts';
import { linkCommands } from './link-commands.ts';
import { identityQueries } from './queries.ts';

export const identitySlice: Slice = {
  name: 'identity',
  commands: [...identityCommands, ...linkCommands, ...calendarCommands],
  queries: [...identityQueries, ...calendarQueries],
  events: [],
  parts: [],
};
