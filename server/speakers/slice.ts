import type { Slice } from '../kernel/registry.ts';
import { speakersCommands } from './commands.ts';
import { floorChanged, policyChanged, requestsChanged, sitesOpened } from './contract.ts';
import { speakersQueries, speakersSnapshot } from './queries.ts';
import { voiceCommands } from './voice-commands.ts';

export const speakersSlice: Slice = {
  name: 'speakers',
  commands: [...speakersCommands, ...voiceCommands],
  queries: speakersQueries,
  events: [requestsChanged, floorChanged, policyChanged, sitesOpened],
  parts: [speakersSnapshot],
};
