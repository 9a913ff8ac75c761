import type { ShownView } from '../documents/contract.ts';
import type { ReaderClass } from '../kernel/audience.ts';
import type { ReaderView } from './projection.ts';
import type { MarkAnswer, MarkMessage, MarksView, PointerMessage, Stroke } from './protocol.ts';

/** What is shown, and to whom: null stands for everybody, displays included. */
export interface Showing {
  shown: ShownView;
  onlyFor: readonly string[] | null;
}

/** The window that points or draws. */
export interface Presenter {
  personId: string;
  reader: ReaderClass;
}

/** The same in a closed session, which is for those who are named in it. */
export function narrowedTo(
  showing: Showing | null,
  memberIds: readonly string[] | null,
): Showing | null {
  if (!showing || !memberIds) return showing;
  return {
    ...showing,
    onlyFor: showing.onlyFor?.filter((id) => memberIds.includes(id)) ?? memberIds,
  };
}

type Page = Pick<ShownView, 'documentId' | 'page'>;

/** Pointers and marks of one window in a second, and marks on one page. */
const mostPerSecond = 20;
const mostStrokes = 300;

const samePage = (a: Page | null, b: Page | null) =>
  a?.documentId === b?.documentId && a?.page === b?.page;

const hearsOf = ({ onlyFor }: Showing, personId: string | null) =>
  onlyFor === null || (personId !== null && onlyFor.includes(personId));

/** Whoever shows the page, for whom it is shown, chair and secretary; on that page only. */
function mayPresent(showing: Showing, who: Presenter, page: Page): boolean {
  const { shown } = showing;
  if (!samePage(shown, page) || !hearsOf(showing, who.personId)) return false;
  if (who.reader === 'moderator') return true;
  return who.personId === shown.byPersonId || who.personId === shown.presenterId;
}

/**
 * The pointer and the marks on the page that is shown in one meeting. Neither is in the log: the
 * pointer is gone at once, and marks go with the page. `load` says what is shown; it is asked again
 * after every event of the meeting, since each may change who shows what to whom.
 */
export function createPresenting(load: () => Promise<Showing | null>, now: () => Date) {
  let showing: Promise<Showing | null> | null = null;
  let marks: MarksView | null = null;
  const sent = new WeakMap<Presenter, number[]>();

  const current = () => {
    const known = showing ?? load();
    showing = known;
    known.catch(() => {
      if (showing === known) showing = null;
    });
    return known;
  };

  const tooMany = (who: Presenter) => {
    const at = now().getTime();
    const recent = (sent.get(who) ?? []).filter((before) => before > at - 1_000);
    const refused = recent.length >= mostPerSecond;
    sent.set(who, refused ? recent : [...recent, at]);
    return refused;
  };

  /** The strokes of a page, while it is the one that is shown. */
  const strokesOf = (page: Page): Stroke[] => (marks && samePage(marks, page) ? marks.strokes : []);

  const allowed = async (who: Presenter, page: Page) => {
    const at = await current();
    return at && mayPresent(at, who, page) ? at : null;
  };

  return {
    /** Something happened; where it is the page, `shown` says which it is now. */
    happened(shown: readonly (Page | null)[]): void {
      showing = null;
      if (shown.some((page) => !samePage(page, marks))) marks = null;
    },
    /** To whom the pointer goes; null where it goes to nobody. */
    async point(who: Presenter, message: PointerMessage): Promise<Showing | null> {
      // That the pointer is gone is never held back, or it would stay on every screen.
      if (message.at !== null && tooMany(who)) return null;
      return allowed(who, message);
    },
    async mark(
      who: Presenter,
      { documentId, page, stroke }: MarkMessage,
    ): Promise<{ answer: MarkAnswer; to: Showing | null }> {
      if (tooMany(who)) return refuse('too-many');
      const to = await allowed(who, { documentId, page });
      if (!to) return refuse('not-showing');
      const strokes = strokesOf({ documentId, page });
      if (strokes.length >= mostStrokes) return refuse('too-many');
      marks = { documentId, page, strokes: [...strokes, stroke] };
      return { answer: { ok: true }, to };
    },
    async clear(who: Presenter, page: Page): Promise<{ answer: MarkAnswer; to: Showing | null }> {
      const to = await allowed(who, page);
      if (!to) return refuse('not-showing');
      marks = null;
      return { answer: { ok: true }, to };
    },
    /** What has been drawn, for a reader who may see the page. */
    async marksFor({ personId }: ReaderView): Promise<MarksView | null> {
      const at = await current();
      if (!at || !hearsOf(at, personId)) return null;
      const { documentId, page } = at.shown;
      return { documentId, page, strokes: strokesOf({ documentId, page }) };
    },
    /** The same page with what has been drawn since. */
    asOfNow: (known: MarksView | null): MarksView | null =>
      known && { ...known, strokes: strokesOf(known) },
  };
}

function refuse(code: 'not-showing' | 'too-many'): { answer: MarkAnswer; to: null } {
  return { answer: { ok: false, code }, to: null };
}
