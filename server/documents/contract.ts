import { z } from 'zod';
import { commandContract } from '../kernel/contracts.ts';
import { eventContract, field } from '../kernel/define-event.ts';

export const documentKinds = [
  'invitation',
  'agenda',
  'report',
  'appendix',
  'submission',
  'resolution-draft',
  'summary',
  'official-letter',
  'plan',
  'research-report',
  'decision',
] as const;

export const documentView = z.object({
  id: z.uuid(),
  itemId: z.uuid().nullable(),
  kind: z.enum(documentKinds),
  docNumber: z.string(),
  subject: z.string(),
  status: z.enum([
    'draft',
    'submitted',
    'returned',
    'approved',
    'issued',
    'superseded',
    'withdrawn',
  ]),
  version: z.int(),
  pages: z.int(),
  sizeBytes: z.int(),
  /** SHA-256 of the file; it is also part of its immutable address. */
  sha256: z.string(),
});
export type DocumentView = z.infer<typeof documentView>;

/** What the presenter shows; followers go to the same page. */
export const shownView = z.object({
  documentId: z.uuid(),
  page: z.int(),
  byPersonId: z.uuid(),
});
export type ShownView = z.infer<typeof shownView>;

export const documentsPart = z.object({
  documents: z.array(documentView),
  shown: shownView.nullable(),
});
export type DocumentsPart = z.infer<typeof documentsPart>;

export const documentShown = eventContract('documents.shown', {
  shown: field(shownView.nullable(), 'everyone'),
  /** The paper that is shown: a hall display knows of no other one, and of this one from here. */
  document: field(documentView.nullable(), 'everyone'),
});

export const showDocument = commandContract({
  name: 'documents.show',
  scope: 'meeting',
  input: z.object({ meetingId: z.uuid(), documentId: z.uuid(), page: z.int().min(1) }),
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
  input: z.object({ meetingId: z.uuid() }),
  output: z.null(),
  errors: ['documents.not-presenter', 'documents.not-in-session'],
});
