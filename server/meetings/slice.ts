import type { Slice } from '../kernel/registry.ts';
import { meetingsCommands } from './commands.ts';
import { meetingPrepared, statusChanged } from './contract.ts';
import { meetingsQueries, meetingsSnapshot } from './queries.ts';

export const meetingsSlice: Slice = {
  name: 'meetings',
  commands: meetingsCommands,
  queries: meetingsQueries,
  events: [statusChanged, meetingPrepared],
  parts: [meetingsSnapshot],
};
