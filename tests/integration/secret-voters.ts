import { z } from 'zod';
import { ensureKey, signWith } from '@/app/_keys/device-key.ts';
import { type KeyStore, memoryKeyStore } from '@/app/_keys/key-store.ts';
import { type Drawn, drawToken } from '@/app/_secret/draw.ts';
import { memoryTokenStore, type OwnToken } from '@/app/_secret/token-store.ts';
import type { Answer } from '../../server/kernel/run-command.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { closeBox, openBox } from '../../server/secretballots/carry-out.ts';
import { type SecretBallot, type TokenKey, tokenKey } from '../../server/secretballots/contract.ts';
import type { BallotContent, Choice } from '../../server/voting/contract.ts';
import type { Hall } from './hall.ts';
import { accepted, prepareAndOpen } from './hall-actions.ts';
import type { ScratchProduct } from './scratch.ts';

const key = z.object({ keyId: z.uuid() });
const signed = z.object({ blindSignature: z.string() });

export const secretProfile = {
  ...{ secrecy: 'secret', tie: 'not-carried', changeUntilClosing: true },
} as const;

/** A voter with a device of their own. */
export interface Voter {
  viewer: Viewer;
  keys: KeyStore;
}

export type Command = (name: string, input: unknown, viewer: Viewer) => Promise<Answer>;

/** Registers the device's key as the browser does. */
export async function voterWithKey(command: Command, viewer: Viewer): Promise<Voter> {
  const keys = memoryKeyStore();
  await ensureKey(keys, async (publicKey) => {
    const input = { publicKey, deviceName: 'Chrome · Windows' };
    const answer = await command('voterkeys.register-device', input, viewer);
    return answer.ok ? { ok: true, value: key.parse(answer.value) } : answer;
  });
  return { viewer, keys };
}

export async function signAs({ keys }: Voter, statement: string) {
  const own = await keys.read();
  if (!own?.keyId) throw new Error('no key');
  return { keyId: own.keyId, value: await signWith(own, statement) };
}

export interface SecretVote {
  meetingId: string;
  voteId: string;
  tokenKey: TokenKey;
}

/** A secret vote that is open, with its box. */
export async function openSecretVote(
  product: ScratchProduct,
  hall: Hall,
  change = {},
): Promise<SecretVote> {
  const voteId = await prepareAndOpen(product, hall, { ...secretProfile, ...change });
  const { meetingId } = hall;
  const [known] = await product.pool
    .query('select public_key from box_key where vote_id = $1', [voteId])
    .then(({ rows }: { rows: { public_key: unknown }[] }) => rows);
  const opened = known ? tokenKey.parse(known.public_key) : await openBox(product.db, voteId);
  return { meetingId, voteId, tokenKey: opened };
}

/** Closes, counts and announces; the box is shut with it. */
export async function closeSecretVote(
  product: ScratchProduct,
  hall: Hall,
  { meetingId, voteId }: SecretVote,
): Promise<void> {
  accepted(await product.run('voting.close', { meetingId, voteId }, hall.chair));
  const { rows } = await product.pool.query(
    'select 1 from box_key where vote_id = $1 and private_key is not null',
    [voteId],
  );
  if (rows.length > 0) await closeBox(product.db, voteId);
}

/** Draws as the browser does: blinded here, unblinded and checked here. */
export function draw(
  command: Command,
  voter: Voter,
  { meetingId, voteId, tokenKey: publicKey }: SecretVote,
  store = memoryTokenStore(),
): Promise<Drawn> {
  return drawToken({
    ...{ meetingId, voteId, store, key: publicKey, personId: voter.viewer.personId },
    sign: (statement) => signAs(voter, statement),
    async ask(blinded, request) {
      const input = { meetingId, voteId, blinded, request };
      const answer = await command('secretballots.draw', input, voter.viewer);
      if (answer.ok) return { ok: true, value: signed.parse(answer.value) };
      // The codes of the wire are text in tests.
      return { ok: false, code: answer.code as 'secretballots.not-open', params: answer.params };
    },
  });
}

export async function drawnBy(...asked: Parameters<typeof draw>): Promise<OwnToken> {
  const drawn = await draw(...asked);
  if (!drawn.ok) throw new Error(`not drawn: ${drawn.code}`);
  return drawn.token;
}

export function ballotOf(token: OwnToken, content: BallotContent): SecretBallot {
  const { voteId, message, signature } = token;
  if (!signature) throw new Error('the token is not signed');
  return { voteId, message, signature, content };
}

/** The one question of a vote that was prepared without any has the vote's id. */
export function choose(voteId: string, choice: Choice | 'invalid'): BallotContent {
  return { form: 'questions', answers: { [voteId]: choice } };
}
