import type { Query } from '../kernel/define-command.ts';
import type { Slice } from '../kernel/registry.ts';
import { filesCommands } from './commands.ts';
import { uploadQueries } from './queries.ts';
import type { ReadingSources } from './reading-sources.ts';
import { searchQueries } from './search.ts';

export function filesSlice(sources: ReadingSources, more: readonly Query[]): Slice {
  const queries = [...uploadQueries, ...searchQueries(sources), ...more];
  return { name: 'files', commands: filesCommands, queries, events: [], parts: [] };
}
