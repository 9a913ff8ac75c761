import type { Slice } from '../kernel/registry.ts';
import { ruleProfileCommands } from './commands.ts';
import { ruleProfileQueries } from './queries.ts';

export const ruleProfilesSlice: Slice = {
  name: 'ruleprofiles',
  commands: ruleProfileCommands,
  queries: ruleProfileQueries,
  events: [],
  parts: [],
};
