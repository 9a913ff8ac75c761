import { z } from 'zod';
import { noteChange } from '../../server/notes/contract.ts';
import { type OfflinePaper, offlineMeeting, offlinePaper } from '../../server/offline/contract.ts';
import type { Vault } from './vault.ts';

/** A meeting as this device keeps it. */
export const keptMeeting = z.object({
  meeting: offlineMeeting,
  papers: z.array(offlinePaper),
  /** Pictures of pages were fetched in this width. */
  width: z.int(),
  keptAt: z.iso.datetime(),
  /** False while pages are missing: it was stopped, or there was no space. */
  complete: z.boolean(),
  /** True where what is missing is fetched at the next contact; false where the person stopped it. */
  goOn: z.boolean().default(true),
});
export type KeptMeeting = z.infer<typeof keptMeeting>;

export const keptNotes = z.object({
  held: z.array(
    z.object({
      note: noteChange,
      revision: z.int(),
      unsent: z.boolean(),
      refused: z.boolean(),
    }),
  ),
  versions: z.array(z.tuple([z.string(), z.int()])),
});

/** One content of one paper. */
export const versionOf = ({ reading }: OfflinePaper) => `${reading.id}/${reading.sha256}`;

export const meetingName = (meetingId: string) => `meeting/${meetingId}`;
export const notesName = (lineageId: string) => `notes/${lineageId}`;
/** Everything of one version of a paper. */
export const paperPrefix = (paperId: string) => `page/${paperId}/`;

export type PagePart = 'image' | 'thumbnail' | 'words';

export function pageName(
  paper: { id: string; sha256: string | null },
  page: number,
  part: PagePart,
): string {
  return `${paperPrefix(paper.id)}${paper.sha256}/${page}/${part}`;
}

export async function readRecord<Shape extends z.ZodType>(
  vault: Vault,
  name: string,
  shape: Shape,
): Promise<z.output<Shape> | null> {
  const bytes = await vault.read(name);
  if (!bytes) return null;
  // What an older version wrote in another shape counts as not there, and is fetched anew.
  const parsed = shape.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  return parsed.success ? parsed.data : null;
}

export function writeRecord(vault: Vault, name: string, value: unknown): Promise<void> {
  return vault.write(name, new TextEncoder().encode(JSON.stringify(value)));
}

/** The meetings kept here, the next one first. */
export async function keptMeetings(vault: Vault): Promise<KeptMeeting[]> {
  const kept: KeptMeeting[] = [];
  for (const name of await vault.names(meetingName(''))) {
    const found = await readRecord(vault, name, keptMeeting);
    if (found) kept.push(found);
  }
  return kept.sort((a, b) => a.meeting.startsAt.localeCompare(b.meeting.startsAt));
}
