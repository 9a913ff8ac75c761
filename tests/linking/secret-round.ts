import { createHash, randomInt } from 'node:crypto';
import type { OwnToken } from '@/app/_secret/token-store.ts';
import type { BallotServer } from '../integration/ballot-server.ts';
import type { Hall } from '../integration/hall.ts';
import type { ScratchProduct } from '../integration/scratch.ts';
import {
  ballotOf,
  choose,
  closeSecretVote,
  drawnBy,
  openSecretVote,
  type Voter,
} from '../integration/secret-voters.ts';
import { dumpTables, type Evidence, walPlace, walSince } from './evidence.ts';

/** Mistakes that somebody might make one day. */
export type Leak =
  /** The token is drawn when the voter presses, so that the orders are the same. */
  | 'drawn-at-press'
  /** The page tells the server that its ballot was cast, with the session. */
  | 'told-by-session'
  /** A column of the box says who it was, though hashed. */
  | 'hashed-person'
  /** The server's log names what came in, with the session's cookie. */
  | 'logged';

export interface Stage {
  product: ScratchProduct;
  server: BallotServer;
  hall: Hall;
  voters: readonly Voter[];
  /** Notifications and lines of the log since they were last taken. */
  lines: string[];
}

export interface Round {
  evidence: Evidence;
  /** Whose ballot is whose, which nobody but the voters' devices knows. */
  truth: ReadonlyMap<string, string>;
}

export function shuffled<Value>(values: readonly Value[]): Value[] {
  const drawn = [...values];
  for (let at = drawn.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    const [a, b] = [drawn[at], drawn[other]];
    if (a !== undefined && b !== undefined) [drawn[at], drawn[other]] = [b, a];
  }
  return drawn;
}

/** In this order, a few at the same time. */
async function together<Value>(
  values: readonly Value[],
  work: (value: Value) => Promise<void>,
  atOnce = 8,
) {
  const waiting = [...values];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** Something that somebody does in a meeting in their own name, at any time. */
async function somethingElse({ server }: Stage, { viewer, keys }: Voter): Promise<void> {
  const own = await keys.read();
  const input = { publicKey: own?.publicKey, deviceName: 'Chrome · Windows' };
  await server.command('voterkeys.register-device', input, viewer);
}

async function cast(stage: Stage, voter: Voter, token: OwnToken, leak?: Leak): Promise<string> {
  const choice = randomInt(2) === 0 ? 'for' : 'against';
  const body = JSON.stringify(ballotOf(token, choose(token.voteId, choice)));
  const { answer } = await stage.server.box(body);
  if (!answer.ok) throw new Error(`not cast: ${answer.code}`);
  const { personId } = voter.viewer;
  if (leak === 'told-by-session') await somethingElse(stage, voter);
  if (leak === 'logged') stage.lines.push(`POST /api/ballots ${answer.tokenHash} ${personId}`);
  if (leak === 'hashed-person') {
    const who = createHash('sha256').update(personId).digest('hex');
    await stage.product.pool.query('update secret_ballot set leak = $1 where token_hash = $2', [
      who,
      answer.tokenHash,
    ]);
  }
  return answer.tokenHash;
}

/** One secret vote from its opening to its closing: everybody draws, everybody casts, some twice. */
export async function takeRound(stage: Stage, leak?: Leak): Promise<Round> {
  const { product, server, hall, voters } = stage;
  const from = await walPlace(product);
  stage.lines.length = 0;
  const vote = await openSecretVote(product, hall);
  const tokens = new Map<Voter, OwnToken>();
  const take = async (voter: Voter) => {
    tokens.set(voter, await drawnBy(server.command, voter, vote));
  };
  if (leak !== 'drawn-at-press') await together(shuffled(voters), take);
  const truth = new Map<string, string>();
  const press = async (voter: Voter) => {
    if (!tokens.has(voter)) await take(voter);
    const token = tokens.get(voter);
    if (token) truth.set(voter.viewer.personId, await cast(stage, voter, token, leak));
  };
  const others = shuffled(voters).slice(0, Math.ceil(voters.length / 4));
  const restless = async () => {
    for (const voter of others) await somethingElse(stage, voter);
  };
  await Promise.all([
    leak ? undefined : restless(),
    together(shuffled(voters), press, leak ? 1 : 8),
  ]);
  if (!leak) await together(shuffled(voters).slice(0, Math.ceil(voters.length / 5)), press);
  const open = await dumpTables(product);
  await closeSecretVote(product, hall, vote);
  const closed = await dumpTables(product);
  const wal = await walSince(product, from);
  return { evidence: { open, closed, wal, lines: [...stage.lines] }, truth };
}
