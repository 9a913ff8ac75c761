import type { Slice } from '../kernel/registry.ts';
import { votingCommands } from './commands.ts';
import { voteChanged, votersReminded } from './contract.ts';
import { votingQueries, votingSnapshot } from './queries.ts';

export const votingSlice: Slice = {
  name: 'voting',
  commands: votingCommands,
  queries: votingQueries,
  events: [voteChanged, votersReminded],
  parts: [votingSnapshot],
};
