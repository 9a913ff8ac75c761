import type { Paper } from '../paper.ts';
import { prose, table } from '../prose.ts';
import { APPLICATION_CENTRE } from './letterheads.ts';

export const researchSg07: Paper = {
  slug: 'dt-2024-sg-07',
  title: 'BÁO CÁO TỔNG HỢP',
  subject: 'Kết quả đề tài cấp tỉnh “Ứng dụng IoT giám sát vùng chè an toàn”',
  letterhead: {
    ...APPLICATION_CENTRE,
    number: 'Mã số: ĐT.2024.SG-07',
    placeAndDate: 'Sơn Giang, ngày 20 tháng 11 năm 2026',
  },
  body: [
    ...prose(`
Chủ nhiệm đề tài: ThS. Giàng A Páo. Cơ quan chủ trì: Trung tâm Ứng dụng Khoa học và Công nghệ. Cơ quan phối hợp: HTX Chè Đồi Xanh, Ủy ban nhân dân xã Nậm Khoang, Trường Đại học Sơn Giang. Thời gian thực hiện: 24 tháng (từ tháng 10 năm 2024 đến tháng 10 năm 2026). Tổng kinh phí: 2.150 triệu đồng, trong đó ngân sách tỉnh 1.480 triệu đồng, vốn đối ứng 670 triệu đồng.
# I. ĐẶT VẤN ĐỀ
Tỉnh Sơn Giang có 6.400 héc-ta chè, trong đó 1.150 héc-ta sản xuất theo tiêu chuẩn VietGAP hoặc hữu cơ. Việc theo dõi độ ẩm đất, thời tiết vi khí hậu, sâu bệnh và nhật ký canh tác chủ yếu làm thủ công, thiếu chính xác; khoảng 18% lô hàng năm 2023 không đủ hồ sơ truy xuất nguồn gốc khi khách hàng yêu cầu. Đề tài được đặt hàng nhằm đưa công nghệ Internet vạn vật (IoT) vào giám sát vùng chè, giúp người trồng chè quyết định đúng thời điểm tưới, bón, phun và chứng minh được chất lượng sản phẩm.
# II. MỤC TIÊU VÀ PHƯƠNG PHÁP
## 1. Mục tiêu
a) Xây dựng hệ thống giám sát vùng chè an toàn gồm thiết bị cảm biến, trạm thu thập và phần mềm phù hợp với địa hình đồi dốc, sóng di động yếu.
b) Triển khai mô hình 12 héc-ta tại xã Nậm Khoang; giảm ít nhất 20% lượng nước tưới và 15% số lần phun thuốc bảo vệ thực vật.
c) Hoàn thiện quy trình kỹ thuật để chuyển giao cho hợp tác xã.
## 2. Phương pháp nghiên cứu
Nhóm nghiên cứu kết hợp điều tra thực địa (86 hộ), thiết kế và thử nghiệm thiết bị trong phòng, bố trí thí nghiệm đồng ruộng theo khối ngẫu nhiên đầy đủ với ba lần nhắc lại, mỗi ô 1.000 m². Số liệu được so sánh giữa ô giám sát bằng IoT và ô đối chứng canh tác theo tập quán trong ba lứa hái chính của năm 2025 và 2026; xử lý thống kê ở mức ý nghĩa 5%.
# III. KẾT QUẢ ĐẠT ĐƯỢC
## 1. Hệ thống thiết bị và phần mềm
Đề tài chế tạo 48 nút cảm biến (độ ẩm, nhiệt độ đất, độ dẫn điện), 04 trạm vi khí hậu và 03 trạm thu thập sử dụng truyền thông tầm xa công suất thấp; phạm vi truyền ổn định 3,2 km trên địa hình đồi. Nút cảm biến dùng pin mặt trời, hoạt động liên tục 14 ngày không có nắng. Tỷ lệ dữ liệu thu được trong 12 tháng vận hành đạt 98,3%. Khi mất kết nối, trạm lưu dữ liệu tại chỗ tới 30 ngày và tự gửi bù.
Phần mềm hiển thị bản đồ độ ẩm, cảnh báo sâu bệnh theo tích ôn và độ ẩm lá, ghi nhật ký canh tác điện tử, in mã truy xuất cho từng lô chè. Người dùng tại hợp tác xã thao tác trên điện thoại; 31/34 hộ tham gia mô hình tự ghi nhật ký sau hai buổi tập huấn.
## 2. Kết quả mô hình
`),
    ...table({
      widths: [46, 18, 18, 18],
      align: ['left', 'right', 'right', 'right'],
      head: ['Chỉ tiêu (bình quân hai năm)', 'Đối chứng', 'Mô hình', 'Chênh lệch (%)'],
      rows: [
        ['Lượng nước tưới (m³/ha/năm)', '1.420', '980', '-31,0'],
        ['Số lần phun thuốc (lần/năm)', '7,5', '5,7', '-24,0'],
        ['Năng suất chè búp tươi (tấn/ha/năm)', '9,4', '10,3', '+9,6'],
        ['Lô hàng đủ hồ sơ truy xuất (%)', '82,0', '100,0', '+22,0'],
        ['Giá bán bình quân (đồng/kg)', '13.500', '15.300', '+13,3'],
        ['Công ghi chép, kiểm tra (công/ha/năm)', '26', '11', '-57,7'],
      ],
    }),
    ...prose(`
Các chênh lệch về lượng nước tưới, số lần phun thuốc và năng suất có ý nghĩa thống kê. 24/24 mẫu chè búp của mô hình được phân tích đều không phát hiện dư lượng thuốc bảo vệ thực vật vượt giới hạn cho phép.
## 3. Hiệu quả kinh tế - xã hội
Với giá bán và năng suất nêu trên, doanh thu tăng bình quân 30,7 triệu đồng/ha/năm; sau khi trừ chi phí khấu hao thiết bị 8,2 triệu đồng/ha/năm và chi phí vận hành 3,1 triệu đồng/ha/năm, lợi ích tăng thêm là 19,4 triệu đồng/ha/năm, chưa tính phần tiết kiệm nước, thuốc và công lao động. Thời gian hoàn vốn thiết bị của hộ là 2,1 năm. Mô hình tạo thói quen ghi chép, minh bạch thông tin, giúp HTX Chè Đồi Xanh ký được hợp đồng bao tiêu 85 tấn chè khô với hai doanh nghiệp.
## 4. Sản phẩm của đề tài
`),
    ...table({
      widths: [7, 51, 20, 22],
      align: ['centre', 'left', 'centre', 'centre'],
      head: ['TT', 'Sản phẩm', 'Đặt hàng', 'Đạt được'],
      rows: [
        ['1', 'Nút cảm biến', '40', '48'],
        ['2', 'Trạm vi khí hậu', '3', '4'],
        ['3', 'Phần mềm giám sát, truy xuất nguồn gốc', '1', '1'],
        ['4', 'Mô hình tại vùng chè (héc-ta)', '10', '12'],
        ['5', 'Quy trình kỹ thuật được cấp cơ sở thông qua', '2', '2'],
        ['6', 'Bài báo khoa học trong nước', '2', '3'],
        ['7', 'Đơn đăng ký giải pháp hữu ích', '1', '1'],
        ['8', 'Lượt người được tập huấn', '120', '164'],
      ],
    }),
    ...prose(`
# IV. HẠN CHẾ
1. Cảm biến độ ẩm lá bị sai lệch sau 10 tháng do bụi và nước chè, phải hiệu chuẩn sáu tháng một lần.
2. Mô hình dự báo rầy xanh mới đạt độ chính xác 76%, cần thêm dữ liệu của ít nhất hai mùa vụ.
3. Chi phí đầu tư ban đầu 41 triệu đồng/ha còn cao đối với hộ nghèo; cần chính sách hỗ trợ để nhân rộng.
# V. KẾT LUẬN VÀ KIẾN NGHỊ
Đề tài hoàn thành đầy đủ và vượt các mục tiêu, sản phẩm theo đặt hàng. Nhóm thực hiện kiến nghị:
1. Hội đồng nghiệm thu xem xét, đánh giá và đề nghị Sở Khoa học và Công nghệ công nhận kết quả đề tài.
2. Cho phép mở rộng mô hình lên 60 héc-ta tại 03 xã trong năm 2027, áp dụng mức hỗ trợ đối với hợp tác xã theo Nghị quyết của Hội đồng nhân dân tỉnh khi được ban hành.
3. Giao Trung tâm Ứng dụng Khoa học và Công nghệ tiếp tục quản lý, khai thác thiết bị và dữ liệu; chia sẻ dữ liệu vi khí hậu với ngành nông nghiệp và môi trường./.
`),
  ],
  signature: { lines: ['CHỦ NHIỆM ĐỀ TÀI'], name: 'ThS. Giàng A Páo', signed: true },
  distribution: [
    'Hội đồng nghiệm thu (QĐ số 356/QĐ-SKHCN)',
    'Phòng Quản lý Khoa học',
    'Lưu: Trung tâm, hồ sơ đề tài',
  ],
  date: '2026-11-20',
};
