import type fc from 'fast-check';
import type { TokenStore } from '@/app/_secret/token-store.ts';
import type { Answer } from '../../../server/kernel/run-command.ts';
import type { Viewer } from '../../../server/kernel/viewer.ts';
import type { BallotReceipt, Choice } from '../../../server/voting/contract.ts';
import type { Hall } from '../hall.ts';
import type { ScratchProduct } from '../scratch.ts';
import type { secondProcess } from '../second-process.ts';
import type { SecretVote, Voter } from '../secret-voters.ts';

/** Members of the roll go by their number on it. */
export type Member = number;

export interface ModelVote {
  status: 'prepared' | 'open' | 'paused';
  secret: boolean;
  mayChange: boolean;
  /** Who was present when it opened: the electorate. */
  electorate: ReadonlySet<Member>;
  /** Open votes: what each person's last ballot says. */
  ballots: Map<Member, { choice: Choice; revision: number; signed: boolean }>;
  /** Secret votes: who has a token, and what lies in the box under it. */
  drawn: Set<Member>;
  box: Map<Member, Choice>;
}

/** What has to be true, by the rules alone. */
export interface Model {
  members: number;
  present: Set<Member>;
  vote: ModelVote | null;
  /** The last press of each that was carried out, for sending it again. */
  presses: Map<Member, { commandId: string; input: unknown; receipt: BallotReceipt }>;
}

type Process = ReturnType<typeof secondProcess>;

/** What is asked whether it is so. */
export interface Real {
  product: ScratchProduct;
  hall: Hall;
  voters: readonly Voter[];
  /** Processes on the same database, and which of them serves at present. */
  processes: readonly Process[];
  serving: number;
  voteId: string;
  secret: SecretVote | null;
  /** What the device of each keeps of the secret vote. */
  stores: Map<Member, TokenStore>;
  /** Every receipt of the vote that somebody holds. */
  receipts: BallotReceipt[];
  /** What came of the steps, and how often, over all runs. */
  outcomes: Map<string, number>;
  /** Of votes that are over: how they were announced. */
  announced: Map<string, string>;
}

/** One thing that people or machines do, at any moment at which it can be done. */
export class Step implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly said: string,
    private readonly possible: (model: Readonly<Model>) => boolean,
    private readonly carryOut: (model: Model, real: Real) => Promise<void>,
  ) {}

  check(model: Readonly<Model>): boolean {
    return this.possible(model);
  }

  run(model: Model, real: Real): Promise<void> {
    return this.carryOut(model, real);
  }

  toString(): string {
    return this.said;
  }
}

export function processOf({ processes, serving }: Real): Process {
  const process = processes[serving % processes.length];
  if (!process) throw new Error('nothing serves');
  return process;
}

export function viewerOf({ hall }: Real, member: Member): Viewer {
  const viewer = hall.members[member];
  if (!viewer) throw new Error(`no member ${member}`);
  return viewer;
}

export function voterOf({ voters }: Real, member: Member): Voter {
  const voter = voters[member];
  if (!voter) throw new Error(`no member ${member}`);
  return voter;
}

/** The vote of a step that needs one. */
export function voteIn({ vote }: Readonly<Model>): ModelVote {
  if (!vote) throw new Error('there is no vote');
  return vote;
}

/** Notes what came of a step, so that a run which never gets anywhere shows. */
export function note({ outcomes }: Real, outcome: string): void {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}

/** Between opening and closing, paused or not. */
export const isRunning = ({ vote }: Readonly<Model>): boolean =>
  vote?.status === 'open' || vote?.status === 'paused';

export const codeOf = (answer: Answer): string => (answer.ok ? 'ok' : answer.code);
