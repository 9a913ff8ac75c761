import type { Slice } from '../kernel/registry.ts';
import { attendanceCommands } from './commands.ts';
import { attendanceChanged, methodChanged } from './contract.ts';
import { attendanceSnapshot } from './queries.ts';
import { rollCommands, rollQueries } from './roll-commands.ts';

export const attendanceSlice: Slice = {
  name: 'attendance',
  commands: [...attendanceCommands, ...rollCommands],
  queries: rollQueries,
  events: [attendanceChanged, methodChanged],
  parts: [attendanceSnapshot],
};
