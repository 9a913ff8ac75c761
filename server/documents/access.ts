import type { DocumentView } from './contract.ts';

/** What decides about one paper. */
export interface PaperFacts {
  status: DocumentView['status'];
  /** Members of the roll to which an issued paper is limited; null where it is for all. */
  onlyMembers: readonly string[] | null;
  /** Presenters of the paper's item; none where it belongs to the meeting as a whole. */
  presenterIds: readonly string[];
  preparingUnitId: string | null;
}

/** A person of the meeting. */
export interface PaperReader {
  personId: string;
  unitId: string | null;
  moderator: boolean;
}

/** Delegates see what was issued; a version superseded since keeps its place, with its status. */
function wasIssued(status: PaperFacts['status']): boolean {
  return status === 'issued' || status === 'superseded';
}

/**
 * Chair and secretary, the presenter of the item and the people of the preparing unit see a paper
 * in every state. Everybody else sees issued ones, unless limited to a roll of which they are not.
 */
export function maySee(paper: PaperFacts, reader: PaperReader): boolean {
  if (reader.moderator || paper.presenterIds.includes(reader.personId)) return true;
  if (paper.preparingUnitId !== null && paper.preparingUnitId === reader.unitId) return true;
  if (!wasIssued(paper.status)) return false;
  return paper.onlyMembers === null || paper.onlyMembers.includes(reader.personId);
}

/** The hall display is seen by everybody in the hall: only what no participant is kept from. */
export function mayBeOnDisplay(paper: Pick<PaperFacts, 'status' | 'onlyMembers'>): boolean {
  return paper.status === 'issued' && paper.onlyMembers === null;
}

/** Who may try; whether this person presents the current item is a matter of the rules. */
export const mayTryToShow = () => true;
