import type { Slice } from '../kernel/registry.ts';
import { personalCommands } from './personal-commands.ts';
import { libraryQueries } from './queries.ts';
import { referenceCommands } from './reference-commands.ts';

export const librarySlice: Slice = {
  name: 'library',
  commands: [...personalCommands, ...referenceCommands],
  queries: libraryQueries,
  events: [],
  parts: [],
};
