import { prose, table } from '../../prose.ts';

export const process = [
  ...prose(`
# II. MỤC ĐÍCH, QUAN ĐIỂM XÂY DỰNG NGHỊ QUYẾT
## 1. Mục đích
a) Thể chế hóa chủ trương của Đảng, chính sách, pháp luật của Nhà nước về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số phù hợp với điều kiện của tỉnh Sơn Giang.
b) Hình thành một khung chính sách thống nhất, dễ tiếp cận, thủ tục gọn, có thể dự báo được trong cả giai đoạn 2027–2030, để doanh nghiệp, hợp tác xã chủ động lập kế hoạch đầu tư.
c) Đến năm 2030: hỗ trợ ít nhất 120 dự án đổi mới công nghệ, 90 mô hình ứng dụng tiến bộ kỹ thuật, 60 dự án khởi nghiệp sáng tạo; tốc độ đổi mới công nghệ, thiết bị bình quân đạt 15%/năm; mỗi đồng vốn ngân sách huy động được ít nhất 3 đồng vốn xã hội.
## 2. Quan điểm chỉ đạo
a) Bám sát chủ trương của Đảng, bảo đảm tính hợp hiến, hợp pháp, thống nhất với hệ thống pháp luật; chỉ quy định những nội dung thuộc thẩm quyền của Hội đồng nhân dân tỉnh.
b) Hỗ trợ có trọng tâm, trọng điểm; Nhà nước hỗ trợ một phần, tổ chức, cá nhân thụ hưởng bảo đảm phần còn lại; không bao cấp, không làm thay doanh nghiệp.
c) Hỗ trợ sau đầu tư là chính, căn cứ vào kết quả đã được nghiệm thu; chấp nhận rủi ro trong hoạt động khởi nghiệp sáng tạo theo quy định của pháp luật.
d) Ưu tiên doanh nghiệp nhỏ và vừa, hợp tác xã, địa bàn đặc biệt khó khăn, các sản phẩm chủ lực và sản phẩm của Chương trình mỗi xã một sản phẩm.
đ) Cải cách thủ tục hành chính: một bộ hồ sơ, một đầu mối, thực hiện toàn trình trên môi trường điện tử, thời gian giải quyết không quá 25 ngày làm việc.
# III. QUÁ TRÌNH XÂY DỰNG DỰ THẢO NGHỊ QUYẾT
Thực hiện nhiệm vụ được giao, Sở Khoa học và Công nghệ đã triển khai các bước theo quy định của Luật Ban hành văn bản quy phạm pháp luật:
1. Tháng 3 năm 2026: tổng kết việc thi hành ba nghị quyết hiện hành; khảo sát 186 doanh nghiệp, 74 hợp tác xã và 12 tổ chức khoa học và công nghệ trên địa bàn.
2. Tháng 5 năm 2026: lập hồ sơ đề xuất chính sách, lấy ý kiến các sở, ngành; được Thường trực Hội đồng nhân dân tỉnh chấp thuận đưa vào chương trình xây dựng nghị quyết năm 2026.
3. Tháng 6 năm 2026: thành lập Tổ soạn thảo gồm 13 thành viên do đồng chí Phó Giám đốc Sở phụ trách lĩnh vực làm Tổ trưởng, có sự tham gia của Sở Tài chính, Sở Tư pháp, Sở Nông nghiệp và Môi trường, Trường Đại học Sơn Giang và Hiệp hội Doanh nghiệp tỉnh.
4. Tháng 8 năm 2026: hoàn thành dự thảo lần 1; tổ chức 03 hội thảo tại ba khu vực phía Bắc, trung tâm và phía Nam của tỉnh với 214 lượt đại biểu.
5. Từ ngày 10 tháng 9 đến ngày 10 tháng 10 năm 2026: đăng tải dự thảo lần 2 trên Cổng thông tin điện tử tỉnh và Trang thông tin điện tử của Sở để lấy ý kiến rộng rãi; gửi lấy ý kiến bằng văn bản 41 cơ quan, đơn vị, địa phương.
6. Tháng 11 năm 2026: tổng hợp, tiếp thu, giải trình ý kiến (Bảng tổng hợp số 58/BTH-SKHCN), hoàn thiện dự thảo lần 3.
Kết quả lấy ý kiến bằng văn bản như sau:
`),
  ...table({
    widths: [8, 44, 16, 16, 16],
    align: ['centre', 'left', 'right', 'right', 'right'],
    head: ['TT', 'Nhóm cơ quan, đơn vị', 'Được hỏi', 'Nhất trí', 'Có góp ý'],
    rows: [
      ['1', 'Sở, ban, ngành cấp tỉnh', '17', '9', '8'],
      ['2', 'Ủy ban nhân dân xã, phường', '14', '11', '3'],
      ['3', 'Tổ chức chính trị - xã hội, hội nghề nghiệp', '6', '5', '1'],
      ['4', 'Trường đại học, viện nghiên cứu, doanh nghiệp', '4', '2', '2'],
      ['', 'Cộng', '41', '27', '14'],
    ],
    total: true,
  }),
  ...prose(`
Có 41/41 cơ quan, đơn vị gửi ý kiến, trong đó 27 đơn vị nhất trí hoàn toàn, 14 đơn vị góp ý với tổng số 36 ý kiến. Sở đã tiếp thu 29 ý kiến, giải trình 07 ý kiến. Không có ý kiến nào không nhất trí với việc ban hành Nghị quyết.
`),
];
