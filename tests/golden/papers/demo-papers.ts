import type { PaperModel } from '../../../server/papers/contract.ts';
import { productTemplates, sampleInvitation } from '../../../server/papers/default-templates.ts';
import { invitation } from '../../../server/papers/invitation.ts';
import { closed, plain, symbolOf } from '../../../server/papers/model.ts';

/** Giấy mời 145/GM-SKHCN of the demo meeting. */
export const demoInvitation: PaperModel = invitation(
  {
    ...sampleInvitation,
    addressee: 'Ông Khổng Minh Trí, Phó Giám đốc, Sở Khoa học và Công nghệ',
    contact: 'đ/c Phan Nhật Linh, Văn phòng Sở, điện thoại 0200 345 678',
  },
  productTemplates.invitation.text,
);

const speeches = Array.from({ length: 12 }, (_, index) => ({
  kind: 'item' as const,
  mark: `${index + 1}.`,
  runs: plain(
    'Đồng chí Lò Thị Mai, Trưởng phòng Kế hoạch - Tài chính, đề nghị làm rõ nguồn kinh phí thực hiện ' +
      'các nhiệm vụ khoa học, công nghệ và đổi mới sáng tạo; thống nhất với phương án của cơ quan ' +
      'soạn thảo, bổ sung số liệu của năm trước để so sánh, đánh giá đầy đủ.',
  ),
}));

/** Minutes of the same meeting: no place and date, two who sign, more than one page. */
export const demoMinutes: PaperModel = {
  superior: sampleInvitation.superior,
  agency: sampleInvitation.agency,
  docNumber: `07/${symbolOf('minutes', 'SKHCN')}`,
  issued: null,
  about: '',
  title: 'BIÊN BẢN',
  subject: ['Họp triển khai nhiệm vụ khoa học và công nghệ tháng 12 năm 2026'],
  addressees: [],
  body: closed([
    {
      kind: 'paragraph',
      runs: plain('Thời gian bắt đầu: 08 giờ 00 phút, ngày 10 tháng 12 năm 2026.'),
    },
    { kind: 'paragraph', runs: plain('Địa điểm: Hội trường tầng 3 và các điểm cầu.') },
    { kind: 'paragraph', runs: plain('Thành phần tham dự: có mặt 34/36.') },
    { kind: 'heading', text: 'Nội dung (theo diễn biến cuộc họp)', centred: false },
    ...speeches,
    { kind: 'heading', text: 'Kết quả biểu quyết', centred: false },
    {
      kind: 'table',
      widths: [10, 60, 15, 15],
      align: ['centre', 'left', 'right', 'right'],
      head: ['TT', 'Ý kiến', 'Số phiếu', 'Tỷ lệ'],
      rows: [
        ['1', 'Tán thành', '11', '73,33 %'],
        ['2', 'Không tán thành', '2', '13,33 %'],
        ['3', 'Không biểu quyết', '1', '6,67 %'],
        ['', 'Tổng số thành viên', '15', '100 %'],
      ],
      total: true,
    },
    {
      kind: 'paragraph',
      runs: plain('Cuộc họp kết thúc vào 11 giờ 30 phút, ngày 10 tháng 12 năm 2026.'),
    },
  ]),
  signatures: [
    { lines: ['THƯ KÝ'], note: '(Chữ ký)', name: 'Tạ Thu Hằng' },
    {
      lines: ['CHỦ TỌA'],
      note: '(Chữ ký, dấu/chữ ký số của cơ quan nếu có)',
      name: 'Hoàng Quốc Khải',
    },
  ],
  distribution: ['Các thành viên dự họp', 'Lưu: Hồ sơ'],
  annexes: [],
};
