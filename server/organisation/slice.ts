import type { Slice } from '../kernel/registry.ts';
import { directoryQueries } from './directory-queries.ts';

export const organisationSlice: Slice = {
  name: 'organisation',
  commands: [],
  queries: directoryQueries,
  events: [],
  parts: [],
};
