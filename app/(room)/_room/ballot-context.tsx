'use client';
import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { BallotContent, Choice } from '../../../server/voting/contract.ts';

interface BallotDraft {
  /** The choice made but not sent; belongs to one vote and survives whatever the server sends. */
  choiceFor(voteId: string): Choice | null;
  choose(voteId: string, choice: Choice | null): void;
  /** What is filled in of any other ballot, complete or not. */
  contentFor(voteId: string): BallotContent | null;
  fill(voteId: string, content: BallotContent | null): void;
  /** Moved aside by the voter; comes back from the band. */
  isAside(voteId: string): boolean;
  setAside(voteId: string, aside: boolean): void;
  /** The voter asked to change a ballot already sent. */
  isChanging(voteId: string): boolean;
  setChanging(voteId: string, changing: boolean): void;
}

interface Draft {
  choice: Choice | null;
  content: BallotContent | null;
  aside: boolean;
  changing: boolean;
}

type Drafts = ReadonlyMap<string, Draft>;

const untouched: Draft = { choice: null, content: null, aside: false, changing: false };
const BallotContext = createContext<BallotDraft | null>(null);

/** What the voter has half done, kept apart from what the server says. */
export function BallotProvider(props: { children: ReactNode }) {
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const change = useCallback((voteId: string, part: Partial<Draft>) => {
    setDrafts((known) =>
      new Map(known).set(voteId, { ...(known.get(voteId) ?? untouched), ...part }),
    );
  }, []);
  useForgetPrepared(setDrafts);
  // Apart from the drafts, so that effects may depend on them without running at every change.
  const actions = useMemo(
    () => ({
      choose: (voteId: string, choice: Choice | null) => change(voteId, { choice }),
      fill: (voteId: string, content: BallotContent | null) => change(voteId, { content }),
      setAside: (voteId: string, aside: boolean) => change(voteId, { aside }),
      setChanging: (voteId: string, changing: boolean) => change(voteId, { changing }),
    }),
    [change],
  );
  const draft = useMemo<BallotDraft>(() => {
    const of = (voteId: string) => drafts.get(voteId) ?? untouched;
    return {
      ...actions,
      choiceFor: (voteId) => of(voteId).choice,
      contentFor: (voteId) => of(voteId).content,
      isAside: (voteId) => of(voteId).aside,
      isChanging: (voteId) => of(voteId).changing,
    };
  }, [drafts, actions]);
  return <BallotContext value={draft}>{props.children}</BallotContext>;
}

export function useBallotDraft(): BallotDraft {
  const draft = use(BallotContext);
  if (!draft) throw new Error('useBallotDraft belongs inside BallotProvider');
  return draft;
}

/** A vote that has not begun (any more) has no draft: nothing is chosen before it opens. */
function useForgetPrepared(setDrafts: Dispatch<SetStateAction<Drafts>>): void {
  const { votes } = usePresent().voting;
  const prepared = votes.filter((vote) => vote.status === 'prepared').map((vote) => vote.id);
  const listed = prepared.join(' ');
  useEffect(() => {
    const gone = new Set(listed.split(' '));
    setDrafts((known) => {
      const kept = [...known].filter(([voteId]) => !gone.has(voteId));
      return kept.length === known.size ? known : new Map(kept);
    });
  }, [listed, setDrafts]);
}
