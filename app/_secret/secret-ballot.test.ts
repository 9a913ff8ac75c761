import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { blindSign } from '../../server/secretballots/blind-signing.ts';
import { type BoxAnswer, secretBallot, tokenKey } from '../../server/secretballots/contract.ts';
import {
  drawStatement,
  isToken,
  publicKeyOf,
  tokenHashOf,
} from '../../server/secretballots/rules.ts';
import {
  createSecretBallot,
  type SecretBallotDependencies,
  type SecretBallotState,
  type SecretReceipt,
} from './secret-ballot.ts';
import { memoryTokenStore } from './token-store.ts';

const [meetingId, voteId, personId, keyId] = [1, 2, 3, 4].map(() => randomUUID()) as [
  string,
  string,
  string,
  string,
];
const choice = (answer: 'for' | 'against') => ({
  form: 'questions' as const,
  answers: { [voteId]: answer },
});

function makeKey() {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n, e } = pair.publicKey.export({ format: 'jwk' });
  return { key: tokenKey.parse({ kty: 'RSA', alg: 'PS384', n, e }), privateKey: pair.privateKey };
}
const { key, privateKey } = makeKey();
const other = makeKey();

let store: ReturnType<typeof memoryTokenStore>;
let asked: { blinded: string; statement: string }[];
let sent: string[];
let delays: number[];
let states: SecretBallotState[];
let receipt: SecretReceipt | null;
let box: (body: string) => Promise<BoxAnswer>;

beforeEach(() => {
  store = memoryTokenStore();
  [asked, sent, delays, states, receipt] = [[], [], [], [], null];
  box = async () => ({ ok: true, tokenHash: 'x' });
});

const signing = (by: KeyObject) => async (blinded: string) => {
  const signed = blindSign(by, Buffer.from(blinded, 'base64url'));
  return { ok: true, value: { blindSignature: signed?.toString('base64url') ?? '' } } as const;
};

function open(change: Partial<SecretBallotDependencies> = {}) {
  let statement = '';
  return createSecretBallot({
    ...{ meetingId, voteId, personId, key, store },
    async sign(text) {
      statement = text;
      return { keyId, value: 'signed' };
    },
    async ask(blinded) {
      asked.push({ blinded, statement });
      return signing(privateKey)(blinded);
    },
    line: {
      async post(body) {
        sent.push(body);
        return box(body);
      },
      wait: async (ms) => void delays.push(ms),
      random: () => 0.5,
    },
    vouched: async () => true,
    onState(state, kept) {
      states.push(state);
      receipt = kept;
    },
    ...change,
  });
}

const last = () => states.at(-1);

test('a token is drawn on delivery, and what is sent later shares nothing with what was drawn', async () => {
  const ballot = open();
  await ballot.start();
  expect(last()).toEqual({ at: 'ready' });
  expect(asked).toHaveLength(1);
  // What would link the two sides is gone from the device.
  expect((await store.read(voteId))?.inverse).toBe('');
  await ballot.cast(choice('for'));
  expect(last()).toEqual({ at: 'in-box', content: choice('for') });
  const cast = secretBallot.parse(JSON.parse(sent[0] ?? ''));
  expect(isToken(publicKeyOf(key), cast.message, cast.signature)).toBe(true);
  const drawn = JSON.stringify(asked);
  for (const secret of [cast.message, cast.signature]) expect(drawn).not.toContain(secret);
  expect(sent[0]).not.toContain(personId);
  expect(Object.keys(cast).sort()).toEqual(['content', 'message', 'signature', 'voteId']);
  expect(receipt).toEqual({ tokenHash: tokenHashOf(cast.message), content: choice('for') });
});

test('what the device key signs is what the server checks', async () => {
  await open().start();
  const [{ blinded, statement } = { blinded: '', statement: '' }] = asked;
  expect(statement).toBe(drawStatement({ blinded, key, meetingId, personId, voteId }));
});

test('the ballot leaves 0.3 to 3 seconds after the press', async () => {
  const ballot = open();
  await ballot.start();
  await ballot.cast(choice('for'));
  expect(delays).toEqual([1_650]);
});

test('after a break the same blinded message is sent again', async () => {
  await open({
    ask: async (blinded) => {
      asked.push({ blinded, statement: '' });
      return { ok: false, code: 'unreachable', params: {} };
    },
  }).start();
  expect(last()).toEqual({ at: 'not-drawn', code: 'unreachable' });
  await open().start();
  expect(last()).toEqual({ at: 'ready' });
  expect(asked[1]?.blinded).toBe(asked[0]?.blinded);
  await open().start();
  expect(asked).toHaveLength(2);
});

test('a lost answer of the box is asked for again with the very same ballot', async () => {
  let tries = 0;
  box = async () => {
    tries += 1;
    if (tries < 3) throw new Error('no line');
    return { ok: true, tokenHash: 'x' };
  };
  const ballot = open();
  await ballot.start();
  await ballot.cast(choice('against'));
  expect(new Set(sent).size).toBe(1);
  expect(last()).toMatchObject({ at: 'in-box' });
});

test('what was pressed before a reload is cast after it, and only once more', async () => {
  box = async () => {
    throw new Error('no line');
  };
  const ballot = open();
  await ballot.start();
  await ballot.cast(choice('for'));
  expect(last()).toEqual({ at: 'not-cast', content: choice('for'), code: 'unreachable' });
  box = async () => ({ ok: true, tokenHash: 'x' });
  sent = [];
  await open().start();
  expect(last()).toEqual({ at: 'in-box', content: choice('for') });
  expect(sent).toHaveLength(1);
  await open().start();
  expect(sent).toHaveLength(1);
  expect(asked).toHaveLength(1);
});

test('a key that nobody vouches for is not drawn for, so that no voter is tagged', async () => {
  await open({ vouched: async () => false }).start();
  expect(last()).toEqual({ at: 'not-drawn', code: 'key-not-vouched' });
  expect(asked).toEqual([]);
});

test('a key that changes after the drawing is told, and nothing is sent', async () => {
  await open().start();
  await open({ key: other.key }).start();
  expect(last()).toEqual({ at: 'not-drawn', code: 'other-key' });
  expect(asked).toHaveLength(1);
});

test('a signature by another key is found out before anything is cast', async () => {
  await open({ ask: signing(other.privateKey) }).start();
  expect(last()).toEqual({ at: 'not-drawn', code: 'wrong-signature' });
});

test('the own ballot is found in the list, or said to be altered or missing', async () => {
  const ballot = open();
  await ballot.start();
  expect(await ballot.find([])).toBeNull();
  await ballot.cast(choice('for'));
  const tokenHash = receipt?.tokenHash ?? '';
  const listed = (content: ReturnType<typeof choice>) => [{ tokenHash, content }];
  expect(await open().find(listed(choice('for')))).toBe('found');
  expect(await ballot.find(listed(choice('against')))).toBe('altered');
  expect(await ballot.find([])).toBe('missing');
});

test('after closing the device tells what it did, and sends nothing', async () => {
  const ballot = open();
  await ballot.start();
  await ballot.cast(choice('for'));
  sent = [];
  await open().recall();
  expect(last()).toEqual({ at: 'in-box', content: choice('for') });
  expect(sent).toEqual([]);
});
