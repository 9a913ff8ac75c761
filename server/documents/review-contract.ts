import { z } from 'zod';
import { readingView } from '../files/contract.ts';
import { queryContract } from '../kernel/contracts.ts';
import { documentAccess, documentRights, documentStatus, documentView } from './contract.ts';

/** What those who prepare, approve and read the dossier ask for. */

const meetingId = z.uuid();
const documentId = z.uuid();
const one = z.object({ meetingId, documentId });
const page = z.int().min(1).default(1);

export const documentActions = [
  'edit',
  'move',
  'remove',
  'replace',
  'submit',
  'approve',
  'return',
  'issue',
  'withdraw',
  'set-access',
  'see-openings',
] as const;
export type DocumentAction = (typeof documentActions)[number];

/** A paper as those who prepare it see it, with what this person may do now. */
export const planPaper = documentView.extend({
  preparingUnit: z.string().nullable(),
  agencyId: z.uuid().nullable(),
  documentDate: z.string().nullable(),
  note: z.string(),
  fileName: z.string(),
  conversion: readingView.shape.conversion,
  /** Why it was returned or withdrawn. */
  statusReason: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
  issuedAt: z.iso.datetime().nullable(),
  /** How many versions there are that this person may see, this one included. */
  versions: z.int(),
  comments: z.int(),
  /** Null for whoever may not know to whom it is given. */
  given: z.object({ access: documentAccess, watermark: z.boolean() }).nullable(),
  rights: documentRights,
  actions: z.array(z.enum(documentActions)),
});
export type PlanPaper = z.infer<typeof planPaper>;

export const planItem = z.object({
  id: z.uuid().nullable(),
  title: z.string(),
  /** As it is counted: `3` or `3.1`; empty for the meeting as a whole. */
  ordinal: z.string(),
  presenterIds: z.array(z.uuid()),
  preparingUnit: z.string().nullable(),
  paperOnly: z.boolean(),
  /** A unit prepares it, and no paper has been added yet. */
  missing: z.boolean(),
  mayAdd: z.boolean(),
  papers: z.array(planPaper),
});
export type PlanItem = z.infer<typeof planItem>;

const named = z.object({ id: z.uuid(), name: z.string() });
export const planChoices = z.object({
  types: z.array(z.object({ code: z.string(), name: z.string() })),
  agencies: z.array(named),
  rolls: z.array(named),
  people: z.array(named.extend({ unit: z.string() })),
});
export type PlanChoices = z.infer<typeof planChoices>;

export const documentsPlan = queryContract({
  name: 'documents.plan',
  scope: 'preparation',
  confined: true,
  input: z.object({ meetingId }),
  output: z.object({
    items: z.array(planItem),
    /** What forms offer; null for whoever brings no papers here. */
    choices: planChoices.nullable(),
    /** Approved papers that this person may issue. */
    issuable: z.int(),
    /** Chair, secretary and planners: whether to offer what concerns the whole dossier. */
    leads: z.boolean(),
    dueAt: z.iso.datetime(),
  }),
});

/** What the reader needs; `not-found` for whoever may not see the paper. */
export const documentReading = queryContract({
  name: 'documents.reading',
  scope: 'account',
  guests: true,
  input: z.object({ documentId }),
  output: readingView,
  errors: ['documents.unknown-document'],
});

export type DocumentsPlan = z.output<typeof documentsPlan.output>;

export const documentStepView = z.object({
  status: documentStatus,
  reason: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
});

export const documentVersion = documentView.extend({
  fileName: z.string(),
  changedAt: z.iso.datetime().nullable(),
  issuedAt: z.iso.datetime().nullable(),
  /** Empty for readers who only get what was issued. */
  steps: z.array(documentStepView),
});
export type DocumentVersion = z.infer<typeof documentVersion>;

/** Every version that this person may see, the newest first. */
export const documentVersions = queryContract({
  name: 'documents.versions',
  scope: 'preparation',
  confined: true,
  input: one,
  output: z.object({ versions: z.array(documentVersion) }),
  errors: ['documents.unknown-document'],
});

export const textPart = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export type TextPart = z.infer<typeof textPart>;

