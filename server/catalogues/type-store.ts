import { eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { meetingType } from '../../db/schema/catalogues.ts';
import { type MeetingTypeTemplate, meetingTypeTemplate } from './template-contract.ts';

/** Loại cuộc họp, with what a new meeting of it begins with. */
export interface MeetingTypeFacts {
  id: string;
  name: string;
  councilStyle: boolean;
  template: MeetingTypeTemplate;
  archived: boolean;
}

/** A type of meeting, archived ones too: meetings keep the type that they have. */
export async function loadMeetingType(tx: Tx, typeId: string): Promise<MeetingTypeFacts | null> {
  const rows = await tx.select().from(meetingType).where(eq(meetingType.id, typeId));
  const row = rows[0];
  if (!row) return null;
  const { id, name, councilStyle, template, archivedAt } = row;
  const archived = archivedAt !== null;
  return { id, name, councilStyle, template: meetingTypeTemplate.parse(template), archived };
}
