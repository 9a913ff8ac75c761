import { fail, ok, type Result } from '../kernel/result.ts';

export interface StartFacts {
  inSession: boolean;
  alreadyClosed: boolean;
  currentItemId: string | null;
  voteOpen: boolean;
  chairId: string | null;
  /** Everybody who has a part in the meeting. */
  participantIds: ReadonlySet<string>;
}

/** Who is in: those named, each once, and always the chair. */
export function decideStart(
  ask: { itemId: string; personIds: readonly string[]; byPersonId: string },
  facts: StartFacts,
): Result<
  string[],
  | 'deliberation.not-in-session'
  | 'deliberation.already-closed'
  | 'deliberation.not-current-item'
  | 'deliberation.unknown-person'
  | 'deliberation.secretary-not-named'
  | 'deliberation.vote-open'
> {
  if (!facts.inSession) return fail('deliberation.not-in-session');
  if (facts.alreadyClosed) return fail('deliberation.already-closed');
  if (facts.currentItemId !== ask.itemId) return fail('deliberation.not-current-item');
  if (facts.voteOpen) return fail('deliberation.vote-open');
  const named = new Set([...(facts.chairId ? [facts.chairId] : []), ...ask.personIds]);
  if ([...named].some((id) => !facts.participantIds.has(id))) {
    return fail('deliberation.unknown-person');
  }
  if (!named.has(ask.byPersonId)) return fail('deliberation.secretary-not-named');
  return ok([...named]);
}

export function decideEnd(
  closed: boolean,
  voteOpen: boolean,
): Result<null, 'deliberation.not-closed' | 'deliberation.vote-open'> {
  if (!closed) return fail('deliberation.not-closed');
  return voteOpen ? fail('deliberation.vote-open') : ok(null);
}
