import type { z } from 'zod';
import type { Tx } from '../../db/client.ts';
import type { CommandContract, QueryContract } from './contracts.ts';
import type { NewEvent } from './define-event.ts';
import type { EffectRequest } from './effects.ts';
import type { Result } from './result.ts';
import type { MeetingViewer, PreparationViewer, Viewer } from './viewer.ts';

/** Where a request comes from; the address is for throttling and the sign-in log only. */
export interface Origin {
  address: string;
}

interface BaseContext {
  tx: Tx;
  now: Date;
  newId(): string;
  origin: Origin;
}

export interface MeetingContext extends BaseContext {
  meetingId: string;
  viewer: MeetingViewer;
  /** Adds an event to the meeting's log when the command succeeds. */
  append(...events: NewEvent[]): void;
  enqueue(request: EffectRequest): void;
}

export interface PreparationContext extends Omit<MeetingContext, 'viewer'> {
  viewer: PreparationViewer;
}

/** What a group of commands gets that are run together; each request has a viewer of its own. */
export interface BatchContext extends Omit<BaseContext, 'origin'> {
  meetingId: string;
  enqueue(request: EffectRequest): void;
}

export interface BatchRequest<Input = unknown> {
  viewer: MeetingViewer;
  input: Input;
}

export interface AccountContext extends BaseContext {
  viewer: Viewer;
  enqueue(request: EffectRequest): void;
}

export type PublicContext = Omit<AccountContext, 'viewer'>;

type Outcome<Output extends z.ZodType, Code extends string> = Promise<
  Result<z.input<Output>, Code>
>;

/** A command with its types rubbed off, as the registry keeps it. */
export type Command =
  | {
      contract: CommandContract;
      scope: 'meeting';
      access: (viewer: MeetingViewer) => boolean;
      run: (context: MeetingContext, input: unknown) => Promise<Result<unknown, string>>;
    }
  | {
      contract: CommandContract;
      scope: 'meeting-rows';
      access: (viewer: MeetingViewer) => boolean;
      run: (
        context: BatchContext,
        requests: readonly BatchRequest[],
      ) => Promise<Result<unknown, string>[]>;
    }
  | {
      contract: CommandContract;
      scope: 'preparation';
      access: (viewer: PreparationViewer) => boolean;
      run: (context: PreparationContext, input: unknown) => Promise<Result<unknown, string>>;
    }
  | {
      contract: CommandContract;
      scope: 'account';
      access: (viewer: Viewer) => boolean;
      run: (context: AccountContext, input: unknown) => Promise<Result<unknown, string>>;
    }
  | {
      contract: CommandContract;
      scope: 'public';
      run: (context: PublicContext, input: unknown) => Promise<Result<unknown, string>>;
    };

export function defineMeetingCommand<
  Input extends z.ZodType<{ meetingId: string }>,
  Output extends z.ZodType,
  Code extends string,
>(
  contract: CommandContract<Input, Output, Code>,
  spec: {
    access: (viewer: MeetingViewer) => boolean;
    run: (context: MeetingContext, input: z.output<Input>) => Outcome<Output, Code>;
  },
): Command {
  return {
    contract,
    scope: 'meeting',
    access: spec.access,
    run: (context, input) => spec.run(context, contract.input.parse(input)),
  };
}

export function definePreparationCommand<
  Input extends z.ZodType<{ meetingId: string }>,
  Output extends z.ZodType,
  Code extends string,
>(
  contract: CommandContract<Input, Output, Code>,
  spec: {
    access: (viewer: PreparationViewer) => boolean;
    run: (context: PreparationContext, input: z.output<Input>) => Outcome<Output, Code>;
  },
): Command {
  return {
    contract,
    scope: 'preparation',
    access: spec.access,
    run: (context, input) => spec.run(context, contract.input.parse(input)),
  };
}

/** `run` decides every request for itself and answers in their order; no two are one person's. */
export function defineRowsCommand<
  Input extends z.ZodType<{ meetingId: string }>,
  Output extends z.ZodType,
  Code extends string,
