import type { Block, Paper } from '../paper.ts';
import { prose, table } from '../prose.ts';
import { DEPARTMENT } from './letterheads.ts';

interface Figures {
  version: 1 | 2;
  placeAndDate: string;
  date: string;
  note: string;
  /** Kinh phí: field, budget, spent (million đồng), rate. */
  spending: readonly (readonly string[])[];
  /** Chuyển đổi số: indicator, plan, done. */
  digital: readonly (readonly string[])[];
}

const staffing = [
  ['1', 'Khối văn phòng Sở', '58', '56', '31'],
  ['2', 'Chi cục Tiêu chuẩn Đo lường Chất lượng', '18', '17', '6'],
  ['3', 'Trung tâm Ứng dụng KH&CN', '34', '33', '14'],
  ['4', 'Trung tâm Công nghệ thông tin và Truyền thông', '29', '28', '9'],
  ['5', 'Quỹ Phát triển KH&CN tỉnh', '6', '6', '3'],
  ['', 'Cộng', '145', '140', '63'],
];

const tasksByField = [
  ['1', 'Nông nghiệp và môi trường nông thôn', '18', '7', '5,9'],
  ['2', 'Công nghệ thông tin, chuyển đổi số', '10', '4', '4,6'],
  ['3', 'Y tế, môi trường', '8', '3', '3,1'],
  ['4', 'Khoa học xã hội và nhân văn', '6', '2', '1,8'],
  ['', 'Cộng', '42', '16', '15,4'],
];

function body(figures: Figures): Block[] {
  return [
    ...prose(`
= (Phụ lục kèm theo Báo cáo số 412/BC-SKHCN ngày 02 tháng 12 năm 2026 của Sở Khoa học và Công nghệ)
${figures.note}
## Biểu 1. Dự toán và giải ngân kinh phí năm 2026 (đơn vị tính: triệu đồng)
`),
    ...table({
      widths: [7, 43, 18, 18, 14],
      align: ['centre', 'left', 'right', 'right', 'right'],
      head: ['TT', 'Nội dung chi', 'Dự toán', 'Ước giải ngân', 'Tỷ lệ (%)'],
      rows: figures.spending,
      total: true,
    }),
    ...prose('## Biểu 2. Nhiệm vụ khoa học và công nghệ cấp tỉnh theo lĩnh vực'),
    ...table({
      widths: [7, 45, 16, 16, 16],
      align: ['centre', 'left', 'right', 'right', 'right'],
      head: ['TT', 'Lĩnh vực', 'Đang thực hiện', 'Đã nghiệm thu', 'Kinh phí (tỷ đồng)'],
      rows: tasksByField,
      total: true,
    }),
    ...prose('## Biểu 3. Một số chỉ tiêu về chuyển đổi số, bưu chính, viễn thông'),
    ...table({
      widths: [7, 57, 18, 18],
      align: ['centre', 'left', 'right', 'right'],
      head: ['TT', 'Chỉ tiêu', 'Kế hoạch', 'Thực hiện'],
      rows: figures.digital,
    }),
    ...prose('## Biểu 4. Biên chế, số lượng người làm việc đến ngày 30 tháng 11 năm 2026'),
    ...table({
      widths: [7, 48, 15, 15, 15],
      align: ['centre', 'left', 'right', 'right', 'right'],
      head: ['TT', 'Đơn vị', 'Được giao', 'Có mặt', 'Trong đó nữ'],
      rows: staffing,
      total: true,
    }),
    ...prose(`
## Ghi chú
1. Số liệu giải ngân ước tính đến hết ngày 31 tháng 12 năm 2026, trên cơ sở đối chiếu với Kho bạc Nhà nước đến ngày 25 tháng 11 năm 2026.
2. Kinh phí tại Biểu 2 là phần ngân sách tỉnh cấp trong năm, không gồm vốn đối ứng của đơn vị chủ trì.
3. Người lập biểu: Phòng Kế hoạch - Tài chính; các phòng, đơn vị chịu trách nhiệm về số liệu thuộc lĩnh vực phụ trách.
`),
  ];
}

