import type { Slice } from '../kernel/registry.ts';
import { attendanceCommands } from './commands.ts';
import { attendanceChanged } from './contract.ts';
import { attendanceSnapshot } from './queries.ts';

export const attendanceSlice: Slice = {
  name: 'attendance',
  commands: attendanceCommands,
  queries: [],
  events: [attendanceChanged],
  parts: [attendanceSnapshot],
};
