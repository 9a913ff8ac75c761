'use client';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Snapshot } from '../../server/sync/protocol.ts';
import { type MeetingFeed, openFeed, type WindowRole } from './feed-client.ts';
import { initialState, type LiveState } from './live-state.ts';

const FeedContext = createContext<MeetingFeed | null>(null);

/** Opens the meeting's feed for as long as it is on screen. */
export function FeedProvider(props: {
  meetingId: string;
  /** What this window is; kept as it is between two renderings. */
  role: WindowRole;
  children: ReactNode;
}) {
  const { meetingId, role } = props;
  const [feed, setFeed] = useState<MeetingFeed | null>(null);
  // The role of the first moment only: later ones go through `takePartAs`.
  const [firstRole] = useState(role);
  useEffect(() => {
    const opened = openFeed(meetingId, firstRole);
    setFeed(opened);
    return () => opened.close();
  }, [meetingId, firstRole]);
  useEffect(() => feed?.takePartAs(role), [feed, role]);
  return <FeedContext value={feed}>{props.children}</FeedContext>;
}

const nothing = () => () => {};

/** Selectors return a piece of the state as it is; what is derived from it belongs in useMemo. */
export function useLive<Piece>(select: (state: LiveState) => Piece): Piece {
  const feed = useContext(FeedContext);
  return useSyncExternalStore(
    feed?.store.subscribe ?? nothing,
    () => select(feed?.store.get() ?? initialState),
    () => select(initialState),
  );
}

export function useFeed(): MeetingFeed | null {
  return useContext(FeedContext);
}

const PresentContext = createContext<Snapshot | null>(null);

/** Gives its children a meeting that is there: they never ask whether it has been received. */
export function PresentProvider(props: { waiting: ReactNode; children: ReactNode }) {
  const present = useLive((state) => state.present);
  if (!present) return props.waiting;
  return <PresentContext value={present}>{props.children}</PresentContext>;
}

/** The meeting as of now. Only inside `PresentProvider`. */
export function usePresent(): Snapshot {
  const present = useContext(PresentContext);
  if (!present) throw new Error('usePresent belongs inside PresentProvider');
  return present;
}
