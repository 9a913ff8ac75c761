import type { NoticeKind } from './requests.ts';

/** What a message to somebody invited is made of. Times are in words already. */
export interface NoticeFacts {
  name: string;
  meetingTitle: string;
  hostUnit: string;
  /** `08 giờ 00 phút, ngày 10 tháng 12 năm 2026 (thứ Năm)` */
  time: string;
  place: string;
  docNumber: string;
  deadline: string | null;
  contact: string;
  /** Address of the invitation in the product, or a guest's personal link. */
  address: string;
  /** A personal link is good once, for this meeting. */
  personalLink: boolean;
  reason: string | null;
  /** The chair's word on an absence or a substitution. */
  consent: 'agreed' | 'refused' | null;
}

/**
 * Letters are written in Vietnamese, the language of the official papers that they carry, whatever
 * language a reader has chosen for the screens.
 */
export function noticeText(
  kind: NoticeKind,
  facts: NoticeFacts,
): { subject: string; text: string } {
  const { meetingTitle, docNumber } = facts;
  const subjects: Record<NoticeKind, string> = {
    invitation: `Giấy mời số ${docNumber}: ${meetingTitle}`,
    reminder: `Đề nghị xác nhận tham dự: ${meetingTitle}`,
    postponed: `Hoãn họp: ${meetingTitle}`,
    cancelled: `Hủy họp: ${meetingTitle}`,
    moved: `Thay đổi thời gian, địa điểm họp: ${meetingTitle}`,
    consent: `Ý kiến của chủ trì về việc tham dự: ${meetingTitle}`,
  };
  const paragraphs = [`Kính gửi: ${facts.name}`, ...bodyOf(kind, facts), closing(facts)];
  return { subject: subjects[kind], text: `${paragraphs.join('\n\n')}\n` };
}

function bodyOf(kind: NoticeKind, facts: NoticeFacts): string[] {
  const { hostUnit, meetingTitle, deadline, reason } = facts;
  const why = reason ? [`Lý do: ${reason}.`] : [];
  switch (kind) {
    case 'invitation':
      return [
        `${hostUnit} trân trọng kính mời đồng chí tới dự: ${meetingTitle}.`,
        when(facts),
        'Giấy mời và lịch họp được gửi kèm thư này.',
        answerBy(facts),
        link(facts),
      ];
    case 'reminder':
      return [
        `Đến nay hệ thống chưa nhận được xác nhận tham dự của đồng chí đối với: ${meetingTitle}.`,
        when(facts),
        deadline ? `Đề nghị đồng chí xác nhận trước ${deadline}.` : answerBy(facts),
        link(facts),
      ];
    case 'postponed':
      return [
        `${hostUnit} trân trọng thông báo hoãn: ${meetingTitle}.`,
        ...why,
        'Thời gian họp mới sẽ được thông báo sau.',
      ];
    case 'cancelled':
      return [`${hostUnit} trân trọng thông báo hủy: ${meetingTitle}.`, ...why];
    case 'moved':
      return [
        `${hostUnit} trân trọng thông báo thay đổi thời gian, địa điểm của: ${meetingTitle}.`,
        when(facts),
        ...why,
        link(facts),
      ];
    case 'consent':
      return [consentSentence(facts), ...why, link(facts)];
    default:
      return kind satisfies never;
  }
}

function consentSentence({ consent, meetingTitle }: NoticeFacts): string {
  return consent === 'agreed'
    ? `Chủ trì đã đồng ý với đề nghị của đồng chí về việc tham dự: ${meetingTitle}.`
    : `Chủ trì chưa đồng ý với đề nghị của đồng chí; kính mời đồng chí tới dự: ${meetingTitle}.`;
}

function when({ time, place }: NoticeFacts): string {
  return `Thời gian: ${time}.${place ? `\nĐịa điểm: ${place}.` : ''}`;
}

function answerBy({ deadline }: NoticeFacts): string {
  return deadline
    ? `Đề nghị đồng chí nghiên cứu trước tài liệu và xác nhận tham dự trước ${deadline}.`
    : 'Đề nghị đồng chí nghiên cứu trước tài liệu và xác nhận tham dự.';
}

function link({ address, personalLink }: NoticeFacts): string {
  return personalLink
    ? `Đường dẫn riêng của đồng chí, dùng một lần cho cuộc họp này, xin không chuyển cho người khác:\n${address}`
    : `Xem giấy mời, tài liệu và xác nhận tham dự tại:\n${address}`;
}

function closing({ contact, hostUnit }: NoticeFacts): string {
  const who = contact ? `Đầu mối liên hệ: ${contact}.\n` : '';
  return `${who}Trân trọng,\n${hostUnit}`;
}
