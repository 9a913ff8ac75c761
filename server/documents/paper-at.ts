import type { PreparationContext } from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { dossierMeeting } from '../meetings/queries.ts';
import { type PaperReader, rightsOf } from './access.ts';
import type { Writing } from './carry-out.ts';
import { type DocumentStatus, documentChanged } from './contract.ts';
import { type KnownPaper, knownPaper, preparerAsReader, readersOf } from './papers.ts';
import type { DocumentAction } from './review-contract.ts';
import { loadLineage } from './store.ts';
import { decideStep, type StepFacts } from './workflow-rules.ts';
import { saveStep } from './workflow-store.ts';

type Asking = Pick<PreparationContext, 'tx' | 'meetingId' | 'viewer'>;

/** Who asks, with the host unit's duty, and whether the dossier may still change. */
export async function actorIn({ tx, meetingId, viewer }: Asking): Promise<{
  actor: PaperReader;
  meetingOver: boolean;
  hostUnitId: string;
}> {
  const meeting = await dossierMeeting(tx, meetingId);
  if (!meeting) throw new Error(`no meeting ${meetingId}`);
  return {
    actor: await preparerAsReader(tx, viewer),
    meetingOver: meeting.status === 'ended' || meeting.status === 'cancelled',
    hostUnitId: meeting.hostUnitId,
  };
}

export interface PaperAtHand {
  known: KnownPaper;
  step: StepFacts;
  actor: PaperReader;
  hostUnitId: string;
}

/** A paper that this person may see, ready for a decision about it. */
async function paperAt(
  context: Asking & { now: Date },
  documentId: string,
): Promise<PaperAtHand | null> {
  const known = await knownPaper(context.tx, context.meetingId, documentId);
  if (!known) return null;
  const { actor, meetingOver, hostUnitId } = await actorIn(context);
  if (!rightsOf(known.facts, actor, context.now)) return null;
  const { lineageId, version } = known.paper.view;
  const lineage = await loadLineage(context.tx, lineageId);
  const newest = lineage.every(({ view }) => view.version <= version);
  return { known, step: { paper: known.facts, newest, meetingOver }, actor, hostUnitId };
}

type Refusal =
  | 'documents.unknown-document'
  | 'documents.not-yours'
  | 'documents.not-possible-now'
  | 'documents.meeting-over';

/** The paper, if this person may do this with it now. */
export async function paperFor(
  context: Asking & { now: Date },
  documentId: string,
  action: DocumentAction,
): Promise<Result<PaperAtHand, Refusal>> {
  const found = await paperAt(context, documentId);
  if (!found) return fail('documents.unknown-document');
  const decided = decideStep(action, found.step, found.actor);
  return decided.ok ? ok(found) : decided;
}

/**
 * Tells those who may see the paper how it is now, and those who no longer may that it is gone.
 * `before` is the paper as it was, null for a new one.
 */
export async function announce(
  context: Writing,
  documentId: string,
  before: KnownPaper | null,
): Promise<void> {
  const { tx, meetingId, now } = context;
  const after = await knownPaper(tx, meetingId, documentId);
  const had = before ? await readersOf(tx, meetingId, before, now) : [];
  const have = after ? await readersOf(tx, meetingId, after, now) : [];
  if (after) {
    const payload = { documentId, document: after.paper.view };
    context.append(happened(documentChanged, payload, have));
  }
  const lost = had.filter((personId) => !have.includes(personId));
  if (lost.length > 0 || !after) {
    context.append(happened(documentChanged, { documentId, document: null }, lost));
  }
}

/** Saves a new state with the step that led to it, and tells of it. */
export async function carryOutStep(
  context: Writing & Pick<PreparationContext, 'viewer'>,
  known: KnownPaper,
  status: DocumentStatus,
  reason: string | null = null,
): Promise<void> {
  const documentId = known.paper.view.id;
  const byPersonId = context.viewer.personId;
  await saveStep(context.tx, { documentId, status, reason, byPersonId, at: context.now });
  await announce(context, documentId, known);
}
