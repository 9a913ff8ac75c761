import type { Slice } from '../kernel/registry.ts';
import { agendaCommands } from './commands.ts';
import { itemEntered } from './contract.ts';
import { agendaSnapshot } from './queries.ts';

export const agendaSlice: Slice = {
  name: 'agenda',
  commands: agendaCommands,
  queries: [],
  events: [itemEntered],
  parts: [agendaSnapshot],
};
