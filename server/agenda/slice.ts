import type { Slice } from '../kernel/registry.ts';
import { agendaCommands } from './commands.ts';
import { itemEntered, itemsChanged } from './contract.ts';
import { liveCommands } from './live-commands.ts';
import { planCommands } from './plan-commands.ts';
import { planQueries } from './plan-query.ts';
import { agendaSnapshot } from './queries.ts';

export const agendaSlice: Slice = {
  name: 'agenda',
  commands: [...agendaCommands, ...liveCommands, ...planCommands],
  queries: planQueries,
  events: [itemEntered, itemsChanged],
  parts: [agendaSnapshot],
};