function figures413(figures: Figures): Paper {
  return {
    slug: `413-bc-skhcn-v${figures.version}`,
    title: 'PHỤ LỤC SỐ LIỆU',
    subject: 'Kết quả công tác năm 2026 của Sở Khoa học và Công nghệ',
    letterhead: {
      ...DEPARTMENT,
      number: 'Số: 413/BC-SKHCN',
      placeAndDate: figures.placeAndDate,
    },
    body: body(figures),
    signature: {
      lines: ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG', 'KẾ HOẠCH - TÀI CHÍNH'],
      name: 'Đoàn Thế Anh',
      signed: true,
    },
    distribution: ['Như Báo cáo số 412/BC-SKHCN', 'Lưu: VT, KHTC'],
    date: figures.date,
  };
}

/** Replaced: three rows of Biểu 1 and one of Biểu 3 were wrong. */
export const figures413v1 = figures413({
  version: 1,
  placeAndDate: 'Sơn Giang, ngày 02 tháng 12 năm 2026',
  date: '2026-12-02',
  note: 'Phụ lục gồm 04 biểu số liệu, tổng hợp từ báo cáo của các phòng, đơn vị đến ngày 25 tháng 11 năm 2026.',
  spending: [
    ['1', 'Nhiệm vụ khoa học và công nghệ', '24.600', '23.150', '94,1'],
    [
      '2',
      'Chính sách hỗ trợ đổi mới công nghệ, sở hữu trí tuệ, chất lượng',
      '16.800',
      '14.100',
      '83,9',
    ],
    ['3', 'Chuyển đổi số, hạ tầng dùng chung', '21.300', '20.900', '98,1'],
    ['4', 'Chi quản lý hành chính', '11.400', '11.350', '99,6'],
    ['5', 'Sự nghiệp khác', '4.400', '4.300', '97,7'],
    ['', 'Cộng', '78.500', '73.800', '94,0'],
  ],
  digital: [
    ['1', 'Thôn, bản có sóng di động băng rộng (%)', '99,0', '99,1'],
    ['2', 'Xã được phủ sóng 5G (%)', '35,0', '35,0'],
    ['3', 'Phường được phủ sóng 5G (%)', '100', '100'],
    ['4', 'Hồ sơ trực tuyến toàn trình (%)', '70,0', '71,3'],
    ['5', 'Cơ sở dữ liệu kết nối nền tảng tích hợp, chia sẻ', '25', '28'],
    ['6', 'Lượt cán bộ, công chức được bồi dưỡng kỹ năng số', '5.000', '5.140'],
  ],
});

export const figures413v2 = figures413({
  version: 2,
  placeAndDate: 'Sơn Giang, ngày 07 tháng 12 năm 2026',
  date: '2026-12-07',
  note: '**Phụ lục này thay thế phụ lục cùng số, ký hiệu ban hành ngày 02 tháng 12 năm 2026.** Nội dung điều chỉnh: mục 1, mục 2, mục 5 và dòng cộng của Biểu 1 (cập nhật số giải ngân đợt 2), mục 2 của Biểu 3 (cập nhật theo báo cáo của doanh nghiệp viễn thông ngày 04 tháng 12 năm 2026).',
  spending: [
    ['1', 'Nhiệm vụ khoa học và công nghệ', '24.600', '23.750', '96,5'],
    [
      '2',
      'Chính sách hỗ trợ đổi mới công nghệ, sở hữu trí tuệ, chất lượng',
      '16.800',
      '14.500',
      '86,3',
    ],
    ['3', 'Chuyển đổi số, hạ tầng dùng chung', '21.300', '20.900', '98,1'],
    ['4', 'Chi quản lý hành chính', '11.400', '11.350', '99,6'],
    ['5', 'Sự nghiệp khác', '4.400', '4.400', '100,0'],
    ['', 'Cộng', '78.500', '74.900', '95,4'],
  ],
  digital: [
    ['1', 'Thôn, bản có sóng di động băng rộng (%)', '99,0', '99,1'],
    ['2', 'Xã được phủ sóng 5G (%)', '35,0', '37,0'],
    ['3', 'Phường được phủ sóng 5G (%)', '100', '100'],
    ['4', 'Hồ sơ trực tuyến toàn trình (%)', '70,0', '71,3'],
    ['5', 'Cơ sở dữ liệu kết nối nền tảng tích hợp, chia sẻ', '25', '28'],
    ['6', 'Lượt cán bộ, công chức được bồi dưỡng kỹ năng số', '5.000', '5.140'],
  ],
});
