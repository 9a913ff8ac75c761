import type { MeetingContext } from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { type DocumentView, documentShown } from './contract.ts';
import { audienceOf, knownPaper } from './papers.ts';
import { announcements, type Showing } from './rules.ts';
import { loadShown, saveShown } from './store.ts';

export type Writing = Pick<MeetingContext, 'tx' | 'meetingId' | 'append' | 'now'>;

/** What is shown at present and who was told of it. */
async function currentShowing(context: Writing): Promise<Showing | null> {
  const shown = await loadShown(context.tx, context.meetingId);
  const known = shown && (await knownPaper(context.tx, context.meetingId, shown.documentId));
  if (!shown || !known) return null;
  return { shown, onlyFor: await audienceOf(context.tx, context.meetingId, known, context.now) };
}

/** Stores what is shown and tells those who may see it. */
export async function carryOut(
  context: Writing,
  after: (Showing & { document: DocumentView }) | null,
): Promise<void> {
  const before = await currentShowing(context);
  await saveShown(context.tx, context.meetingId, after?.shown ?? null);
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
