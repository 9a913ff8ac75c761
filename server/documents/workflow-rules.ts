import { fail, ok, type Result } from '../kernel/result.ts';
import { isAuthor, type PaperFacts, type PaperReader } from './access.ts';
import type { DocumentStatus } from './contract.ts';
import type { DocumentAction } from './review-contract.ts';

/** The states from which each step is taken. */
const from: Record<DocumentAction, readonly DocumentStatus[]> = {
  edit: ['draft', 'returned'],
  move: ['draft', 'submitted', 'returned', 'approved', 'issued'],
  remove: ['draft'],
  replace: ['draft', 'returned', 'issued', 'withdrawn'],
  submit: ['draft', 'returned'],
  approve: ['submitted'],
  return: ['submitted', 'approved'],
  issue: ['approved'],
  withdraw: ['issued'],
  'set-access': ['draft', 'submitted', 'returned', 'approved', 'issued'],
  'see-openings': ['submitted', 'returned', 'approved', 'issued', 'superseded', 'withdrawn'],
};

function isAllowed(action: DocumentAction, paper: PaperFacts, actor: PaperReader): boolean {
  switch (action) {
    case 'approve':
    case 'return':
      return actor.approves;
    case 'issue':
      return actor.plans || actor.keepsRecords;
    case 'withdraw':
    case 'see-openings':
      return actor.plans;
    case 'set-access':
      // Once it is given out, the unit that wrote it no longer decides to whom.
      return actor.plans || (isAuthor(paper, actor) && paper.status !== 'issued');
    case 'move':
      return actor.plans || (isAuthor(paper, actor) && paper.status !== 'issued');
    default:
      return isAuthor(paper, actor);
  }
}

export interface StepFacts {
  paper: PaperFacts;
  /** Only the newest version goes on; of the others the issued one may be withdrawn. */
  newest: boolean;
  /** Ended or cancelled: the dossier is what it was. */
  meetingOver: boolean;
}

type Refusal = 'documents.not-yours' | 'documents.not-possible-now' | 'documents.meeting-over';

const readsOnly = new Set<DocumentAction>(['see-openings']);

/** Whether this person may take this step now. */
export function decideStep(
  action: DocumentAction,
  facts: StepFacts,
  actor: PaperReader,
): Result<null, Refusal> {
  if (!isAllowed(action, facts.paper, actor)) return fail('documents.not-yours');
  if (readsOnly.has(action)) {
    return from[action].includes(facts.paper.status)
      ? ok(null)
      : fail('documents.not-possible-now');
  }
  if (facts.meetingOver) return fail('documents.meeting-over');
  const older = !facts.newest && action !== 'withdraw';
  if (older || !from[action].includes(facts.paper.status)) {
    return fail('documents.not-possible-now');
  }
  return ok(null);
}

export function actionsOf(
  actions: readonly DocumentAction[],
  facts: StepFacts,
  actor: PaperReader,
): DocumentAction[] {
  return actions.filter((action) => decideStep(action, facts, actor).ok);
}

/** An item to which papers are added; null for papers of the meeting as a whole. */
export interface ItemFacts {
  presenterIds: readonly string[];
  preparingUnitId: string | null;
}

/** Papers of an item: its unit, its presenters and who plans; those of the whole: who plans. */
export function mayAddTo(item: ItemFacts | null, actor: PaperReader): boolean {
  if (actor.plans) return true;
  if (!item) return false;
  if (item.presenterIds.includes(actor.personId)) return true;
  return item.preparingUnitId !== null && item.preparingUnitId === actor.unitId;
}

/** What becomes of the version whose place a new draft takes: a given one stays until the issue. */
export function afterReplacement(status: DocumentStatus): DocumentStatus {
  return status === 'draft' || status === 'returned' ? 'superseded' : status;
}
