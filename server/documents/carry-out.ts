import type { MeetingContext } from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { type DocumentView, documentShown } from './contract.ts';
import { announcements, type Showing } from './rules.ts';
import { showingOf } from './showing.ts';
import { loadShown, saveShown } from './store.ts';

export type Writing = Pick<MeetingContext, 'tx' | 'meetingId' | 'append' | 'now'>;

/** Stores what is shown and tells those who may see it. */
export async function carryOut(
  context: Writing,
  after: (Showing & { document: DocumentView }) | null,
): Promise<void> {
  const { tx, meetingId, now } = context;
  const before = await showingOf(tx, meetingId, now);
  await saveShown(tx, meetingId, after?.shown ?? null);
  for (const { shown, onlyFor } of announcements(before, after)) {
    const document = shown && after ? after.document : null;
    context.append(happened(documentShown, { shown, document }, onlyFor));
  }
}

/** Takes away whatever is shown, for a command of another slice which ends the showing. */
export function stopShowingFor(context: Writing): Promise<void> {
  return carryOut(context, null);
}

/** Takes away this paper if it is the one shown, before something about it changes. */
export async function stopShowingPaper(context: Writing, documentId: string): Promise<void> {
  const shown = await loadShown(context.tx, context.meetingId);
  if (shown?.documentId === documentId) await carryOut(context, null);
}
