import type { Slice } from '../kernel/registry.ts';
import { roomsCommands } from './commands.ts';
import { roomsQueries } from './queries.ts';

export const roomsSlice: Slice = {
  name: 'rooms',
  commands: roomsCommands,
  queries: roomsQueries,
  events: [],
  parts: [],
};
