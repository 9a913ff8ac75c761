import type { Slice } from '../kernel/registry.ts';
import { speakersCommands } from './commands.ts';
import { floorChanged, requestsChanged } from './contract.ts';
import { speakersSnapshot } from './queries.ts';

export const speakersSlice: Slice = {
  name: 'speakers',
  commands: speakersCommands,
  queries: [],
  events: [requestsChanged, floorChanged],
  parts: [speakersSnapshot],
};
