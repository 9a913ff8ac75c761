import type { PaperModel, SignatureBlock, TemplateText } from './contract.ts';
import { closed } from './model.ts';
import { type FieldValues, fillTemplate } from './template-fill.ts';
import { dateIn, deadlineInWords, hourInWords, momentInWords } from './words-of-time.ts';

/** What a giấy mời says. Names and positions are as they are printed. */
export interface InvitationFacts {
  /** Cơ quan chủ quản of the host unit; empty where there is none. */
  superior: string;
  /** The host unit. */
  agency: string;
  /** Địa danh before the date. */
  place: string;
  issuedAt: Date;
  docNumber: string;
  /** `Ông Nguyễn Văn A, Trưởng phòng, Sở Tài chính`. */
  addressee: string;
  /** Trích yếu; the title of the meeting where it is left out. */
  subject?: string;
  meetingTitle: string;
  /** `trực tiếp kết hợp trực tuyến`; empty for a meeting in one room. */
  form: string;
  content: string;
  /** `Đồng chí Hoàng Quốc Khải, Giám đốc Sở`. */
  chair: string;
  startsAt: Date;
  /** Where it takes place, the host site first. */
  sites: readonly string[];
  replyDeadline: Date | null;
  /** When the sites connect to try; null where there are none. */
  rehearsalAt: Date | null;
  mayBeSubstituted: boolean;
  contact: string;
  /** Where a copy is kept beside the records office: `VP`. */
  drafter: string;
  signer: SignatureBlock;
  /** Nơi nhận beside what the template says. */
  alsoTo?: readonly string[];
  /** What this meeting's invitation says beside the template, with fields; null for nothing. */
  ownText: string | null;
}

/** The line of a template that a meeting's own words take. */
export const ownWordsField = 'lời mời riêng';

/** A template that has no line for a meeting's own words gets them at its end. */
function bodyWith(body: string, ownText: string | null): string {
  if (ownText === null) return body;
  const lines = body.split('\n');
  const at = lines.findIndex((line) => line.trim() === `{${ownWordsField}}`);
  return at < 0 ? `${body}\n${ownText}` : lines.with(at, ownText).join('\n');
}

export function invitationValues(facts: InvitationFacts): FieldValues {
  const { replyDeadline, rehearsalAt, alsoTo = [] } = facts;
  return {
    'cơ quan': facts.agency,
    'khách mời': facts.addressee,
    'trích yếu': facts.subject ?? facts.meetingTitle,
    'tên cuộc họp': facts.meetingTitle,
    'hình thức họp': facts.form,
    'nội dung': facts.content,
    'chủ trì': facts.chair,
    'thời gian': momentInWords(facts.startsAt),
    'địa điểm': facts.sites,
    'hạn xác nhận': replyDeadline ? deadlineInWords(replyDeadline) : '',
    'giờ kết nối thử': rehearsalAt ? hourInWords(rehearsalAt) : '',
    'dự thay': facts.mayBeSubstituted ? 'cử người dự thay' : '',
    'đầu mối': facts.contact,
    'nơi lưu': facts.drafter,
    'nơi nhận khác': alsoTo.join('; '),
    // Words with fields of their own: `bodyWith` puts them in before anything is filled.
    [ownWordsField]: '',
  };
}

/** The giấy mời of one addressee, from a template that was checked. */
export function invitation(facts: InvitationFacts, template: TemplateText): PaperModel {
  const text = { ...template, body: bodyWith(template.body, facts.ownText) };
  const { body, ...filled } = fillTemplate(text, invitationValues(facts));
  return {
    superior: facts.superior,
    agency: facts.agency,
    docNumber: facts.docNumber,
    issued: { place: facts.place, date: dateIn(facts.issuedAt) },
    about: '',
    ...filled,
    addressees: [],
    body: closed(body),
    signatures: [facts.signer],
    annexes: [],
  };
}
