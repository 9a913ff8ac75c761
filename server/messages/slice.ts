import type { Slice } from '../kernel/registry.ts';
import { messagesCommands } from './commands.ts';
import { messageChanged, messageRemoved, policyChanged } from './contract.ts';
import { messagesSnapshot } from './queries.ts';

export const messagesSlice: Slice = {
  name: 'messages',
  commands: messagesCommands,
  queries: [],
  events: [messageChanged, messageRemoved, policyChanged],
  parts: [messagesSnapshot],
};
