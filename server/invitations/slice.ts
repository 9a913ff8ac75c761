import type { Slice } from '../kernel/registry.ts';
import type { MailPort } from '../mail/port.ts';
import { invitationsCommands } from './commands.ts';
import { answerChanged } from './contract.ts';
import { invitationsQueries } from './queries.ts';

/** `mail` is null where no mail server is configured; invitations then stand in the product alone. */
export function invitationsSlice(mail: MailPort | null): Slice {
  return {
    name: 'invitations',
    commands: invitationsCommands,
    queries: invitationsQueries(mail),
    events: [answerChanged],
    parts: [],
  };
}
