import type { Paper } from '../paper.ts';
import { prose, table } from '../prose.ts';
import { DEPARTMENT } from './letterheads.ts';

export const agenda77: Paper = {
  slug: '77-ctr-skhcn',
  title: 'CHƯƠNG TRÌNH',
  subject: 'Họp triển khai nhiệm vụ khoa học và công nghệ tháng 12 năm 2026',
  letterhead: {
    ...DEPARTMENT,
    number: 'Số: 77/CTr-SKHCN',
    placeAndDate: 'Sơn Giang, ngày 03 tháng 12 năm 2026',
  },
  body: [
    ...prose(`
**Thời gian:** từ 08 giờ 00 phút đến 11 giờ 30 phút, ngày 10 tháng 12 năm 2026 (thứ Năm).
**Địa điểm:** Hội trường tầng 3, trụ sở Sở Khoa học và Công nghệ và các điểm cầu.
**Chủ trì:** đồng chí Hoàng Quốc Khải, Giám đốc Sở.
`),
    ...table({
      widths: [8, 18, 46, 28],
      align: ['centre', 'centre', 'left', 'left'],
      head: ['Mục', 'Thời gian', 'Nội dung', 'Thực hiện'],
      rows: [
        [
          '1',
          '08:00 – 08:15',
          'Khai mạc; điểm danh; thông qua chương trình họp.',
          'Đ/c Tạ Thu Hằng, Chánh Văn phòng',
        ],
        [
          '2',
          '08:15 – 09:00',
          'Kết quả công tác năm 2026, nhiệm vụ trọng tâm năm 2027. Thảo luận.',
          'Đ/c Tạ Thu Hằng, Chánh Văn phòng',
        ],
        [
          '3',
          '09:00 – 09:35',
          'Dự thảo Nghị quyết của Hội đồng nhân dân tỉnh quy định nội dung, mức hỗ trợ hoạt động khoa học, công nghệ và đổi mới sáng tạo giai đoạn 2027–2030. **Biểu quyết công khai.**',
          'Đ/c Mạc Hồng Nhung, Trưởng phòng Công nghệ và Đổi mới sáng tạo',
        ],
        [
          '4',
          '09:35 – 10:15',
          'Hướng dẫn nhiệm vụ chuyển đổi số năm 2027 (kết nối với điểm cầu Bộ Khoa học và Công nghệ).',
          'Đ/c Âu Dương Thành, Phó Vụ trưởng; đ/c Trịnh Công Huân, Trưởng phòng Chuyển đổi số',
        ],
        [
          '5',
          '10:15 – 11:00',
          'Nghiệm thu đề tài cấp tỉnh “Ứng dụng IoT giám sát vùng chè an toàn”, mã số ĐT.2024.SG-07. **Hội đồng chấm điểm.**',
          'Đ/c Lâm Đình Vũ, Chủ tịch Hội đồng nghiệm thu',
        ],
        [
          '6',
          '11:00 – 11:30',
          'Bình xét khen thưởng năm 2026. **Bỏ phiếu kín.** Kết luận, bế mạc.',
          'Đ/c Hoàng Quốc Khải, Giám đốc Sở',
        ],
      ],
    }),
    ...prose(`
## Một số nội dung cần lưu ý
1. Mỗi nội dung dành không quá 15 phút để trình bày, thời gian còn lại để thảo luận. Đại biểu đăng ký phát biểu trên hệ thống; mỗi lượt phát biểu không quá 05 phút.
2. Tại mục 3, thành viên có quyền biểu quyết là 15 đồng chí trong Ban Giám đốc, trưởng các phòng và thủ trưởng đơn vị thuộc Sở. Dự thảo được thông qua khi có quá nửa tổng số thành viên tán thành.
3. Tại mục 5, sau phần hỏi đáp, chủ nhiệm đề tài và các cộng sự rời khỏi phiên làm việc riêng của Hội đồng nghiệm thu cho đến khi công bố kết quả.
4. Tại mục 6, chỉ thành viên Hội đồng Thi đua - Khen thưởng nhận phiếu bầu; kết quả kiểm phiếu được công bố tại chỗ.
5. Chủ trì quyết định điều chỉnh thứ tự, thời lượng các mục khi cần thiết./.
`),
  ],
  signature: {
    lines: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
    name: 'Tạ Thu Hằng',
    signed: true,
  },
  distribution: ['Thành phần theo giấy mời', 'Lãnh đạo Sở', 'Lưu: VT, VP'],
  date: '2026-12-03',
};
