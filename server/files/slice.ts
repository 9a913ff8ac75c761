import type { Slice } from '../kernel/registry.ts';
import { filesCommands } from './commands.ts';
import { uploadQueries } from './queries.ts';

export function filesSlice(): Slice {
  return { name: 'files', commands: filesCommands, queries: uploadQueries, events: [], parts: [] };
}
