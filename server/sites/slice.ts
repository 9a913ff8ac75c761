import type { Slice } from '../kernel/registry.ts';
import { sitesSnapshot } from './queries.ts';

export const sitesSlice: Slice = {
  name: 'sites',
  commands: [],
  queries: [],
  events: [],
  parts: [sitesSnapshot],
};
