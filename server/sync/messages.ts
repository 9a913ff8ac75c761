import type { z } from 'zod';
import type { serverMessages } from './protocol.ts';

/** Messages from the server to a device, by name. */
export type ServerMessages = {
  [Name in keyof typeof serverMessages]: z.output<(typeof serverMessages)[Name]>;
};
export type ServerMessage = keyof ServerMessages;
