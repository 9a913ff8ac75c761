import type { Slice } from '../kernel/registry.ts';
import { chainCommands } from './chain-commands.ts';
import { meetingsCommands } from './commands.ts';
import { meetingPrepared, peopleChanged, statusChanged } from './contract.ts';
import { copyCommands } from './copy-commands.ts';
import { editCommands } from './edit-commands.ts';
import { guestCommands } from './guest-commands.ts';
import { overviewQueries } from './overview-queries.ts';
import { peopleCommands } from './people-commands.ts';
import { peopleQueries } from './people-queries.ts';
import { planningCommands } from './planning-commands.ts';
import { meetingsQueries, meetingsSnapshot } from './queries.ts';

export const meetingsSlice: Slice = {
  name: 'meetings',
  commands: [
    ...[...meetingsCommands, ...planningCommands, ...editCommands],
    ...[...chainCommands, ...copyCommands],
    ...[...peopleCommands, ...guestCommands],
  ],
  queries: [...peopleQueries, ...meetingsQueries, ...overviewQueries],
  events: [statusChanged, peopleChanged, meetingPrepared],
  parts: [meetingsSnapshot],
};
