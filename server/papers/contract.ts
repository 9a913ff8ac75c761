import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';

/** Papers that the product makes itself. Each has a template; those that are numbered, a register. */
export const paperKinds = ['invitation'] as const;
export const paperKind = z.enum(paperKinds);
export type PaperKind = z.infer<typeof paperKind>;

/** A stretch of text in one face. */
export const run = z.object({
  text: z.string(),
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
});
export type Run = z.infer<typeof run>;
const runs = z.array(run);

const align = z.enum(['left', 'centre', 'right']);

export const paperBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs }),
  z.object({ kind: z.literal('heading'), text: z.string(), centred: z.boolean().default(false) }),
  /** A line of a list, with its mark as printed: "1.", "a)", "-". */
  z.object({ kind: z.literal('item'), mark: z.string(), runs }),
  /** "Địa điểm: …": the label, and one line or several under each other after it. */
  z.object({ kind: z.literal('labelled'), label: runs, lines: z.array(runs).min(1) }),
  z.object({
    kind: z.literal('table'),
    /** Relative widths of the columns. */
    widths: z.array(z.number().positive()).min(1),
    align: z.array(align),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    /** The last row is a total and stands in bold. */
    total: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('page-break') }),
]);
export type PaperBlock = z.infer<typeof paperBlock>;

export const signatureBlock = z.object({
  /** Authority and position, one line each: "TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"; "THƯ KÝ". */
  lines: z.array(z.string()).min(1),
  /** What stands where is signed, in italics: "(Chữ ký)". */
  note: z.string().default(''),
  name: z.string(),
});
export type SignatureBlock = z.infer<typeof signatureBlock>;

/** An official paper as data; the renderer alone knows how it looks (Nghị định 30/2020/NĐ-CP). */
export const paperModel = z.object({
  /** Cơ quan chủ quản; empty where the agency has none above it. */
  superior: z.string(),
  agency: z.string().min(1),
  /** Số, ký hiệu without the word "Số": `145/GM-SKHCN`. */
  docNumber: z.string(),
  /** Địa danh and date; null for minutes, which have none. */
  issued: z.object({ place: z.string(), date: z.iso.date() }).nullable(),
  /** "V/v …" of letters without a title. */
  about: z.string().default(''),
  /** Kind of paper in capitals; empty for letters. */
  title: z.string(),
  /** Trích yếu, one entry per line. */
  subject: z.array(z.string()),
  /** Kính gửi. */
  addressees: z.array(z.string()).default([]),
  body: z.array(paperBlock).min(1),
  /** One at the right, or two side by side. */
  signatures: z.array(signatureBlock).min(1).max(2),
  /** Nơi nhận, without dashes and marks. */
  distribution: z.array(z.string()).default([]),
  /** Follow the signature on a new page. */
  annexes: z.array(paperBlock).default([]),
});
export type PaperModel = z.infer<typeof paperModel>;

/** What an administrator edits: words with named fields such as `{tên cuộc họp}`. */
export const templateText = z.object({
  title: z.string().trim().min(1).max(200),
  subject: z.string().trim().max(1000),
  body: z.string().trim().min(1).max(20_000),
  distribution: z.string().trim().max(2000),
});
export type TemplateText = z.infer<typeof templateText>;

export const templatePart = z.enum(['title', 'subject', 'body', 'distribution']);
export type TemplatePart = z.infer<typeof templatePart>;

/** What a field stands for; the app has a description of each. */
export const fieldCode = z.enum([
  ...([
    'agency',
    'addressee',
    'subject',
    'meetingTitle',
    'form',
    'content',
    'chair',
    'time',
  ] as const),
  ...(['places', 'replyDeadline', 'rehearsal', 'substitution', 'contact', 'drafter'] as const),
  'alsoTo',
  'ownWords',
]);
export type FieldCode = z.infer<typeof fieldCode>;

