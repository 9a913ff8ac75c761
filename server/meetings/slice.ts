import type { Slice } from '../kernel/registry.ts';
import { statusChanged } from './contract.ts';
import { meetingsSnapshot } from './queries.ts';

export const meetingsSlice: Slice = {
  name: 'meetings',
  commands: [],
  queries: [],
  events: [statusChanged],
  parts: [meetingsSnapshot],
};
