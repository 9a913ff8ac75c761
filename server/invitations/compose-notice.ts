import { createHash } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import { guestLink } from '../identity/requests.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MailMessage } from '../mail/port.ts';
import { calendarInvitation } from '../meetings/queries.ts';
import { addresseesOf, letterheadOf } from '../organisation/queries.ts';
import { deadlineInWords, momentInWords, paperFile } from '../papers/queries.ts';
import { hostSiteOf } from '../sites/queries.ts';
import { meetingOf } from './facts.ts';
import { noticeText } from './mail-text.ts';
import type { NoticeKind } from './requests.ts';
import type { StoredInvitation } from './store.ts';

/** Where the file of a paper lies, by its SHA-256. */
export interface InvitationFiles {
  path(sha256: string): string;
}

export interface Composing {
  db: Database;
  clock: Clock;
  publicUrl: string;
  files: InvitationFiles;
  mail: { from: string } | null;
}

type Meeting = Awaited<ReturnType<typeof meetingOf>>;

/** A guest's personal link, else the address where one answers after signing in. */
async function addressFor(deps: Composing, row: StoredInvitation, kind: NoticeKind) {
  const { db, clock, publicUrl } = deps;
  const { personId, meetingId } = row;
  const needsLink = kind === 'invitation' || kind === 'reminder' || kind === 'moved';
  const link = needsLink
    ? await db.transaction((tx) => guestLink(tx, { personId, meetingId, newId: clock.newId }))
    : null;
  return link
    ? { address: `${publicUrl}${link.path}`, personalLink: true }
    : { address: `${publicUrl}/meetings/${meetingId}/reply`, personalLink: false };
}

/** The address alone of a sender like `Name <address>`. */
function bareAddress(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}

function calendarFor(
  kind: NoticeKind,
  {
    deps,
    meeting,
    place,
    hostUnit,
    to,
  }: {
    deps: Composing;
    meeting: Meeting;
    place: string;
    hostUnit: string;
    to: MailMessage['to'];
  },
): MailMessage['calendar'] {
  if (kind === 'reminder' || kind === 'consent') return null;
  const { meetingId, title, startsAt, endsAt, summary, changes } = meeting;
  return calendarInvitation(
    {
      ...{ meetingId, title, startsAt, endsAt, place, description: summary },
      url: `${deps.publicUrl}/meetings/${meetingId}`,
      cancelled: kind === 'cancelled' || kind === 'postponed',
      ...{ sequence: changes, stamp: deps.clock.now() },
    },
    {
      organizer: { name: hostUnit, email: bareAddress(deps.mail?.from ?? '') },
      attendee: { name: to.name, email: to.address },
    },
  );
}

/** The giấy mời as a file, where it has been made. */
async function attachments({ db, files }: Composing, row: StoredInvitation, kind: NoticeKind) {
  if (kind !== 'invitation' || !row.paperId) return [];
  const paper = await paperFile(db, row.paperId);
  // Where the machine has nothing to make a PDF with, the paper goes out as .docx.
  const onlyWord = paper?.failure === 'intake.conversion-unavailable';
  const type = onlyWord ? 'docx' : 'pdf';
  const sha256 = onlyWord ? paper.docxSha256 : paper?.pdfSha256;
  if (!sha256) throw new Error(`the paper ${row.paperId} is not ready`);
  const fileName = `Giay moi ${row.docNumber.replaceAll('/', '-')}.${type}`;
  return [{ fileName, mediaType: mediaTypes[type], path: files.path(sha256) }];
}

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The same for each attempt at one message, so that a mail server recognises a repetition. */
function messageIdOf(row: StoredInvitation, kind: NoticeKind, occasion: string, from: string) {
  const { meetingId, personId } = row;
  const hash = createHash('sha256')
    .update(JSON.stringify([meetingId, personId, kind, occasion]))
    .digest('hex');
  return `<${hash.slice(0, 32)}@${bareAddress(from).split('@').at(-1) || 'localhost'}>`;
}

/** One message to one person, as it is now: the meeting may have changed since it was asked for. */
export async function composeNotice(
  deps: Composing,
  { kind, occasion }: { kind: NoticeKind; occasion: string },
  row: StoredInvitation,
  to: MailMessage['to'],
): Promise<MailMessage> {
  const { db } = deps;
  const meeting = await meetingOf(db, row.meetingId);
  const { agency: hostUnit } = await letterheadOf(db, meeting.hostUnitId);
  const place = (await hostSiteOf(db, row.meetingId))?.name ?? '';
  const isConsent = row.consent === 'agreed' || row.consent === 'refused';
  const { subject, text } = noticeText(kind, {
    ...{ name: to.name, meetingTitle: meeting.title, hostUnit, place, docNumber: row.docNumber },
    time: momentInWords(meeting.startsAt),
    deadline: meeting.replyDeadline && deadlineInWords(meeting.replyDeadline),
    contact: meeting.contact,
    ...(await addressFor(deps, row, kind)),
    reason: kind === 'consent' ? row.consentReason : meeting.statusReason,
    consent: isConsent ? (row.consent === 'agreed' ? 'agreed' : 'refused') : null,
  });
  return {
    ...{ to, subject, text },
    calendar: calendarFor(kind, { deps, meeting, place, hostUnit, to }),
    attachments: await attachments(deps, row, kind),
    messageId: messageIdOf(row, kind, occasion, deps.mail?.from ?? ''),
  };
}

/** Whom a message goes to; null for somebody without a mail address. */
export async function recipient(
  { db }: Composing,
  personId: string,
): Promise<MailMessage['to'] | null> {
  const person = (await addresseesOf(db, [personId])).get(personId);
  return person?.email ? { name: person.name, address: person.email } : null;
}