/** What was written in one version and not in the other, word by word. */
export const documentDiff = queryContract({
  name: 'documents.diff',
  scope: 'preparation',
  confined: true,
  input: z.object({ meetingId, fromId: z.uuid(), toId: z.uuid() }),
  output: z.object({
    from: z.int(),
    to: z.int(),
    parts: z.array(textPart),
    /** Compared by lines, since there was too much to compare by words. */
    coarse: z.boolean(),
  }),
  /** `no-text`: one of them has no text that could be compared. */
  errors: ['documents.unknown-document', 'documents.no-text', 'documents.too-long-to-compare'],
});

const ofMeeting = z.object({
  meetingId: z.uuid(),
  meetingTitle: z.string(),
  startsAt: z.iso.datetime(),
});

/** A paper that waits for my approval. */
export const queuedPaper = documentView.extend({
  ...ofMeeting.shape,
  itemTitle: z.string().nullable(),
  preparingUnit: z.string().nullable(),
  submittedBy: z.string().nullable(),
  submittedAt: z.iso.datetime().nullable(),
});
export type QueuedPaper = z.infer<typeof queuedPaper>;

/** Everything that waits for my approval: meetings first, since their papers follow. */
export const approvalQueue = queryContract({
  name: 'documents.queue',
  scope: 'account',
  input: z.object({ page }),
  output: z.object({
    meetings: z.array(ofMeeting.extend({ hostUnit: z.string() })),
    papers: z.array(queuedPaper),
    total: z.int(),
    pageSize: z.int(),
  }),
});

export type ApprovalQueue = z.output<typeof approvalQueue.output>;

export const preparingItem = z.object({
  itemId: z.uuid(),
  title: z.string(),
  ordinal: z.string(),
  missing: z.boolean(),
  papers: z.array(documentView.extend({ statusReason: z.string().nullable() })),
});

export const preparingMeeting = ofMeeting.extend({
  /** The last moment at which papers may be handed in. */
  dueAt: z.iso.datetime(),
  /** How many items lack a paper, or have one that still has to be submitted. */
  open: z.int(),
  items: z.array(preparingItem),
});
export type PreparingMeeting = z.infer<typeof preparingMeeting>;

/** Meetings ahead for which my unit prepares an item, the next one first. */
export const preparingMeetings = queryContract({
  name: 'documents.preparing',
  scope: 'account',
  input: z.object({ page }),
  output: z.object({
    unit: z.string(),
    meetings: z.array(preparingMeeting),
    total: z.int(),
    pageSize: z.int(),
  }),
});

export const commentView = z.object({
  id: z.uuid(),
  documentId: z.uuid(),
  /** The version that was commented on. */
  version: z.int(),
  page: z.int().nullable(),
  text: z.string(),
  by: z.string(),
  unit: z.string(),
  at: z.iso.datetime(),
  mayRemove: z.boolean(),
});

/** Comments on all versions of the paper that this person may see, in their order. */
export const documentComments = queryContract({
  name: 'documents.comments',
  scope: 'preparation',
  confined: true,
  input: one,
  output: z.object({ comments: z.array(commentView), mayComment: z.boolean() }),
  errors: ['documents.unknown-document'],
});

/** Comments on one paper, or on all that this person may see, as a workbook (.xlsx) in base64. */
export const exportComments = queryContract({
  name: 'documents.export-comments',
  scope: 'preparation',
  confined: true,
  input: z.object({ meetingId, documentId: documentId.nullable() }),
  output: z.object({ fileName: z.string(), base64: z.string() }),
  errors: ['documents.unknown-document', 'documents.no-comments'],
});

export const openingActions = ['view', 'download', 'print', 'export', 'offline'] as const;
export const openingAction = z.enum(openingActions);
export type OpeningAction = z.infer<typeof openingAction>;

export const openingView = z.object({
  personId: z.uuid(),
  name: z.string(),
  unit: z.string(),
  action: openingAction,
  version: z.int(),
  at: z.iso.datetime(),
});

/** Who opened a paper, in any of its versions, the latest first. */
export const documentOpenings = queryContract({
  name: 'documents.openings',
  scope: 'preparation',
  confined: true,
  input: one.extend({ page }),
  output: z.object({
    openings: z.array(openingView),
    /** How many different people have opened it. */
    people: z.int(),
    total: z.int(),
    pageSize: z.int(),
  }),
  errors: ['documents.unknown-document'],
});
