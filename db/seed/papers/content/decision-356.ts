import type { Paper } from '../paper.ts';
import { prose, table } from '../prose.ts';
import { DEPARTMENT } from './letterheads.ts';

export const decision356: Paper = {
  slug: '356-qd-skhcn',
  title: 'QUYẾT ĐỊNH',
  subject: 'Về việc thành lập Hội đồng nghiệm thu nhiệm vụ khoa học và công nghệ cấp tỉnh',
  letterhead: {
    ...DEPARTMENT,
    number: 'Số: 356/QĐ-SKHCN',
    placeAndDate: 'Sơn Giang, ngày 24 tháng 11 năm 2026',
  },
  body: prose(`
# GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ
~ Căn cứ Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15;
~ Căn cứ quyết định của Ủy ban nhân dân tỉnh quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Khoa học và Công nghệ;
~ Căn cứ hợp đồng thực hiện đề tài cấp tỉnh mã số ĐT.2024.SG-07;
~ Theo đề nghị của Trưởng phòng Quản lý Khoa học.
# QUYẾT ĐỊNH:
**Điều 1.** Thành lập Hội đồng nghiệm thu đề tài cấp tỉnh “Ứng dụng IoT giám sát vùng chè an toàn”, mã số ĐT.2024.SG-07, do Trung tâm Ứng dụng Khoa học và Công nghệ chủ trì, ThS. Giàng A Páo làm chủ nhiệm. Hội đồng gồm 09 thành viên (có danh sách kèm theo).
**Điều 2.** Hội đồng có nhiệm vụ đánh giá kết quả thực hiện đề tài theo các tiêu chí và thang điểm quy định tại Phụ lục kèm theo Quyết định này; kiến nghị việc công nhận kết quả và xếp loại.
**Điều 3.** Hội đồng làm việc theo nguyên tắc tập trung dân chủ, chỉ họp khi có mặt ít nhất 2/3 số thành viên, trong đó có Chủ tịch hoặc Phó Chủ tịch Hội đồng và ít nhất một ủy viên phản biện. Thành viên vắng mặt gửi nhận xét bằng văn bản; nhận xét này được đọc để tham khảo, không tính vào kết quả chấm điểm. Hội đồng tự giải thể sau khi hoàn thành nhiệm vụ.
**Điều 4.** Kinh phí hoạt động của Hội đồng được bố trí từ kinh phí quản lý nhiệm vụ khoa học và công nghệ năm 2026.
**Điều 5.** Chánh Văn phòng Sở, Trưởng phòng Quản lý Khoa học, Trưởng phòng Kế hoạch - Tài chính, Giám đốc Trung tâm Ứng dụng Khoa học và Công nghệ và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký./.
`),
  signature: {
    lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    name: 'Vi Thị Ánh Tuyết',
    signed: true,
  },
  distribution: ['Như Điều 5', 'Giám đốc Sở (để báo cáo)', 'Lưu: VT, QLKH'],
  annexes: [
    ...prose(`
# PHỤ LỤC I
# DANH SÁCH HỘI ĐỒNG NGHIỆM THU
= (Kèm theo Quyết định số 356/QĐ-SKHCN ngày 24 tháng 11 năm 2026)
`),
    ...table({
      widths: [7, 30, 40, 23],
      align: ['centre', 'left', 'left', 'left'],
      head: ['TT', 'Họ và tên', 'Chức vụ, đơn vị', 'Chức danh'],
      rows: [
        ['1', 'TS. Lâm Đình Vũ', 'Phó Giám đốc Sở Khoa học và Công nghệ', 'Chủ tịch'],
        ['2', 'PGS.TS. Tôn Thất Hiệu', 'Phó Hiệu trưởng Trường Đại học Sơn Giang', 'Phó Chủ tịch'],
        [
          '3',
          'PGS.TS. Doãn Kim Oanh',
          'Trưởng bộ môn, Viện Nghiên cứu Cây trồng Trung du',
          'Ủy viên phản biện',
        ],
        [
          '4',
          'TS. Ung Quang Vinh',
          'Nghiên cứu viên chính, Viện Nghiên cứu Cây trồng Trung du',
          'Ủy viên phản biện',
        ],
        ['5', 'ThS. Cao Xuân Bách', 'Trưởng phòng Quản lý Khoa học', 'Ủy viên thư ký khoa học'],
        ['6', 'ThS. Mạc Hồng Nhung', 'Trưởng phòng Công nghệ và Đổi mới sáng tạo', 'Ủy viên'],
        ['7', 'ThS. Chử Đức Toàn', 'Phó Chi cục trưởng, Sở Nông nghiệp và Môi trường', 'Ủy viên'],
        ['8', 'ThS. Đoàn Thế Anh', 'Trưởng phòng Kế hoạch - Tài chính', 'Ủy viên'],
        ['9', 'Tiêu Ngọc Ánh', 'Giám đốc HTX Chè Đồi Xanh', 'Ủy viên'],
      ],
    }),
    ...prose(`
---
# PHỤ LỤC II
# TIÊU CHÍ, THANG ĐIỂM ĐÁNH GIÁ
= (Kèm theo Quyết định số 356/QĐ-SKHCN ngày 24 tháng 11 năm 2026)
`),
    ...table({
      widths: [8, 70, 22],
      align: ['centre', 'left', 'right'],
      head: ['TT', 'Tiêu chí', 'Điểm tối đa'],
      rows: [
        ['1', 'Hoàn thành so với đặt hàng', '20'],
        ['2', 'Phương pháp nghiên cứu', '20'],
        ['3', 'Giá trị khoa học', '25'],
        ['4', 'Giá trị ứng dụng', '15'],
        ['5', 'Hiệu quả kinh tế - xã hội', '15'],
        ['6', 'Chất lượng hồ sơ', '5'],
        ['', 'Tổng', '100'],
      ],
      total: true,
    }),
    ...prose(`
Xếp loại theo điểm trung bình của các thành viên có mặt: từ 86 điểm trở lên là Xuất sắc; từ 70 đến dưới 86 điểm là Khá; từ 50 đến dưới 70 điểm là Đạt; dưới 50 điểm là Không đạt.
`),
  ],
  date: '2026-11-24',
};
