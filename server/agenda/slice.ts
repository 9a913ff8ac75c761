import type { Slice } from '../kernel/registry.ts';
import { agendaCommands } from './commands.ts';
import { itemEntered } from './contract.ts';
import { planCommands } from './plan-commands.ts';
import { planQueries } from './plan-query.ts';
import { agendaSnapshot } from './queries.ts';

export const agendaSlice: Slice = {
  name: 'agenda',
  commands: [...agendaCommands, ...planCommands],
  queries: planQueries,
  events: [itemEntered],
  parts: [agendaSnapshot],
};
