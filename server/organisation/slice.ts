import type { Slice } from '../kernel/registry.ts';
import { adminQueries } from './admin-queries.ts';
import { organisationCommands } from './commands.ts';
import { directoryQueries } from './directory-queries.ts';

export const organisationSlice: Slice = {
  name: 'organisation',
  commands: organisationCommands,
  queries: [...directoryQueries, ...adminQueries],
  events: [],
  parts: [],
};
