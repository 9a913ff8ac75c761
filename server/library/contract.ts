import { z } from 'zod';
import { conversion, readingView } from '../files/contract.ts';
import { commandContract, queryContract } from '../kernel/contracts.ts';

const name = z.string().trim().min(1).max(200);
const folderId = z.uuid().nullable();

export const personalDocumentView = z.object({
  id: z.uuid(),
  folderId,
  title: z.string(),
  fileName: z.string(),
  sizeBytes: z.int(),
  pages: z.int(),
  /** `failed` and `timed-out`: kept as it is, for downloading only. */
  conversion,
  sha256: z.string(),
  addedAt: z.iso.datetime(),
});
export type PersonalDocumentView = z.infer<typeof personalDocumentView>;

/** One of my folders with what is in it; the top one has no id. Nobody else can see any of it. */
export const folder = queryContract({
  name: 'library.folder',
  scope: 'account',
  input: z.object({ folderId }),
  output: z.object({
    /** From the top down to this folder. */
    path: z.array(z.object({ id: z.uuid(), name: z.string() })),
    folders: z.array(z.object({ id: z.uuid(), name: z.string(), entries: z.int() })),
    documents: z.array(personalDocumentView),
  }),
  errors: ['library.unknown-folder'],
});

/** All my folders, for choosing where something goes. */
export const folders = queryContract({
  name: 'library.folders',
  scope: 'account',
  input: z.object({}),
  output: z.array(z.object({ id: z.uuid(), name: z.string(), parentId: folderId })),
});

export const addFolder = commandContract({
  name: 'library.add-folder',
  scope: 'account',
  input: z.object({ parentId: folderId, name }),
  output: z.object({ id: z.uuid() }),
  errors: ['library.unknown-folder', 'library.name-taken', 'library.too-deep'],
});

export const renameFolder = commandContract({
  name: 'library.rename-folder',
  scope: 'account',
  input: z.object({ folderId: z.uuid(), name }),
  output: z.null(),
  errors: ['library.unknown-folder', 'library.name-taken'],
});

/** Empty folders only, so that nothing is lost by one press. */
export const removeFolder = commandContract({
  name: 'library.remove-folder',
  scope: 'account',
  input: z.object({ folderId: z.uuid() }),
  output: z.null(),
  errors: ['library.unknown-folder', 'library.folder-not-empty'],
});

export const addDocuments = commandContract({
  name: 'library.add-documents',
  scope: 'account',
  input: z.object({ folderId, uploadIds: z.array(z.uuid()).min(1).max(50) }),
  output: z.object({ ids: z.array(z.uuid()) }),
  errors: ['library.unknown-folder', 'files.not-ready', 'files.unknown-upload'],
});

export const changeDocument = commandContract({
  name: 'library.change-document',
  scope: 'account',
  input: z.object({ documentId: z.uuid(), title: name, folderId }),
  output: z.null(),
  errors: ['library.unknown-folder', 'library.unknown-document'],
});

/** Can be taken back by `library.restore-document`. */
export const removeDocument = commandContract({
  name: 'library.remove-document',
  scope: 'account',
  input: z.object({ documentId: z.uuid() }),
  output: z.null(),
  errors: ['library.unknown-document'],
});

export const restoreDocument = commandContract({
  name: 'library.restore-document',
  scope: 'account',
  input: z.object({ documentId: z.uuid() }),
  output: z.null(),
  errors: ['library.unknown-document'],
});

export const referenceView = z.object({
  id: z.uuid(),
  title: z.string(),
  docNumber: z.string(),
  agency: z.string(),
  issuedOn: z.iso.date().nullable(),
  /** Exactly one of the two: a file of our own, or an address outside. */
  sha256: z.string().nullable(),
  fileName: z.string().nullable(),
  url: z.string().nullable(),
  /** Name of the source of the address, from the list of allowed ones. */
  source: z.string().nullable(),
});
export type ReferenceView = z.infer<typeof referenceView>;

/** The library of reference papers, for everybody but guests. */
export const references = queryContract({
  name: 'library.references',
  scope: 'account',
  input: z.object({
    text: z.string().max(200).default(''),
    page: z.int().min(1).default(1),
  }),
  output: z.object({
    references: z.array(referenceView),
    total: z.int(),
    pageSize: z.int(),
    mayEdit: z.boolean(),
  }),
});

const referenceFields = {
  title: z.string().trim().min(1).max(500),
  docNumber: z.string().trim().max(100).default(''),
  agency: z.string().trim().max(200).default(''),
  issuedOn: z.iso.date().nullable().default(null),
};

/** A file that was uploaded, or an `https` address of an allowed source. */
export const addReference = commandContract({
  name: 'library.add-reference',
  scope: 'account',
  input: z.object({
    ...referenceFields,
    uploadId: z.uuid().nullable(),
    url: z.string().trim().max(2_000).nullable(),
  }),
  output: z.object({ id: z.uuid() }),
  errors: [
    'library.file-or-address',
    'library.not-an-address',
    'library.source-not-allowed',
    'files.not-ready',
    'files.unknown-upload',
  ],
});

export const editReference = commandContract({
  name: 'library.edit-reference',
  scope: 'account',
  input: z.object({ id: z.uuid(), ...referenceFields }),
  output: z.null(),
  errors: ['library.unknown-reference'],
});

/** Takes it out of the library, or puts it back. */
export const archiveReference = commandContract({
  name: 'library.archive-reference',
  scope: 'account',
  input: z.object({ id: z.uuid(), archived: z.boolean() }),
  output: z.null(),
  errors: ['library.unknown-reference'],
});

/** Hosts that addresses in the library may point to, with all below them. */
export const sources = queryContract({
  name: 'library.sources',
  scope: 'account',
  input: z.object({}),
  output: z.array(z.object({ id: z.uuid(), host: z.string(), name: z.string() })),
});

export const addSource = commandContract({
  name: 'library.add-source',
  scope: 'account',
  input: z.object({ host: z.string().trim().max(253), name: z.string().trim().min(1).max(200) }),
  output: z.object({ id: z.uuid() }),
  errors: ['library.not-a-host', 'library.source-known'],
});

export const removeSource = commandContract({
  name: 'library.remove-source',
  scope: 'account',
  input: z.object({ id: z.uuid() }),
  output: z.null(),
  errors: ['library.unknown-source', 'library.source-in-use'],
});

/** Something of mine or of the library, for reading; `not-found` is also the answer about others'. */
export const reading = queryContract({
  name: 'library.reading',
  scope: 'account',
  input: z.object({ source: z.enum(['personal', 'reference']), id: z.uuid() }),
  output: readingView,
  errors: ['library.unknown-document'],
});
