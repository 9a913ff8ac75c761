import type { MeetingRole, PreparationViewer } from '../kernel/viewer.ts';
import type { AccessRule, DocumentRights, DocumentStatus } from './contract.ts';

/** What decides about one paper. */
export interface PaperFacts {
  status: DocumentStatus;
  /** False for a version whose place another one took before it was ever issued. */
  wasIssued: boolean;
  /** To whom it is given once it is issued; null stands for all participants. */
  rules: readonly AccessRule[] | null;
  /** Members of the rolls that the rules name. */
  rollMembers: ReadonlyMap<string, readonly string[]>;
  /** Presenters of the paper's item; none where it belongs to the meeting as a whole. */
  presenterIds: readonly string[];
  /** The unit of the paper, and the one that prepares its item. */
  preparingUnitIds: readonly string[];
  /** In a closed session about its item: those who are named; null at all other times. */
  namedOnly: readonly string[] | null;
}

/** A person, seen from the paper's meeting. */
export interface PaperReader {
  personId: string;
  unitId: string | null;
  /** Null for whoever prepares or approves without taking part. */
  role: MeetingRole | null;
  /** Chair, secretary, planner. */
  plans: boolean;
  approves: boolean;
  /** Văn thư of the host unit, who issues what was approved. */
  keepsRecords: boolean;
}

export interface Rights extends DocumentRights {
  /** Everything about a paper of one's own: its steps, its audience, why it was returned. */
  insider: boolean;
}

/** Chair, secretary, planner, presenter of the item, people of the unit: their own paper. */
export function isAuthor(paper: PaperFacts, reader: PaperReader): boolean {
  if (reader.plans || paper.presenterIds.includes(reader.personId)) return true;
  return reader.unitId !== null && paper.preparingUnitIds.includes(reader.unitId);
}

const fromApprovalOn = new Set<DocumentStatus>(['approved', 'issued', 'superseded', 'withdrawn']);

/** Authors see it in every state, approvers from its submission on, the records clerk from its approval. */
function isInsider(paper: PaperFacts, reader: PaperReader): boolean {
  if (isAuthor(paper, reader)) return true;
  if (reader.approves && paper.status !== 'draft') return true;
  return reader.keepsRecords && fromApprovalOn.has(paper.status);
}

function names(rule: AccessRule, paper: PaperFacts, reader: PaperReader): boolean {
  const { subject } = rule;
  if (subject.kind === 'everyone') return reader.role !== null;
  if (subject.kind === 'role') return reader.role === subject.role;
  if (subject.kind === 'people') return subject.personIds.includes(reader.personId);
  return paper.rollMembers.get(subject.rollId)?.includes(reader.personId) ?? false;
}

const isOver = (rule: AccessRule, now: Date) =>
  rule.until !== null && new Date(rule.until).getTime() <= now.getTime();

/** The latest end; null where one of them has none. */
function lastEnd(rules: readonly AccessRule[]): string | null {
  const ends = rules.flatMap(({ until }) => until ?? []).sort();
  return ends.length === rules.length ? (ends.at(-1) ?? null) : null;
}

/** Nobody else reads the papers of an item while it is dealt with in closed session. */
const isShutOut = ({ namedOnly }: Pick<PaperFacts, 'namedOnly'>, personId: string | null) =>
  namedOnly !== null && (personId === null || !namedOnly.includes(personId));

/**
 * What this person may do with the paper; null where it does not exist for that person. Delegates,
 * substitutes and guests see what was issued, as far as a rule names them and for as long as it
 * holds; several rules add up. A version superseded since keeps its place, a withdrawn one does not.
 */
export function rightsOf(paper: PaperFacts, reader: PaperReader, now: Date): Rights | null {
  if (isShutOut(paper, reader.personId)) return null;
  if (isInsider(paper, reader)) return { insider: true, download: true, print: true, until: null };
  const given = paper.status === 'issued' || (paper.status === 'superseded' && paper.wasIssued);
  if (!given || reader.role === null) return null;
  if (paper.rules === null) return { insider: false, download: true, print: true, until: null };
  const rules = paper.rules.filter((rule) => names(rule, paper, reader) && !isOver(rule, now));
  if (rules.length === 0) return null;
  return {
    insider: false,
    download: rules.some(({ download }) => download),
    print: rules.some(({ print }) => print),
    until: lastEnd(rules),
  };
}

/** The hall display is seen by everybody in the hall: only what no participant is kept from. */
export function mayBeOnDisplay(
  paper: Pick<PaperFacts, 'status' | 'rules' | 'namedOnly'>,
  now: Date,
): boolean {
  if (isShutOut(paper, null)) return false;
  if (paper.status !== 'issued') return false;
  if (paper.rules === null) return true;
  return paper.rules.some((rule) => rule.subject.kind === 'everyone' && !isOver(rule, now));
}

/** Who may try; whether this person presents the current item is a matter of the rules. */
export const mayTryToShow = () => true;

/** Whether a paper exists for somebody, and what may be done with it, is decided paper by paper. */
export const mayTry = (_viewer: PreparationViewer) => true;

/** Everybody who has signed in has a queue, if an empty one, and papers that may be read. */
export const anyAccount = () => true;