export const templateField = z.object({
  /** As written in the template, without braces. */
  name: z.string(),
  code: fieldCode,
  /** The paper would be wrong without it. */
  required: z.boolean(),
  /** Several lines, which stand under each other after a label. */
  several: z.boolean(),
  sample: z.string(),
});
export type TemplateField = z.infer<typeof templateField>;

export const templateView = z.object({
  kind: paperKind,
  text: templateText,
  /** 0 for the template of the product itself. */
  version: z.int(),
  isDefault: z.boolean(),
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string().nullable(),
  fields: z.array(templateField),
});
export type TemplateView = z.infer<typeof templateView>;

const templateErrors = [
  'papers.unknown-field',
  'papers.field-missing',
  'papers.unclosed-brace',
  'papers.unclosed-bracket',
] as const;

/** Every kind of paper with the template that counts. For the system administrator. */
export const templates = queryContract({
  name: 'papers.templates',
  scope: 'account',
  input: z.object({}),
  output: z.object({ templates: z.array(templateView) }),
});

/** What a template gives with sample values; nothing is stored. */
export const templatePreview = queryContract({
  name: 'papers.template-preview',
  scope: 'account',
  input: z.object({ kind: paperKind, text: templateText }),
  output: z.object({ model: paperModel }),
  errors: templateErrors,
});

/** Stores a new version. `seenVersion` is the one that was edited: another one came in between. */
export const saveTemplate = commandContract({
  name: 'papers.save-template',
  scope: 'account',
  input: z.object({ kind: paperKind, text: templateText, seenVersion: z.int().min(0) }),
  output: z.object({ version: z.int() }),
  errors: [...templateErrors, 'papers.template-changed'],
});

export const restoreDefaultTemplate = commandContract({
  name: 'papers.restore-default-template',
  scope: 'account',
  input: z.object({ kind: paperKind, seenVersion: z.int().min(0) }),
  output: z.object({ version: z.int() }),
  errors: ['papers.template-changed'],
});

/** Code of a kind of paper in a register: `invitation`, or the code of a document type. */
export const registerKind = z.string().min(1).max(100);

export const registerEntry = z.object({
  number: z.int(),
  docNumber: z.string(),
  subject: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  /** State of the paper that the product made; null where it made none. */
  paper: z.enum(['rendering', 'ready', 'failed']).nullable(),
});

/** Registers that the person may see. */
export const registers = queryContract({
  name: 'papers.registers',
  scope: 'account',
  input: z.object({}),
  output: z.object({
    units: z.array(z.object({ unitId: z.uuid(), name: z.string(), symbol: z.string() })),
    registers: z.array(
      z.object({ unitId: z.uuid(), kind: z.string(), year: z.int(), lastNumber: z.int() }),
    ),
    /** Kinds that have a register or can have one; the name is that of the document type. */
    kinds: z.array(z.object({ kind: registerKind, name: z.string().nullable() })),
    /** The year that new numbers belong to. */
    year: z.int(),
  }),
});

/** One register, newest first. For the records clerk of the unit and the system administrator. */
export const register = queryContract({
  name: 'papers.register',
  scope: 'account',
  input: z.object({
    unitId: z.uuid(),
    kind: registerKind,
    year: z.int().min(2000).max(2200),
    page: z.int().min(1).default(1),
  }),
  output: z.object({
    entries: z.array(registerEntry),
    total: z.int(),
    pageSize: z.int(),
    lastNumber: z.int(),
  }),
  errors: ['papers.not-register-keeper'],
});

/** Where a register of a year begins, for agencies that have numbered on paper before. */
export const setFirstNumber = commandContract({
  name: 'papers.set-first-number',
  scope: 'account',
  input: z.object({
    unitId: z.uuid(),
    kind: registerKind,
    year: z.int().min(2000).max(2200),
    firstNumber: z.int().min(1).max(99_999),
  }),
  output: z.null(),
  errors: ['papers.not-register-keeper', 'papers.register-in-use'],
});
