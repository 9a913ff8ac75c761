import type { FieldCode, PaperKind, PaperModel, TemplateField, TemplateText } from './contract.ts';
import { type InvitationFacts, invitation, invitationValues, ownWordsField } from './invitation.ts';
import { symbolOf } from './model.ts';

interface PaperTemplate {
  text: TemplateText;
  fields: readonly TemplateField[];
  /** The paper that a template gives with sample values. */
  sample(text: TemplateText): PaperModel;
}

const invitationText: TemplateText = {
  title: 'GIẤY MỜI',
  subject: '{trích yếu}\n({hình thức họp})',
  body: [
    '{cơ quan} trân trọng kính mời: {khách mời}',
    'Tới dự: {tên cuộc họp}.',
    'Nội dung: {nội dung}.',
    'Chủ trì: {chủ trì}.',
    'Thời gian: {thời gian}.',
    'Địa điểm: {địa điểm}',
    `{${ownWordsField}}`,
    'Đề nghị đại biểu nghiên cứu trước tài liệu trên hệ thống[, xác nhận tham dự trước ' +
      '{hạn xác nhận}]; trường hợp không dự được, báo cáo chủ trì[ và {dự thay}].' +
      '[ Các điểm cầu kết nối thử lúc {giờ kết nối thử} ngày họp.]',
    'Đầu mối: {đầu mối}.',
  ].join('\n'),
  distribution: 'Như trên\n{nơi nhận khác}\nLưu: VT[, {nơi lưu}]',
};

const sampleFacts: InvitationFacts = {
  superior: 'UBND tỉnh Sơn Giang',
  agency: 'Sở Khoa học và Công nghệ',
  place: 'Sơn Giang',
  issuedAt: new Date('2026-12-03T01:00:00.000Z'),
  docNumber: `145/${symbolOf('invitation', 'SKHCN')}`,
  addressee: 'Ông Nguyễn Văn An, Phó Trưởng phòng, Sở Tài chính',
  subject: 'Họp triển khai nhiệm vụ khoa học và công nghệ tháng 12 năm 2026',
  meetingTitle: 'Họp triển khai nhiệm vụ tháng 12 năm 2026',
  form: 'trực tiếp kết hợp trực tuyến',
  content: '(theo chương trình gửi kèm)',
  chair: 'Đồng chí Hoàng Quốc Khải, Giám đốc Sở',
  startsAt: new Date('2026-12-10T01:00:00.000Z'),
  sites: [
    'Điểm cầu chính: Hội trường tầng 3, trụ sở Sở',
    'Điểm cầu Trung tâm Ứng dụng KH&CN; điểm cầu Bộ KH&CN',
  ],
  replyDeadline: new Date('2026-12-08T10:00:00.000Z'),
  rehearsalAt: new Date('2026-12-10T00:00:00.000Z'),
  mayBeSubstituted: true,
  contact: 'đ/c Phan Nhật Linh, Văn phòng Sở, điện thoại 0200 000 000',
  drafter: 'VP',
  signer: { lines: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'], note: '', name: 'Tạ Thu Hằng' },
  ownText: null,
};

/** Fields by name and code; the others of the invitation may be left out of a template. */
const invitationFields: readonly (readonly [name: string, code: FieldCode, required?: true])[] = [
  ['cơ quan', 'agency'],
  ['khách mời', 'addressee', true],
  ['trích yếu', 'subject'],
  ['tên cuộc họp', 'meetingTitle', true],
  ['hình thức họp', 'form'],
  ['nội dung', 'content'],
  ['chủ trì', 'chair'],
  ['thời gian', 'time', true],
  ['địa điểm', 'places', true],
  ['hạn xác nhận', 'replyDeadline'],
  ['giờ kết nối thử', 'rehearsal'],
  ['dự thay', 'substitution'],
  ['đầu mối', 'contact'],
  ['nơi lưu', 'drafter'],
  ['nơi nhận khác', 'alsoTo'],
  [ownWordsField, 'ownWords'],
];

function described(): TemplateField[] {
  const values = invitationValues({ ...sampleFacts, alsoTo: ['Lãnh đạo Sở'] });
  return invitationFields.map(([name, code, required = false]) => {
    const value = values[name] ?? '';
    const several = typeof value !== 'string';
    return { name, code, required, several, sample: several ? value.join('; ') : value };
  });
}

/** The templates of the product, each with the fields that it may name. */
export const productTemplates: Readonly<Record<PaperKind, PaperTemplate>> = {
  invitation: {
    text: invitationText,
    fields: described(),
    sample: (text) => invitation(sampleFacts, text),
  },
};

export { sampleFacts as sampleInvitation };
