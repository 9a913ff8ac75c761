import type { BoxRefusal, PublishedBallot, TokenKey } from '../../server/secretballots/contract.ts';
import type { BallotContent } from '../../server/voting/contract.ts';
import { canonicalJson } from '../_keys/canonical.ts';
import { type Drawing, type Drawn, drawToken } from './draw.ts';
import { type BoxLine, postBallot } from './post-ballot.ts';
import { tokenHashOf } from './token.ts';
import type { OwnToken } from './token-store.ts';

export type DrawRefusal = Exclude<Drawn, { ok: true }>['code'] | 'key-not-vouched';

/** What a voter's screen shows of a secret ballot. */
export type SecretBallotState =
  /** This browser has no cryptography (an address without HTTPS): paper is the way. */
  | { at: 'unsupported' }
  | { at: 'drawing' }
  | { at: 'not-drawn'; code: DrawRefusal }
  | { at: 'ready' }
  | { at: 'casting'; content: BallotContent }
  | { at: 'not-cast'; content: BallotContent; code: BoxRefusal | 'unreachable' }
  | { at: 'in-box'; content: BallotContent };

/** What the device alone can show: by it the voter finds the own ballot in the published list. */
export interface SecretReceipt {
  tokenHash: string;
  content: BallotContent;
}

export interface SecretBallotDependencies extends Omit<Drawing, 'key'> {
  key: TokenKey;
  line: BoxLine;
  /**
   * Whether this key is the one that the signed head vouches for, so that nobody is given a key of
   * their own to be known by.
   */
  vouched(key: TokenKey): Promise<boolean>;
  onState(state: SecretBallotState, receipt: SecretReceipt | null): void;
}

/** One secret vote on one device: draws on delivery, casts on a press, goes on after a reload. */
export function createSecretBallot(deps: SecretBallotDependencies) {
  let token: OwnToken | null = null;
  let casting = false;

  async function tell(state: SecretBallotState): Promise<void> {
    const content = token?.content;
    const receipt =
      token && content ? { tokenHash: await tokenHashOf(token.message), content } : null;
    deps.onState(state, receipt);
  }

  async function send(signed: OwnToken, content: BallotContent): Promise<void> {
    const { voteId, message, signature } = signed;
    if (casting || !signature) return;
    casting = true;
    try {
      // Kept first: what was pressed is cast after a reload, too.
      token = { ...signed, content, inBox: false };
      await deps.store.write(token);
      await tell({ at: 'casting', content });
      const answer = await postBallot({ voteId, message, signature, content }, deps.line);
      if (!answer.ok) return await tell({ at: 'not-cast', content, code: answer.code });
      token = { ...token, inBox: true };
      await deps.store.write(token);
      await tell({ at: 'in-box', content });
    } finally {
      casting = false;
    }
  }

  return {
    async start(): Promise<void> {
      deps.onState({ at: 'drawing' }, null);
      const known = await deps.store.read(deps.voteId);
      if (!known?.signature && !(await deps.vouched(deps.key))) {
        return deps.onState({ at: 'not-drawn', code: 'key-not-vouched' }, null);
      }
      const drawn = await drawToken(deps);
      if (!drawn.ok) return deps.onState({ at: 'not-drawn', code: drawn.code }, null);
      token = drawn.token;
      const { content, inBox } = token;
      if (!content) return tell({ at: 'ready' });
      return inBox ? tell({ at: 'in-box', content }) : send(token, content);
    },
    /** What this device did, after the box was shut; nothing is sent. */
    async recall(): Promise<void> {
      token = await deps.store.read(deps.voteId);
      if (!token?.content)
        return deps.onState({ at: 'not-drawn', code: 'secretballots.not-open' }, null);
      const { content, inBox } = token;
      await tell(inBox ? { at: 'in-box', content } : { at: 'not-cast', content, code: 'not-open' });
    },
    async cast(content: BallotContent): Promise<void> {
      if (token) await send(token, content);
    },
    /** Whether the published list has this device's ballot as it was cast; null where it has none. */
    async find(
      published: readonly PublishedBallot[],
    ): Promise<'found' | 'altered' | 'missing' | null> {
      const own = token ?? (await deps.store.read(deps.voteId));
      if (!own?.content) return null;
      const tokenHash = await tokenHashOf(own.message);
      const listed = published.find((ballot) => ballot.tokenHash === tokenHash);
      if (!listed) return 'missing';
      return canonicalJson(listed.content) === canonicalJson(own.content) ? 'found' : 'altered';
    },
  };
}

export type SecretBallotClient = ReturnType<typeof createSecretBallot>;
