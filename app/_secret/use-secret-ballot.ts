'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type TokenKey, tokenKey } from '../../server/secretballots/contract.ts';
import type { BallotContent, VoteView } from '../../server/voting/contract.ts';
import { signingWorks, signStatement } from '../_keys/sign-statement.ts';
import { runQuery, sendCommand } from '../_sync/requests.ts';
import { browserLine } from './post-ballot.ts';
import type { SecretBallotClient, SecretBallotState, SecretReceipt } from './secret-ballot.ts';

export type Found = 'found' | 'altered' | 'missing' | null;

type Asked = Pick<VoteView, 'id' | 'status' | 'tokenKey'>;

interface Voter {
  meetingId: string;
  personId: string;
  /** Whether the meeting's signed head vouches for the key; the feed's opening event has it. */
  vouched(key: TokenKey): Promise<boolean>;
}

async function openClient(
  { meetingId, personId, vouched }: Voter,
  voteId: string,
  key: TokenKey,
  onState: (state: SecretBallotState, receipt: SecretReceipt | null) => void,
): Promise<SecretBallotClient> {
  const [{ createSecretBallot }, { openTokenStore }] = await Promise.all([
    import('./secret-ballot.ts'),
    import('./token-store.ts'),
  ]);
  return createSecretBallot({
    ...{ meetingId, voteId, personId, key, vouched, onState, line: browserLine },
    store: await openTokenStore(personId),
    // The device's own key: the ballot is drawn on delivery, when nobody is there to touch a key.
    sign: (statement) => signStatement(personId, statement, 'quietly'),
    ask: (blinded, request) =>
      sendCommand('secretballots.draw', { meetingId, voteId, blinded, request }),
  });
}

/**
 * A voter's part in one secret vote. Draws as soon as the ballot is there, and `again` where that
 * failed; `cast` answers nothing, `state` tells. After the announcement `found` says whether the own ballot is in the list.
 */
export function useSecretBallot(vote: Asked, voter: Voter) {
  const [state, setState] = useState<SecretBallotState>({ at: 'drawing' });
  const [receipt, setReceipt] = useState<SecretReceipt | null>(null);
  const [found, setFound] = useState<Found>(null);
  const [asked, setAsked] = useState(0);
  const client = useRef<SecretBallotClient | null>(null);
  const { meetingId, personId } = voter;
  const asking = useRef(voter);
  asking.current = voter;
  const { id, status } = vote;
  const key = vote.tokenKey === null ? null : JSON.stringify(vote.tokenKey);
  const delivered = status === 'open' || status === 'paused';

  useEffect(() => {
    if (key === null) return;
    if (!signingWorks()) return setState({ at: 'unsupported' });
    const parsed = tokenKey.safeParse(JSON.parse(key));
    if (!parsed.success) return setState({ at: 'not-drawn', code: 'wrong-signature' });
    let gone = false;
    // A number that is raised begins anew.
    void asked;
    const onState = (next: SecretBallotState, kept: SecretReceipt | null) => {
      if (gone) return;
      setState(next);
      setReceipt(kept);
    };
    openClient({ ...asking.current, meetingId, personId }, id, parsed.data, onState)
      .then(async (opened) => {
        if (gone) return;
        client.current = opened;
        if (delivered) return opened.start();
        await opened.recall();
        if (status !== 'announced') return;
        const answer = await runQuery('secretballots.list', { meetingId, voteId: id });
        if (answer.ok && !gone) setFound(await opened.find(answer.value.ballots));
      })
      .catch(() => onState({ at: 'not-drawn', code: 'unreachable' }, null));
    return () => {
      gone = true;
      client.current = null;
    };
  }, [id, key, status, delivered, meetingId, personId, asked]);

  const cast = useCallback(async (content: BallotContent) => {
    await client.current?.cast(content);
  }, []);
  const again = useCallback(() => setAsked((times) => times + 1), []);
  return { state, cast, again, receipt, found };
}
