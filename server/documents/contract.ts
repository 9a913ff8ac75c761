import { z } from 'zod';
import { commandContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';
import { meetingRoles } from '../kernel/viewer.ts';

/** dự thảo → trình duyệt → trả lại or đã duyệt → phát hành → thay thế or thu hồi. */
export const documentStatuses = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'issued',
  'superseded',
  'withdrawn',
] as const;
export const documentStatus = z.enum(documentStatuses);
export type DocumentStatus = z.infer<typeof documentStatus>;

export const documentView = z.object({
  id: z.uuid(),
  /** Versions of one paper share it. */
  lineageId: z.uuid(),
  itemId: z.uuid().nullable(),
  /** Code of the document type, and what it is called. */
  kind: z.string(),
  kindName: z.string(),
  docNumber: z.string(),
  subject: z.string(),
  status: documentStatus,
  version: z.int(),
  /** None where the file could not be made readable as pages. */
  pages: z.int(),
  sizeBytes: z.int(),
  /** SHA-256 of the PDF, empty where there is none; it is part of its immutable address. */
  sha256: z.string(),
});
export type DocumentView = z.infer<typeof documentView>;

/** What the presenter shows; followers go to the same page. */
export const shownView = z.object({
  documentId: z.uuid(),
  page: z.int(),
  /** Who pressed: the presenter, or chair or secretary. */
  byPersonId: z.uuid(),
  /** The presenter of the item, for whom it is shown; null where chair or secretary show it. */
  presenterId: z.uuid().nullable(),
});
export type ShownView = z.infer<typeof shownView>;

export const documentsPart = z.object({
  documents: z.array(documentView),
  shown: shownView.nullable(),
});
export type DocumentsPart = z.infer<typeof documentsPart>;

export const documentShown = eventContract(
  'documents.shown',
  {
    shown: field(shownView.nullable(), 'everyone'),
    /** The paper that is shown: a hall display knows of no other one, and of this one from here. */
    document: field(documentView.nullable(), 'everyone'),
  },
  { confined: true },
);

/**
 * A paper came, changed or went. Whoever may see it gets it as it is now; whoever may not any
 * longer gets null. What a hall display has to know comes by `documents.shown`.
 */
export const documentChanged = eventContract(
  'documents.changed',
  {
    documentId: field(z.uuid(), 'participants'),
    document: field(documentView.nullable(), 'participants'),
  },
  { confined: true },
);

/** To whom an issued paper is given. A rule lets its subject view the paper, until its time. */
export const accessSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everyone') }),
  z.object({ kind: z.literal('roll'), rollId: z.uuid() }),
  z.object({ kind: z.literal('role'), role: z.enum(meetingRoles) }),
  z.object({ kind: z.literal('people'), personIds: z.array(z.uuid()).min(1).max(500) }),
]);
export type AccessSubject = z.infer<typeof accessSubject>;

export const accessRule = z.object({
  subject: accessSubject,
  download: z.boolean(),
  print: z.boolean(),
  until: z.iso.datetime().nullable(),
});
export type AccessRule = z.infer<typeof accessRule>;

/** Null: all participants, with every right, without end. */
export const documentAccess = z.array(accessRule).min(1).max(50).nullable();
export type DocumentAccess = z.infer<typeof documentAccess>;

/** Beside reading: what this person may do with the file, and until when. */
export const documentRights = z.object({
  download: z.boolean(),
  print: z.boolean(),
  until: z.iso.datetime().nullable(),
});
export type DocumentRights = z.infer<typeof documentRights>;

const meetingId = z.uuid();
const documentId = z.uuid();
const one = z.object({ meetingId, documentId });
const reason = z.string().trim().min(1).max(2000);

export const showDocument = commandContract({
  name: 'documents.show',
  scope: 'meeting',
  confined: true,
  input: one.extend({ page: z.int().min(1) }),
  output: z.null(),
  /** `unknown-document` is also the answer about a paper that the caller may not see. */
  errors: [
    'documents.not-presenter',
    'documents.not-in-session',
    'documents.unknown-document',
    'documents.not-issued',
    'documents.no-such-page',
  ],
});

export const stopShowing = commandContract({
  name: 'documents.stop-showing',
  scope: 'meeting',
  confined: true,
  input: z.object({ meetingId }),
  output: z.null(),
  errors: ['documents.not-presenter', 'documents.not-in-session'],
});

/** What is said of a paper beside its file. */
export const documentFacts = z.object({
  typeCode: z.string().min(1).max(60),
  /** Empty where it is given with the issue. */
  docNumber: z.string().trim().max(100),
  subject: z.string().trim().min(1).max(500),
  agencyId: z.uuid().nullable(),
  documentDate: z.iso.date().nullable(),
  note: z.string().trim().max(2000).default(''),
});
export type DocumentFacts = z.output<typeof documentFacts>;

