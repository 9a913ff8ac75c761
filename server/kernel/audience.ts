import type { MeetingRole } from './viewer.ts';

/**
 * Who receives a field of an event, from the widest to the narrowest.
 * - everyone: all who are admitted to the meeting, and its hall displays
 * - participants: signed-in participants, displays not
 * - moderators: chair and secretary
 * - nobody: the log alone (the default of a field that declares nothing)
 */
export const audiences = ['everyone', 'participants', 'moderators', 'nobody'] as const;
export type Audience = (typeof audiences)[number];

/** The classes of readers a feed serves. One serialised message per class and event. */
export const readerClasses = ['display', 'participant', 'moderator'] as const;
export type ReaderClass = (typeof readerClasses)[number];

const reach: Record<Audience, readonly ReaderClass[]> = {
  everyone: ['display', 'participant', 'moderator'],
  participants: ['participant', 'moderator'],
  moderators: ['moderator'],
  nobody: [],
};

export function reaches(audience: Audience, reader: ReaderClass): boolean {
  return reach[audience].includes(reader);
}

export function readerClassOf(role: MeetingRole): ReaderClass {
  return role === 'chair' || role === 'secretary' ? 'moderator' : 'participant';
}
