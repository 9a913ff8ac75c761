import type { Slice } from '../kernel/registry.ts';
import type { MediaGrants } from './grants.ts';
import type { MediaPort } from './port.ts';
import { ticketQuery } from './ticket-query.ts';

export function mediaSlice(port: MediaPort, grants: MediaGrants): Slice {
  return {
    name: 'media',
    commands: [],
    queries: [ticketQuery(port, grants)],
    events: [],
    parts: [],
  };
}