export const secrecyLevels = ['none', 'mat', 'toi-mat', 'tuyet-mat'] as const;

/** May it be done at all, and is the paper in a state for it? */
const stepErrors = [
  'documents.unknown-document',
  'documents.not-yours',
  'documents.not-possible-now',
  'documents.meeting-over',
] as const;
const factsErrors = ['documents.unknown-type', 'documents.unknown-agency'] as const;
const uploadErrors = ['files.not-ready', 'files.unknown-upload'] as const;

/** Many at once, all or none. Anything above `none` is refused: it is handed out on paper. */
export const addDocuments = commandContract({
  name: 'documents.add',
  scope: 'preparation',
  confined: true,
  input: z.object({
    meetingId,
    papers: z
      .array(
        documentFacts.extend({
          uploadId: z.uuid(),
          itemId: z.uuid().nullable(),
          secrecy: z.enum(secrecyLevels),
          access: documentAccess.default(null),
          watermark: z.boolean().default(false),
        }),
      )
      .min(1)
      .max(50),
  }),
  output: z.object({ documentIds: z.array(z.uuid()) }),
  errors: [
    'documents.state-secret',
    'documents.unknown-item',
    'documents.unknown-roll',
    'documents.not-yours',
    'documents.meeting-over',
    ...factsErrors,
    ...uploadErrors,
  ],
});

export const editDocument = commandContract({
  name: 'documents.edit',
  scope: 'preparation',
  confined: true,
  input: one.extend({ facts: documentFacts }),
  output: z.null(),
  errors: [...stepErrors, ...factsErrors],
});

/** Puts a paper to an item, before another one or at the end; all its versions go along. */
export const moveDocument = commandContract({
  name: 'documents.move',
  scope: 'preparation',
  confined: true,
  input: one.extend({ itemId: z.uuid().nullable(), beforeId: z.uuid().nullable() }),
  output: z.null(),
  errors: [...stepErrors, 'documents.unknown-item'],
});

/** A draft that was never submitted. */
export const removeDocument = commandContract({
  name: 'documents.remove',
  scope: 'preparation',
  confined: true,
  input: one,
  output: z.null(),
  errors: stepErrors,
});

/** A new version, as a draft. The issued one stays until the new one is issued. */
export const replaceDocument = commandContract({
  name: 'documents.replace',
  scope: 'preparation',
  confined: true,
  input: one.extend({ uploadId: z.uuid(), secrecy: z.enum(secrecyLevels) }),
  output: z.object({ documentId: z.uuid() }),
  errors: [...stepErrors, ...uploadErrors, 'documents.state-secret'],
});

export const submitDocument = commandContract({
  name: 'documents.submit',
  scope: 'preparation',
  confined: true,
  input: one,
  output: z.null(),
  errors: stepErrors,
});

export const approveDocument = commandContract({
  name: 'documents.approve',
  scope: 'preparation',
  confined: true,
  input: one,
  output: z.null(),
  errors: stepErrors,
});

export const returnDocument = commandContract({
  name: 'documents.return',
  scope: 'preparation',
  confined: true,
  input: one.extend({ reason }),
  output: z.null(),
  errors: stepErrors,
});

/** These papers, or every approved one. Those without a number may take one from the register. */
export const issueDocuments = commandContract({
  name: 'documents.issue',
  scope: 'preparation',
  confined: true,
  input: z.object({
    meetingId,
    documentIds: z.array(z.uuid()).min(1).max(200).nullable(),
    takeNumbers: z.boolean().default(false),
  }),
  output: z.object({ issued: z.int() }),
  errors: [...stepErrors, 'documents.nothing-to-issue'],
});

export const withdrawDocument = commandContract({
  name: 'documents.withdraw',
  scope: 'preparation',
  confined: true,
  input: one.extend({ reason }),
  output: z.null(),
  errors: stepErrors,
});

/** For all versions of the paper. */
export const setAccess = commandContract({
  name: 'documents.set-access',
  scope: 'preparation',
  confined: true,
  input: one.extend({ access: documentAccess, watermark: z.boolean() }),
  output: z.null(),
  errors: [...stepErrors, 'documents.unknown-roll'],
});

export const addComment = commandContract({
  name: 'documents.comment',
  scope: 'preparation',
  confined: true,
  input: one.extend({
    page: z.int().min(1).nullable(),
    text: z.string().trim().min(1).max(4000),
  }),
  output: z.object({ commentId: z.uuid() }),
  errors: ['documents.unknown-document', 'documents.no-such-page', 'documents.meeting-over'],
});

export const removeComment = commandContract({
  name: 'documents.remove-comment',
  scope: 'preparation',
  confined: true,
  input: z.object({ meetingId, commentId: z.uuid() }),
  output: z.null(),
  errors: ['documents.unknown-comment', 'documents.not-yours'],
});
