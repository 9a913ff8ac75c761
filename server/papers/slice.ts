import type { Slice } from '../kernel/registry.ts';
import { registerCommands, registerQueries } from './register-commands.ts';
import { templateCommands, templateQueries } from './template-commands.ts';

export const papersSlice: Slice = {
  name: 'papers',
  commands: [...templateCommands, ...registerCommands],
  queries: [...templateQueries, ...registerQueries],
  events: [],
  parts: [],
};
