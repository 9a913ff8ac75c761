import type { Slice } from '../kernel/registry.ts';
import { notesCommands } from './commands.ts';
import type { NotePapers } from './papers.ts';
import { notesQueries } from './queries.ts';

/** Private notes; `papers` says on what they may be made. */
export function notesSlice(papers: NotePapers): Slice {
  return {
    name: 'notes',
    commands: notesCommands(papers),
    queries: notesQueries(papers),
    events: [],
    parts: [],
  };
}
