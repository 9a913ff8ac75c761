import { fail, ok, type Result } from '../kernel/result.ts';
import type { DocumentView, ShownView } from './contract.ts';

/** Who asks, seen from the current item of the agenda. */
export interface ShowerFacts {
  personId: string;
  moderator: boolean;
  presentsCurrentItem: boolean;
}

/** For whom a paper of this item is shown: the one who presses, where that is a presenter of it. */
export function presenterFor(
  personId: string,
  item: { id: string; presenterIds: readonly string[] } | null,
  paperItemId: string | null,
): string | null {
  if (!item) return null;
  if (item.presenterIds.includes(personId)) return personId;
  return paperItemId === item.id ? (item.presenterIds[0] ?? null) : null;
}

type Refusal = 'documents.not-presenter' | 'documents.not-in-session';

/** The presenter of the current item, the chair and the secretary, while the session lasts. */
export function decideWho(by: ShowerFacts, inSession: boolean): Result<null, Refusal> {
  if (!by.moderator && !by.presentsCurrentItem) return fail('documents.not-presenter');
  return inSession ? ok(null) : fail('documents.not-in-session');
}

export function decideShow(
  paper: Pick<DocumentView, 'id' | 'status' | 'pages'>,
  page: number,
  by: Pick<ShownView, 'byPersonId' | 'presenterId'>,
): Result<ShownView, 'documents.not-issued' | 'documents.no-such-page'> {
  if (paper.status !== 'issued') return fail('documents.not-issued');
  if (page < 1 || page > paper.pages) return fail('documents.no-such-page', { pages: paper.pages });
  return ok({ documentId: paper.id, page, ...by });
}

/** Who is told of what is shown: null stands for everybody, displays included. */
export interface Showing {
  shown: ShownView;
  onlyFor: readonly string[] | null;
}

export interface Announcement {
  shown: ShownView | null;
  onlyFor: readonly string[] | null;
}

/**
 * The events of a change. Where a limited paper takes the place of another one, those who may not
 * see it are told that nothing is shown any more, and no more than that.
 */
export function announcements(before: Showing | null, after: Showing | null): Announcement[] {
  if (!after) return before ? [{ shown: null, onlyFor: before.onlyFor }] : [];
  const another = before !== null && before.shown.documentId !== after.shown.documentId;
  const takenAway = another ? [{ shown: null, onlyFor: before.onlyFor }] : [];
  return after.onlyFor === null ? [after] : [...takenAway, after];
}
