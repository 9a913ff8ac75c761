import type { Paper } from '../paper.ts';
import { prose, table } from '../prose.ts';
import { OFFICE } from './letterheads.ts';

export const awards61: Paper = {
  slug: '61-bc-vp',
  title: 'BÁO CÁO',
  subject: 'Tổng hợp đề nghị khen thưởng năm 2026',
  addressees: ['Hội đồng Thi đua - Khen thưởng Sở.'],
  letterhead: {
    ...OFFICE,
    number: 'Số: 61/BC-VP',
    placeAndDate: 'Sơn Giang, ngày 05 tháng 12 năm 2026',
  },
  body: [
    ...prose(`
~ Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 và Nghị định số 98/2023/NĐ-CP của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;
~ Căn cứ Quy chế thi đua, khen thưởng của Sở Khoa học và Công nghệ.
Văn phòng Sở, cơ quan thường trực Hội đồng Thi đua - Khen thưởng, báo cáo tổng hợp đề nghị khen thưởng năm 2026 như sau:
## 1. Kết quả tiếp nhận hồ sơ
Đến hết ngày 30 tháng 11 năm 2026, Văn phòng nhận được hồ sơ của 12/12 phòng, đơn vị. Sau khi rà soát, 57 cá nhân đủ điều kiện xét danh hiệu Lao động tiên tiến, 08 cá nhân đủ điều kiện xét danh hiệu Chiến sĩ thi đua cơ sở; các danh hiệu này đã được Hội đồng xét tại phiên họp ngày 01 tháng 12 năm 2026.
Tại phiên họp này, Hội đồng bỏ phiếu kín đối với 02 đề nghị Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen:
`),
    ...table({
      widths: [7, 33, 30, 30],
      align: ['centre', 'left', 'left', 'left'],
      head: ['TT', 'Tập thể, cá nhân', 'Đơn vị', 'Hình thức đề nghị'],
      rows: [
        [
          '1',
          'Tập thể Phòng Chuyển đổi số',
          'Sở Khoa học và Công nghệ',
          'Bằng khen của Chủ tịch UBND tỉnh',
        ],
        [
          '2',
          'Cá nhân Bế Văn Lợi, Chi cục trưởng',
          'Chi cục Tiêu chuẩn Đo lường Chất lượng',
          'Bằng khen của Chủ tịch UBND tỉnh',
        ],
      ],
    }),
    ...prose(`
## 2. Tóm tắt thành tích
### a) Tập thể Phòng Chuyển đổi số
Năm 2026, Phòng hoàn thành 31/31 nhiệm vụ được giao, trong đó 29 nhiệm vụ trước hạn; tham mưu đưa tỷ lệ hồ sơ trực tuyến toàn trình của tỉnh đạt 71,3%, vượt kế hoạch; kết nối 28 cơ sở dữ liệu với nền tảng tích hợp, chia sẻ dữ liệu; tổ chức 96 lớp bồi dưỡng kỹ năng số cho 5.140 lượt người. Tập thể đoàn kết, không có cá nhân vi phạm kỷ luật; hai năm liền được công nhận Tập thể lao động xuất sắc.
### b) Cá nhân Bế Văn Lợi
Đồng chí Bế Văn Lợi chỉ đạo Chi cục kiểm định 18.420 phương tiện đo, kiểm tra 212 cơ sở, xử lý 09 trường hợp vi phạm; chủ trì sáng kiến lập bản đồ truy xuất nguồn gốc sản phẩm chủ lực, được công nhận có phạm vi ảnh hưởng cấp cơ sở; hai năm liền hoàn thành xuất sắc nhiệm vụ. Hồ sơ còn thiếu xác nhận của cơ quan tài chính về tiến độ giải ngân của Chi cục; Văn phòng đã đề nghị bổ sung trước ngày 15 tháng 12 năm 2026.
## 3. Đánh giá của cơ quan thường trực
Cả hai đề nghị đúng thẩm quyền, đúng đối tượng, đã được công khai trên trang thông tin nội bộ từ ngày 01 đến ngày 05 tháng 12 năm 2026; không có đơn thư khiếu nại, phản ánh. Văn phòng đề nghị Hội đồng xem xét, biểu quyết theo quy chế.
## 4. Cách thức bỏ phiếu
a) Hội đồng có 11 thành viên; phiếu được phát cho thành viên có mặt, thu về và kiểm đếm trước khi công bố kết quả.
b) Mỗi phiếu có hai nội dung, tính hợp lệ riêng cho từng nội dung. Tập thể, cá nhân được đề nghị khen thưởng phải đạt từ 80% trở lên số phiếu tán thành tính trên tổng số thành viên Hội đồng.
c) Ban kiểm phiếu do Chủ tịch Hội đồng đề nghị, Hội đồng thông qua bằng biểu quyết công khai.
Sau khi có kết quả, Văn phòng hoàn thiện hồ sơ, trình Ủy ban nhân dân tỉnh theo quy định./.
`),
  ],
  signature: { lines: ['CHÁNH VĂN PHÒNG'], name: 'Tạ Thu Hằng', signed: true },
  distribution: ['Như trên', 'Giám đốc Sở (để báo cáo)', 'Lưu: VP'],
  date: '2026-12-05',
};
