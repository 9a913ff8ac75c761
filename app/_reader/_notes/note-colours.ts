import type { NoteColour } from '../../../server/notes/contract.ts';

export const noteColourNames = ['yellow', 'green', 'blue', 'red'] as const satisfies NoteColour[];
