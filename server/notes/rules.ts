import type { NoteChange, NoteView } from './contract.ts';

/** A note as it is stored, with whose it is. */
export interface StoredNote extends NoteView {
  ownerId: string;
}

/** The paper on which a note may be made; its lineage is what the note stays with. */
export interface NotePaper {
  lineageId: string;
  /** Null where it has none, since it could not be converted. */
  pages: number | null;
}

export interface NotesDecision {
  save: (NoteChange & { lineageId: string })[];
  outdated: StoredNote[];
  refused: string[];
}

/** A device whose clock is ahead does not win over changes that are still to come. */
function atMost(changedAt: string, now: Date): string {
  return new Date(Math.min(Date.parse(changedAt), now.getTime())).toISOString();
}

/** The last change of each note in a batch; one that was changed twice while offline is one note. */
function lastOfEach(changes: readonly NoteChange[]): NoteChange[] {
  const last = new Map<string, NoteChange>();
  for (const change of changes) {
    const known = last.get(change.id);
    if (!known || Date.parse(change.changedAt) >= Date.parse(known.changedAt)) {
      last.set(change.id, change);
    }
  }
  return [...last.values()];
}

/**
 * Which of the changes are stored. The later change of a note wins; of two at the same moment the one
 * that was stored first. A note stays on the page of the paper where it was made unless it is moved
 * within its lineage.
 */
export function decideSave(
  changes: readonly NoteChange[],
  facts: {
    ownerId: string;
    now: Date;
    stored: ReadonlyMap<string, StoredNote>;
    /** Papers that this person may write notes on, by id. */
    papers: ReadonlyMap<string, NotePaper>;
  },
): NotesDecision {
  const decision: NotesDecision = { save: [], outdated: [], refused: [] };
  for (const sent of lastOfEach(changes)) {
    const change = { ...sent, changedAt: atMost(sent.changedAt, facts.now) };
    const stored = facts.stored.get(change.id);
    const lineageId = lineageOf(change, stored, facts);
    if (lineageId === null) decision.refused.push(change.id);
    else if (stored && Date.parse(stored.changedAt) >= Date.parse(change.changedAt)) {
      decision.outdated.push(stored);
    } else if (stored || change.mark !== null) decision.save.push({ ...change, lineageId });
  }
  return decision;
}

/** Null where this person cannot have the note: not theirs, no such paper, no such page. */
function lineageOf(
  change: NoteChange,
  stored: StoredNote | undefined,
  facts: { ownerId: string; papers: ReadonlyMap<string, NotePaper> },
): string | null {
  if (stored && stored.ownerId !== facts.ownerId) return null;
  // Whoever has a note on a paper keeps it, also when the paper was taken back from them.
  if (stored?.documentId === change.documentId) return stored.lineageId;
  const paper = facts.papers.get(change.documentId);
  if (!paper || (paper.pages !== null && change.page > paper.pages)) return null;
  if (stored && stored.lineageId !== paper.lineageId) return null;
  return paper.lineageId;
}
