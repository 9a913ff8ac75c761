import type { RuleProfile } from '../../server/voting/contract.ts';
import { acceptanceProfile, committeeProfile, councilProfile } from './starting-rules.ts';

interface StartingDocumentType {
  code: string;
  name: string;
  symbol: string;
}

/** Loại tài liệu, with the symbols of Nghị định 30/2020/NĐ-CP where it has one. */
export const startingDocumentTypes: readonly StartingDocumentType[] = [
  { code: 'invitation', name: 'Giấy mời', symbol: 'GM' },
  { code: 'agenda', name: 'Chương trình', symbol: 'CTr' },
  { code: 'report', name: 'Báo cáo', symbol: 'BC' },
  { code: 'appendix', name: 'Phụ lục', symbol: '' },
  { code: 'submission', name: 'Tờ trình', symbol: 'TTr' },
  { code: 'resolution-draft', name: 'Dự thảo nghị quyết', symbol: 'NQ' },
  { code: 'decision-draft', name: 'Dự thảo quyết định', symbol: 'QĐ' },
  { code: 'summary', name: 'Bảng tổng hợp, tiếp thu, giải trình', symbol: 'BTH' },
  { code: 'official-letter', name: 'Công văn', symbol: '' },
  { code: 'plan', name: 'Kế hoạch', symbol: 'KH' },
  { code: 'decision', name: 'Quyết định', symbol: 'QĐ' },
  { code: 'notice', name: 'Thông báo', symbol: 'TB' },
  { code: 'minutes', name: 'Biên bản', symbol: 'BB' },
  { code: 'research-report', name: 'Báo cáo tổng hợp đề tài', symbol: '' },
  { code: 'examination-report', name: 'Báo cáo thẩm tra, thẩm định', symbol: 'BC' },
  { code: 'speech', name: 'Tham luận, bài phát biểu', symbol: '' },
  { code: 'slides', name: 'Bài trình chiếu', symbol: '' },
  { code: 'other', name: 'Tài liệu khác', symbol: '' },
];

/** Cơ quan ban hành that every public body reads papers of. */
export const startingAgencies: readonly { name: string; symbol: string }[] = [
  { name: 'Quốc hội', symbol: 'QH' },
  { name: 'Chính phủ', symbol: 'CP' },
  { name: 'Thủ tướng Chính phủ', symbol: 'TTg' },
  { name: 'Văn phòng Chính phủ', symbol: 'VPCP' },
  { name: 'Hội đồng nhân dân tỉnh', symbol: 'HĐND' },
  { name: 'Ủy ban nhân dân tỉnh', symbol: 'UBND' },
];

export interface StartingMeetingType {
  key: string;
  name: string;
  councilStyle: boolean;
  workingDaysBefore: number;
  speechLimitSeconds: number;
  ruleProfile: RuleProfile | null;
  invitationText: string;
  items: readonly (readonly [title: string, minutes: number])[];
}

const study = 'Đề nghị đại biểu chuẩn bị ý kiến về các nội dung của chương trình.';

/** Loại cuộc họp; deadlines are those that the regulations name, to be confirmed by each body. */
export const startingMeetingTypes: readonly StartingMeetingType[] = [
  {
    ...{ key: 'ubnd', name: 'Phiên họp UBND', councilStyle: false },
    ...{ workingDaysBefore: 3, speechLimitSeconds: 300, ruleProfile: committeeProfile },
    invitationText: study,
    items: [
      ['Khai mạc, điểm danh, thông qua chương trình', 15],
      ['Cơ quan chủ trì trình bày tóm tắt tờ trình', 20],
      ['Thảo luận', 60],
      ['Biểu quyết', 15],
      ['Kết luận, bế mạc', 10],
    ],
  },
  {
    ...{ key: 'hdnd', name: 'Kỳ họp HĐND', councilStyle: true },
    ...{ workingDaysBefore: 5, speechLimitSeconds: 420, ruleProfile: councilProfile },
    invitationText: study,
    items: [
      ['Khai mạc, điểm danh, thông qua chương trình kỳ họp', 30],
      ['Trình bày báo cáo và tờ trình', 60],
      ['Báo cáo thẩm tra của các Ban', 45],
      ['Thảo luận tại hội trường', 90],
      ['Chất vấn và trả lời chất vấn', 90],
      ['Thông qua nghị quyết', 45],
      ['Bế mạc', 15],
    ],
  },
  {
    ...{ key: 'briefing', name: 'Họp giao ban', councilStyle: false },
    ...{ workingDaysBefore: 3, speechLimitSeconds: 300, ruleProfile: null },
    invitationText: 'Đề nghị các đơn vị gửi báo cáo và kiến nghị trước cuộc họp.',
    items: [
      ['Điểm danh, thông qua chương trình', 5],
      ['Kết quả thực hiện kết luận kỳ trước', 15],
      ['Các đơn vị báo cáo', 45],
      ['Trao đổi, thảo luận', 30],
      ['Kết luận, giao nhiệm vụ', 15],
    ],
  },
  {
    ...{ key: 'online', name: 'Hội nghị trực tuyến', councilStyle: false },
    ...{ workingDaysBefore: 3, speechLimitSeconds: 300, ruleProfile: null },
    invitationText:
      'Các điểm cầu cử cán bộ kỹ thuật kết nối thử trước giờ họp ít nhất 60 phút và báo số đại biểu có mặt.',
    items: [
      ['Kiểm tra kết nối, các điểm cầu báo cáo số đại biểu', 15],
      ['Khai mạc', 10],
      ['Báo cáo trung tâm', 30],
      ['Ý kiến của các điểm cầu', 60],
      ['Kết luận, bế mạc', 20],
    ],
  },
  {
    ...{ key: 'acceptance', name: 'Họp hội đồng nghiệm thu', councilStyle: false },
    ...{ workingDaysBefore: 3, speechLimitSeconds: 600, ruleProfile: acceptanceProfile },
    invitationText: 'Đề nghị thành viên hội đồng gửi phiếu nhận xét trước phiên họp.',
    items: [
      ['Thư ký đọc quyết định thành lập hội đồng', 10],
      ['Chủ nhiệm nhiệm vụ trình bày báo cáo', 20],
      ['Hỏi và trả lời', 30],
      ['Các phản biện nhận xét', 20],
      ['Hội đồng thảo luận', 30],
      ['Bỏ phiếu, kiểm phiếu', 15],
      ['Kết luận', 10],
    ],
  },
  {
    ...{ key: 'thematic', name: 'Họp chuyên đề', councilStyle: false },
    ...{ workingDaysBefore: 3, speechLimitSeconds: 300, ruleProfile: null },
    invitationText: study,
    items: [
      ['Khai mạc, giới thiệu nội dung', 10],
      ['Trình bày báo cáo chuyên đề', 30],
      ['Thảo luận', 60],
      ['Kết luận', 15],
    ],
  },
];
