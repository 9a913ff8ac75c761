import type { Paper } from '../paper.ts';
import { prose, table } from '../prose.ts';
import { DEPARTMENT } from './letterheads.ts';

const ACCEPTED = 'Tiếp thu.';

const opinions = [
  [
    '1',
    'Sở Tài chính',
    'Điều 5',
    'Đề nghị giữ mức hỗ trợ tối đa 800 triệu đồng/dự án để bảo đảm khả năng cân đối.',
    'Giải trình: mức 1.000 triệu đồng tương đương bình quân các tỉnh trong khu vực; tổng nhu cầu 150,0 tỷ đồng đã được rà soát, nằm trong khả năng cân đối năm 2027.',
  ],
  [
    '2',
    'Sở Tài chính',
    'Điều 13',
    'Làm rõ cơ cấu, cơ sở huy động phần “các nguồn hợp pháp khác”.',
    `${ACCEPTED} Bổ sung thuyết minh nguồn kinh phí trước khi gửi thẩm định.`,
  ],
  [
    '3',
    'Sở Tài chính',
    'Điều 14',
    'Bổ sung quy định về thanh toán, quyết toán qua Kho bạc Nhà nước.',
    `${ACCEPTED} Bổ sung khoản 2 Điều 13, khoản 4 Điều 14.`,
  ],
  [
    '4',
    'Sở Tư pháp',
    'Căn cứ',
    'Bỏ các căn cứ là văn bản đã hết hiệu lực; viện dẫn luật sửa đổi năm 2025.',
    `${ACCEPTED} Đã rà soát, chỉnh sửa toàn bộ phần căn cứ.`,
  ],
  [
    '5',
    'Sở Tư pháp',
    'Điều 3',
    'Không giải thích lại các thuật ngữ đã được luật quy định.',
    `${ACCEPTED} Rút từ 09 xuống còn 03 thuật ngữ.`,
  ],
  [
    '6',
    'Sở Tư pháp',
    'Điều 15',
    'Bổ sung điều khoản chuyển tiếp theo hướng có lợi cho đối tượng thụ hưởng.',
    `${ACCEPTED} Thể hiện tại Điều 15.`,
  ],
  [
    '7',
    'Sở Nông nghiệp và Môi trường',
    'Điều 6',
    'Giảm quy mô tối thiểu từ 10 héc-ta xuống 05 héc-ta đối với cây trồng.',
    `${ACCEPTED} Thể hiện tại khoản 4 Điều 6.`,
  ],
  [
    '8',
    'Sở Nông nghiệp và Môi trường',
    'Điều 8',
    'Làm rõ việc không trùng lặp với chính sách hỗ trợ của Chương trình mỗi xã một sản phẩm.',
    `${ACCEPTED} Đã có nguyên tắc tại khoản 2 Điều 4.`,
  ],
  [
    '9',
    'Văn phòng UBND tỉnh',
    'Điều 14',
    'Rút ngắn thời gian giải quyết từ 30 ngày xuống không quá 25 ngày làm việc.',
    `${ACCEPTED} Tổng thời gian là 25 ngày làm việc.`,
  ],
  [
    '10',
    'Sở Công Thương',
    'Điều 5',
    'Bổ sung ngành công nghiệp hỗ trợ vào nhóm ưu tiên.',
    'Giải trình: nguyên tắc ưu tiên theo chuỗi giá trị sản phẩm chủ lực đã bao quát; tránh liệt kê theo ngành.',
  ],
  [
    '11',
    'Sở Giáo dục và Đào tạo',
    'Điều 12',
    'Bổ sung hỗ trợ cuộc thi khoa học, kỹ thuật dành cho học sinh.',
    'Giải trình: nội dung này đã có chế độ riêng; không quy định tại Nghị quyết.',
  ],
  [
    '12',
    'Sở Y tế',
    'Điều 10',
    'Làm rõ hỗ trợ sản xuất thử nghiệm dược liệu.',
    'Giải trình: khoản 1 Điều 10 đã bao quát khi sản phẩm là kết quả nhiệm vụ của tỉnh; không quy định riêng.',
  ],
  [
    '13',
    'Ban Dân tộc và Tôn giáo',
    'Điều 4',
    'Ưu tiên dự án do người dân tộc thiểu số làm chủ.',
    `${ACCEPTED} Bổ sung khoản 4 Điều 4.`,
  ],
  [
    '14',
    'UBND xã Nậm Khoang',
    'Điều 6',
    'Nâng mức hỗ trợ tại xã đặc biệt khó khăn lên 80%.',
    'Giải trình: giữ mức 70% để bảo đảm trách nhiệm đối ứng; mức tối đa đã tăng từ 200 lên 700 triệu đồng.',
  ],
  [
    '15',
    'UBND phường Trung Sơn',
    'Điều 9',
    'Cho phép không gian đổi mới sáng tạo cấp phường được hỗ trợ.',
    'Giải trình: giai đoạn đầu tập trung nguồn lực cho 01 không gian cấp tỉnh; xem xét khi sơ kết năm 2028.',
  ],
  [
    '16',
    'UBND xã Bản Lường',
    'Điều 14',
    'Hướng dẫn hồ sơ cho hợp tác xã bằng biểu mẫu đơn giản.',
    `${ACCEPTED} Bổ sung Phụ lục IV Tờ trình.`,
  ],
  [
    '17',
    'Hiệp hội Doanh nghiệp tỉnh',
    'Điều 5',
    'Nâng mức hỗ trợ tối đa lên 2.000 triệu đồng/dự án.',
    'Giải trình: như mục 1.',
  ],
  [
    '18',
    'Trường Đại học Sơn Giang',
    'Điều 12',
    'Quy định rõ tiêu chí tạp chí quốc tế có uy tín.',
    `${ACCEPTED} Giao UBND tỉnh quy định khi triển khai; danh mục do cơ quan có thẩm quyền công bố.`,
  ],
  [
    '19',
    'Công ty cổ phần Chè Sơn Giang',
    'Điều 8',
    'Nâng mức hỗ trợ truy xuất nguồn gốc lên 40 triệu đồng/sản phẩm.',
    `${ACCEPTED} Thể hiện tại khoản 2 Điều 8.`,
  ],
  [
    '20',
    'Sở Tài chính',
    'Điều 13',
    'Xác định rõ tỷ lệ vốn từ Quỹ Phát triển KH&CN tỉnh.',
    `${ACCEPTED} Thuyết minh tại mục V Tờ trình.`,
  ],
];