>(
  contract: CommandContract<Input, Output, Code>,
  spec: {
    access: (viewer: MeetingViewer) => boolean;
    run: (
      context: BatchContext,
      requests: readonly BatchRequest<z.output<Input>>[],
    ) => Promise<Result<z.input<Output>, Code>[]>;
  },
): Command {
  const parsed = ({ viewer, input }: BatchRequest) => {
    return { viewer, input: contract.input.parse(input) };
  };
  return {
    contract,
    scope: 'meeting-rows',
    access: spec.access,
    run: (context, requests) => spec.run(context, requests.map(parsed)),
  };
}

export function defineAccountCommand<
  Input extends z.ZodType,
  Output extends z.ZodType,
  Code extends string,
>(
  contract: CommandContract<Input, Output, Code>,
  spec: {
    access: (viewer: Viewer) => boolean;
    run: (context: AccountContext, input: z.output<Input>) => Outcome<Output, Code>;
  },
): Command {
  return {
    contract,
    scope: 'account',
    access: spec.access,
    run: (context, input) => spec.run(context, contract.input.parse(input)),
  };
}

export function definePublicCommand<
  Input extends z.ZodType,
  Output extends z.ZodType,
  Code extends string,
>(
  contract: CommandContract<Input, Output, Code>,
  run: (context: PublicContext, input: z.output<Input>) => Outcome<Output, Code>,
): Command {
  return {
    contract,
    scope: 'public',
    run: (context, input) => run(context, contract.input.parse(input)),
  };
}

export interface MeetingReadContext {
  tx: Tx;
  now: Date;
  meetingId: string;
  viewer: MeetingViewer;
}

export interface PreparationReadContext extends Omit<MeetingReadContext, 'viewer'> {
  viewer: PreparationViewer;
}

export interface AccountReadContext {
  tx: Tx;
  now: Date;
  viewer: Viewer;
}

export type Query =
  | {
      contract: QueryContract;
      scope: 'meeting';
      access: (viewer: MeetingViewer) => boolean;
      run: (context: MeetingReadContext, input: unknown) => Promise<Result<unknown, string>>;
    }
  | {
      contract: QueryContract;
      scope: 'preparation';
      access: (viewer: PreparationViewer) => boolean;
      run: (context: PreparationReadContext, input: unknown) => Promise<Result<unknown, string>>;
    }
  | {
      contract: QueryContract;
      scope: 'account';
      access: (viewer: Viewer) => boolean;
      run: (context: AccountReadContext, input: unknown) => Promise<Result<unknown, string>>;
    };

export function defineMeetingQuery<
  Input extends z.ZodType<{ meetingId: string }>,
  Output extends z.ZodType,
  Code extends string,
>(
  contract: QueryContract<Input, Output, Code>,
  spec: {
    access: (viewer: MeetingViewer) => boolean;
    run: (context: MeetingReadContext, input: z.output<Input>) => Outcome<Output, Code>;
  },
): Query {
  return {
    contract,
    scope: 'meeting',
    access: spec.access,
    run: (context, input) => spec.run(context, contract.input.parse(input)),
  };
}

export function definePreparationQuery<
  Input extends z.ZodType<{ meetingId: string }>,
  Output extends z.ZodType,
  Code extends string,
>(
  contract: QueryContract<Input, Output, Code>,
  spec: {
    access: (viewer: PreparationViewer) => boolean;
    run: (context: PreparationReadContext, input: z.output<Input>) => Outcome<Output, Code>;
  },
): Query {
  return {
    contract,
    scope: 'preparation',
    access: spec.access,
    run: (context, input) => spec.run(context, contract.input.parse(input)),
  };
}

export function defineAccountQuery<
  Input extends z.ZodType,
  Output extends z.ZodType,
  Code extends string,
>(
  contract: QueryContract<Input, Output, Code>,
  spec: {
    access: (viewer: Viewer) => boolean;
    run: (context: AccountReadContext, input: z.output<Input>) => Outcome<Output, Code>;
  },
): Query {
  return {
    contract,
    scope: 'account',
    access: spec.access,
    run: (context, input) => spec.run(context, contract.input.parse(input)),
  };
}
