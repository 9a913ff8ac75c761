import type { Tx } from '../../db/client.ts';
import { participantRows } from '../meetings/queries.ts';
import { type Addressee, addresseesOf, letterheadOf } from '../organisation/queries.ts';
import type { InvitationFacts } from '../papers/queries.ts';
import { sitesOf } from '../sites/queries.ts';
import { meetingOf } from './facts.ts';

/** Whoever plays a part in the words of a giấy mời. */
async function leaders(tx: Tx, meetingId: string) {
  const rows = await participantRows(tx, meetingId);
  const chairId = rows.find(({ role }) => role === 'chair')?.personId;
  const secretaryId = rows.find(({ role }) => role === 'secretary')?.personId;
  const people = await addresseesOf(
    tx,
    [chairId, secretaryId].filter((id) => id !== undefined),
  );
  return {
    chair: chairId ? (people.get(chairId) ?? null) : null,
    secretary: secretaryId ? (people.get(secretaryId) ?? null) : null,
  };
}

/** `Giám đốc Sở` signs as `GIÁM ĐỐC`. */
const asSigned = (title: string) => title.replace(/\s+(Sở|UBND|HĐND)\b.*$/u, '').toUpperCase();

/**
 * The secretary signs by order of the chair (TL., Nghị định 30/2020/NĐ-CP, Phụ lục I), or the chair
 * where there is no secretary. A proposal: whoever sends the invitations may name somebody else.
 */
export async function proposedSigner(
  tx: Tx,
  meetingId: string,
): Promise<InvitationFacts['signer']> {
  const { chair, secretary } = await leaders(tx, meetingId);
  const byOrder = chair && secretary ? [`TL. ${asSigned(chair.title)}`] : [];
  const who = secretary ?? chair;
  return { lines: [...byOrder, asSigned(who?.title ?? '')], name: who?.name ?? '', note: '' };
}

const rehearsalMs = 3_600_000;

/** What all the giấy mời of a meeting have in common; each names its own addressee. */
export async function commonPaperFacts(
  tx: Tx,
  meetingId: string,
): Promise<Omit<InvitationFacts, 'addressee' | 'docNumber' | 'issuedAt' | 'signer'>> {
  const meeting = await meetingOf(tx, meetingId);
  const { agency, superior, place } = await letterheadOf(tx, meeting.hostUnitId);
  const { chair, secretary } = await leaders(tx, meetingId);
  const sites = (await sitesOf(tx, meetingId)).filter(({ siteRole }) => siteRole !== 'individual');
  const host = sites.find(({ siteRole }) => siteRole === 'host');
  const others = sites.filter(({ siteRole }) => siteRole !== 'host');
  const drafter = secretary ? await letterheadOf(tx, secretary.unitId) : null;
  const hybrid = (await sitesOf(tx, meetingId)).length > 1;
  const hostLine = others.length > 0 ? `Điểm cầu chính: ${host?.name ?? ''}` : (host?.name ?? '');
  return {
    ...{ agency, superior, place, meetingTitle: meeting.title, contact: meeting.contact },
    form: hybrid ? 'trực tiếp kết hợp trực tuyến' : '',
    content: meeting.summary || '(theo chương trình gửi kèm)',
    chair: chair ? `Đồng chí ${chair.name}, ${chair.title}` : '',
    startsAt: meeting.startsAt,
    sites: [hostLine, ...others.map(({ name }) => `Điểm cầu ${name}`)].filter(Boolean),
    replyDeadline: meeting.replyDeadline,
    rehearsalAt: others.length > 0 ? new Date(meeting.startsAt.getTime() - rehearsalMs) : null,
    mayBeSubstituted: meeting.substitutionAllowed,
    drafter: drafter?.symbol ?? '',
    ownText: meeting.invitationText,
  };
}

/** `Ông/Bà Nguyễn Văn A, Trưởng phòng, Sở Tài chính`. */
export function addresseeText({ name, title, unit }: Addressee): string {
  return `Ông/Bà ${name}, ${title}, ${unit}`;
}