export const opinions58: Paper = {
  slug: '58-bth-skhcn',
  title: 'BẢNG TỔNG HỢP',
  subject:
    'Tiếp thu, giải trình ý kiến góp ý đối với dự thảo Nghị quyết quy định nội dung, mức hỗ trợ hoạt động khoa học, công nghệ và đổi mới sáng tạo giai đoạn 2027–2030',
  letterhead: {
    ...DEPARTMENT,
    number: 'Số: 58/BTH-SKHCN',
    placeAndDate: 'Sơn Giang, ngày 30 tháng 11 năm 2026',
  },
  landscape: true,
  body: [
    ...prose(`
Tổng số cơ quan, đơn vị được lấy ý kiến: 41; số cơ quan, đơn vị gửi ý kiến: 41, trong đó 27 nhất trí hoàn toàn, 14 có góp ý. Tổng số ý kiến góp ý: 36; tiếp thu 29, giải trình 07. Bảng dưới đây nêu các ý kiến về nội dung; 16 ý kiến về câu chữ, kỹ thuật trình bày đã được tiếp thu toàn bộ và thể hiện trực tiếp trong dự thảo 3.
`),
    ...table({
      widths: [5, 17, 9, 32, 37],
      align: ['centre', 'left', 'centre', 'left', 'left'],
      head: ['TT', 'Cơ quan, đơn vị', 'Điều', 'Nội dung góp ý', 'Tiếp thu, giải trình'],
      rows: opinions,
    }),
    ...prose(`
Bảng tổng hợp này được hoàn thiện theo yêu cầu của lãnh đạo Sở ngày 27 tháng 11 năm 2026 (bổ sung cột giải trình đối với các ý kiến không tiếp thu) và là một bộ phận của hồ sơ trình kèm Tờ trình số 215/TTr-SKHCN./.
`),
  ],
  signature: {
    lines: ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG', 'CÔNG NGHỆ VÀ ĐỔI MỚI SÁNG TẠO'],
    name: 'Mạc Hồng Nhung',
    signed: true,
  },
  distribution: ['Lãnh đạo Sở', 'Hồ sơ trình dự thảo Nghị quyết', 'Lưu: VT, CN&ĐMST'],
  date: '2026-11-30',
};
