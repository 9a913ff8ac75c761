import type { Slice } from '../kernel/registry.ts';
import { codeCommands, codeQueries } from './code-commands.ts';
import { attendanceCommands } from './commands.ts';
import { attendanceChanged, methodChanged } from './contract.ts';
import { historyQueries } from './history.ts';
import { attendanceSnapshot } from './queries.ts';
import { rollCommands, rollQueries } from './roll-commands.ts';

/** `publicUrl` is where the codes on the screens lead to. */
export const attendanceSlice = (publicUrl: string): Slice => ({
  name: 'attendance',
  commands: [...attendanceCommands, ...codeCommands, ...rollCommands],
  queries: [...rollQueries, ...codeQueries(publicUrl), ...historyQueries],
  events: [attendanceChanged, methodChanged],
  parts: [attendanceSnapshot],
});
