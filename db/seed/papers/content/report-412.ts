import type { Paper } from '../paper.ts';
import { prose, table } from '../prose.ts';
import { DEPARTMENT } from './letterheads.ts';
import { tasks2027 } from './report-412-tasks.ts';

export const report412: Paper = {
  slug: '412-bc-skhcn',
  title: 'BÁO CÁO',
  subject: 'Kết quả công tác năm 2026 và phương hướng, nhiệm vụ trọng tâm năm 2027',
  letterhead: {
    ...DEPARTMENT,
    number: 'Số: 412/BC-SKHCN',
    placeAndDate: 'Sơn Giang, ngày 02 tháng 12 năm 2026',
  },
  body: [
    ...prose(`
Năm 2026, trong bối cảnh vừa ổn định tổ chức bộ máy sau hợp nhất, vừa triển khai đồng bộ Nghị quyết số 57-NQ/TW của Bộ Chính trị, Sở Khoa học và Công nghệ đã nỗ lực hoàn thành nhiệm vụ được giao. Sở báo cáo kết quả công tác năm 2026 và phương hướng, nhiệm vụ trọng tâm năm 2027 như sau:
# Phần thứ nhất
# KẾT QUẢ CÔNG TÁC NĂM 2026
## I. CÔNG TÁC THAM MƯU, CHỈ ĐẠO, ĐIỀU HÀNH
Sở đã tham mưu Tỉnh ủy, Hội đồng nhân dân, Ủy ban nhân dân tỉnh ban hành 46 văn bản, trong đó 03 nghị quyết, 05 quyết định quy phạm pháp luật, 12 kế hoạch và 26 văn bản chỉ đạo. Trong 118 nhiệm vụ Ủy ban nhân dân tỉnh giao, có 114 nhiệm vụ hoàn thành đúng hạn (96,6%), 04 nhiệm vụ hoàn thành chậm, không có nhiệm vụ quá hạn chưa hoàn thành.
Cải cách hành chính được chú trọng: 100% thủ tục hành chính đủ điều kiện được cung cấp toàn trình; tiếp nhận 3.286 hồ sơ, giải quyết trước và đúng hạn 3.271 hồ sơ (99,5%); chỉ số hài lòng của tổ chức, cá nhân đạt 94,2%.
## II. KẾT QUẢ TRÊN CÁC LĨNH VỰC
### 1. Quản lý nhiệm vụ khoa học và công nghệ
Năm 2026, tỉnh triển khai 42 nhiệm vụ khoa học và công nghệ, gồm 24 nhiệm vụ chuyển tiếp và 18 nhiệm vụ mới; nghiệm thu 16 nhiệm vụ, trong đó 05 nhiệm vụ xếp loại xuất sắc. Tỷ lệ nhiệm vụ được ứng dụng sau nghiệm thu đạt 78%, tăng 6 điểm phần trăm so với năm 2025. Lĩnh vực nông nghiệp chiếm 43% số nhiệm vụ, công nghệ thông tin và chuyển đổi số 24%, y tế và môi trường 19%, khoa học xã hội và nhân văn 14%.
### 2. Công nghệ và đổi mới sáng tạo
Hỗ trợ 27 dự án đổi mới công nghệ với tổng kinh phí 7,6 tỷ đồng; thẩm định công nghệ 34 dự án đầu tư; cấp 02 giấy chứng nhận doanh nghiệp khoa học và công nghệ, nâng tổng số lên 11 doanh nghiệp. Tổ chức Ngày hội khởi nghiệp sáng tạo với 63 dự án dự thi, 14 dự án được ươm tạo. Chỉ số đổi mới sáng tạo cấp địa phương của tỉnh tăng 04 bậc so với năm trước.
### 3. Chuyển đổi số, bưu chính, viễn thông
Tỷ lệ thôn, bản có sóng di động băng rộng đạt 99,1%; phủ sóng 5G tại 100% phường và 37% xã. Tỷ lệ hồ sơ trực tuyến toàn trình toàn tỉnh đạt 71,3%. Nền tảng tích hợp, chia sẻ dữ liệu của tỉnh kết nối 28 cơ sở dữ liệu, phục vụ bình quân 42.000 giao dịch/ngày. Tổ chức 96 lớp bồi dưỡng kỹ năng số cho 5.140 lượt cán bộ, công chức và 312 tổ công nghệ số cộng đồng.
### 4. Sở hữu trí tuệ
Hướng dẫn 214 lượt tổ chức, cá nhân lập hồ sơ đăng ký; có 167 đơn nộp và 89 văn bằng được cấp. Chỉ dẫn địa lý “Sơn Giang” cho sản phẩm chè được quản lý, khai thác tại 06 xã với 1.240 hộ tham gia.
### 5. Tiêu chuẩn, đo lường, chất lượng
Kiểm định 18.420 phương tiện đo; kiểm tra 212 cơ sở kinh doanh xăng dầu, vàng, hàng đóng gói sẵn, xử lý 09 cơ sở vi phạm với số tiền 187 triệu đồng. Hỗ trợ 23 doanh nghiệp áp dụng hệ thống quản lý, công cụ nâng cao năng suất; thiết lập truy xuất nguồn gốc cho 46 sản phẩm.
### 6. Hoạt động của các đơn vị sự nghiệp
Trung tâm Ứng dụng Khoa học và Công nghệ thực hiện 12 hợp đồng dịch vụ, doanh thu 7,4 tỷ đồng, triển khai mô hình giám sát vùng chè an toàn quy mô 12 héc-ta tại xã Nậm Khoang. Trung tâm Công nghệ thông tin và Truyền thông vận hành an toàn trung tâm dữ liệu, ngăn chặn 1.063 lượt tấn công mạng. Quỹ Phát triển khoa học và công nghệ tỉnh cho vay, tài trợ 09 dự án với số tiền 11,2 tỷ đồng.
### 7. Kế hoạch - tài chính
Tổng dự toán chi được giao năm 2026 là 78,5 tỷ đồng; ước giải ngân đến ngày 31 tháng 12 năm 2026 là 74,9 tỷ đồng, đạt 95,4%. Số liệu chi tiết tại Phụ lục số 413/BC-SKHCN.
## III. KẾT QUẢ THỰC HIỆN MỘT SỐ CHỈ TIÊU CHỦ YẾU
`),
    ...table({
      widths: [8, 44, 16, 16, 16],
      align: ['centre', 'left', 'right', 'right', 'right'],
      head: ['TT', 'Chỉ tiêu', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'],
      rows: [
        ['1', 'Nhiệm vụ khoa học và công nghệ nghiệm thu', '15', '16', '106,7'],
        ['2', 'Dự án đổi mới công nghệ được hỗ trợ', '25', '27', '108,0'],
        ['3', 'Doanh nghiệp khoa học và công nghệ (lũy kế)', '12', '11', '91,7'],
        ['4', 'Văn bằng sở hữu trí tuệ được cấp', '80', '89', '111,3'],
        ['5', 'Sản phẩm truy xuất nguồn gốc', '40', '46', '115,0'],
        ['6', 'Hồ sơ trực tuyến toàn trình (%)', '70,0', '71,3', '101,9'],
        ['7', 'Giải ngân dự toán (%)', '95,0', '95,4', '100,4'],
      ],
    }),
    ...tasks2027,
  ],
  signature: { lines: ['GIÁM ĐỐC'], name: 'Hoàng Quốc Khải', signed: true },
  distribution: [
    'Ủy ban nhân dân tỉnh (để báo cáo)',
    'Văn phòng UBND tỉnh',
    'Lãnh đạo Sở',
    'Các phòng, đơn vị thuộc Sở',
    'Lưu: VT, VP',
  ],
  date: '2026-12-02',
};
