import type { z } from 'zod';

/**
 * What a command is about, which decides how it runs:
 * - meeting: takes the meeting's lock; may append events
 * - meeting-rows: about a meeting, but writes append-only rows of its own without the lock; those
 *   that come in together are run in one transaction
 * - preparation: about a meeting, by whoever prepares it or takes part; takes the meeting's lock and
 *   may append events. Those who approve or write papers need no part in the meeting itself.
 * - account: about the signed-in person
 * - public: before signing in
 */
export type CommandScope = 'meeting' | 'meeting-rows' | 'preparation' | 'account' | 'public';

export type QueryScope = 'meeting' | 'preparation' | 'account';

export interface CommandContract<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends string = string,
> {
  name: string;
  scope: CommandScope;
  input: Input;
  output: Output;
  errors: readonly Code[];
  /** The input holds a secret: not even its hash is kept with the receipt, since it could be guessed. */
  secretInput?: true;
  /** Of account scope: guests from outside may as well. Nothing else of that scope is open to them. */
  guests?: true;
  /** About what is dealt with: in a closed session only for those who are named. */
  confined?: true;
  /** Whoever runs the server learns that it was refused, to whom and why; nothing of what was sent. */
  logRefusals?: true;
}

export interface QueryContract<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends string = string,
> {
  name: string;
  scope: QueryScope;
  input: Input;
  output: Output;
  errors: readonly Code[];
  /** Of account scope: guests from outside may as well. Nothing else of that scope is open to them. */
  guests?: true;
  /** About what is dealt with: in a closed session only for those who are named. */
  confined?: true;
}

/** Codes that any command or query may answer with, beside its own. */
export const kernelErrors = [
  'invalid-input',
  'unauthenticated',
  'forbidden',
  'not-found',
  'closed-session',
  'command-id-reused',
  'busy',
  'internal',
] as const;
export type KernelError = (typeof kernelErrors)[number];

export function commandContract<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Code extends string = never,
>(contract: {
  name: string;
  scope: CommandScope;
  input: Input;
  output: Output;
  errors?: readonly Code[];
  secretInput?: true;
  guests?: true;
  confined?: true;
  logRefusals?: true;
}): CommandContract<Input, Output, Code> {
  return { ...contract, errors: contract.errors ?? [] };
}

export function queryContract<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Code extends string = never,
>(contract: {
  name: string;
  scope: QueryScope;
  input: Input;
  output: Output;
  errors?: readonly Code[];
  guests?: true;
  confined?: true;
}): QueryContract<Input, Output, Code> {
  return { ...contract, errors: contract.errors ?? [] };
}
