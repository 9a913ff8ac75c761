import { z } from 'zod';
import { commandContract, queryContract } from '../kernel/contracts.ts';

/** Named on every screen; the colours themselves belong to the app. */
export const noteColours = ['yellow', 'green', 'blue', 'red'] as const;
export const noteColour = z.enum(noteColours);
export type NoteColour = z.infer<typeof noteColour>;

/** In points from the upper left corner of the page, as the words of a page are. */
const points = z.number().min(-20_000).max(20_000);
const rectangle = z.tuple([points, points, points, points]);
export type Rectangle = z.infer<typeof rectangle>;

const marking = {
  colour: noteColour,
  /** x, y, width, height of each line of what is marked. */
  rects: z.array(rectangle).min(1).max(200),
  /** The words that are marked. */
  quote: z.string().max(4_000),
};

/** x, y and pressure from 0 to 1. */
const penPoint = z.tuple([points, points, z.number().min(0).max(1)]);

/** What a note is and where it stands on its page. */
export const noteMark = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('highlight'), ...marking }),
  z.object({ kind: z.literal('underline'), ...marking }),
  z.object({
    kind: z.literal('text'),
    colour: noteColour,
    at: z.tuple([points, points]),
    text: z.string().max(4_000),
  }),
  z.object({
    kind: z.literal('pen'),
    colour: noteColour,
    /** Width of the line in points, before pressure. */
    width: z.number().min(0.2).max(40),
    points: z.array(penPoint).min(1).max(4_000),
  }),
]);
export type NoteMark = z.infer<typeof noteMark>;

/** A note as a device made, changed or deleted it. */
export const noteChange = z.object({
  /** Chosen on the device, so that a note made without network stays the same note. */
  id: z.uuid(),
  /** The version of the paper that it was made on. */
  documentId: z.uuid(),
  page: z.int().min(1),
  /** Null where the note was deleted. */
  mark: noteMark.nullable(),
  /** By the device's clock, set to the server's. */
  changedAt: z.iso.datetime(),
});
export type NoteChange = z.infer<typeof noteChange>;

export const noteView = noteChange.extend({
  lineageId: z.uuid(),
  /** Grows with every change of an owner's notes. */
  revision: z.int(),
});
export type NoteView = z.infer<typeof noteView>;

/**
 * Stores changes of one's own notes. Of two changes of one note the later one stays, whatever order
 * they arrive in. `outdated` are notes whose stored state is at least as new as what was sent: the
 * device takes them over. `refused` are ids that cannot be stored: the paper is none that this person
 * has, or the id is not theirs; which of the two is not told.
 */
export const saveNotes = commandContract({
  name: 'notes.save',
  scope: 'account',
  guests: true,
  input: z.object({ notes: z.array(noteChange).min(1).max(200) }),
  output: z.object({
    saved: z.array(noteView),
    outdated: z.array(noteView),
    refused: z.array(z.uuid()),
  }),
});

/** What changed since a revision, in its order; deleted notes with `mark` null. */
export const noteChanges = queryContract({
  name: 'notes.changes',
  scope: 'account',
  guests: true,
  input: z.object({ since: z.int().min(0) }),
  output: z.object({
    notes: z.array(noteView),
    /** What to ask from next time. */
    revision: z.int(),
    /** True where there is more: ask again at once. */
    more: z.boolean(),
  }),
});

/** One's notes on a paper in all its versions, and the revision from which to ask for changes. */
export const notesOf = queryContract({
  name: 'notes.of',
  scope: 'account',
  guests: true,
  input: z.object({ lineageId: z.uuid() }),
  output: z.object({
    notes: z.array(noteView),
    /** Numbers of the versions on which notes were made. */
    versions: z.array(z.object({ documentId: z.uuid(), version: z.int() })),
    revision: z.int(),
  }),
});
