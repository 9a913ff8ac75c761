import { prose, table } from '../../prose.ts';

export const need = [
  ...prose(`
~ Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
~ Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
~ Căn cứ Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15;
~ Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15;
~ Căn cứ Nghị định số 78/2025/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Ban hành văn bản quy phạm pháp luật;
~ Căn cứ Chương trình công tác năm 2026 của Ủy ban nhân dân tỉnh Sơn Giang.
Thực hiện chương trình công tác năm 2026, Sở Khoa học và Công nghệ đã chủ trì, phối hợp với các đơn vị liên quan xây dựng dự thảo Nghị quyết của Hội đồng nhân dân tỉnh quy định nội dung, mức hỗ trợ hoạt động khoa học, công nghệ và đổi mới sáng tạo trên địa bàn tỉnh giai đoạn 2027–2030 (sau đây gọi là dự thảo Nghị quyết). Sở Khoa học và Công nghệ kính trình Ủy ban nhân dân tỉnh xem xét như sau:
# I. SỰ CẦN THIẾT BAN HÀNH NGHỊ QUYẾT
## 1. Cơ sở chính trị, pháp lý
Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị xác định phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia là đột phá quan trọng hàng đầu, là động lực chính để phát triển nhanh lực lượng sản xuất hiện đại, hoàn thiện quan hệ sản xuất, đổi mới phương thức quản trị quốc gia. Nghị quyết yêu cầu bảo đảm chi ngân sách cho khoa học, công nghệ và đổi mới sáng tạo, lấy doanh nghiệp làm trung tâm, khuyến khích mọi thành phần kinh tế tham gia.
Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15 lần đầu đặt đổi mới sáng tạo ngang tầm với khoa học và công nghệ, mở rộng đối tượng được Nhà nước hỗ trợ tới doanh nghiệp, hợp tác xã, cá nhân hoạt động đổi mới sáng tạo, đồng thời giao chính quyền địa phương cấp tỉnh quy định chính sách phù hợp với điều kiện kinh tế - xã hội và khả năng cân đối ngân sách của địa phương.
Luật Ngân sách nhà nước số 89/2025/QH15 quy định thẩm quyền của Hội đồng nhân dân cấp tỉnh trong việc quyết định các chế độ chi ngân sách đối với một số nhiệm vụ chi có tính chất đặc thù ở địa phương ngoài các chế độ, tiêu chuẩn, định mức do cơ quan có thẩm quyền ở Trung ương ban hành. Việc Hội đồng nhân dân tỉnh ban hành nghị quyết quy định nội dung, mức hỗ trợ là đúng thẩm quyền.
Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2025–2030 đặt mục tiêu đến năm 2030 đóng góp của năng suất các nhân tố tổng hợp vào tăng trưởng đạt trên 50%, tỷ trọng kinh tế số đạt 20% tổng sản phẩm trên địa bàn, ít nhất 35% doanh nghiệp có hoạt động đổi mới sáng tạo. Các mục tiêu này chỉ có thể đạt được khi có chính sách hỗ trợ đủ rõ, đủ mạnh và ổn định trong cả giai đoạn.
## 2. Cơ sở thực tiễn
### a) Kết quả thực hiện chính sách giai đoạn 2022–2026
Giai đoạn 2022–2026, trên địa bàn tỉnh thực hiện đồng thời ba nghị quyết chuyên đề về hỗ trợ đổi mới công nghệ, hỗ trợ phát triển tài sản trí tuệ và hỗ trợ áp dụng hệ thống quản lý chất lượng. Tổng kinh phí ngân sách tỉnh đã bố trí là 71,4 tỷ đồng, giải ngân 58,9 tỷ đồng, đạt 82,5%; hỗ trợ 412 lượt tổ chức, cá nhân. Chi tiết theo từng năm được thể hiện tại bảng sau:
`),
  ...table({
    widths: [16, 21, 21, 21, 21],
    align: ['centre', 'right', 'right', 'right', 'right'],
    head: [
      'Năm',
      'Kinh phí bố trí (tỷ đồng)',
      'Giải ngân (tỷ đồng)',
      'Tỷ lệ giải ngân (%)',
      'Lượt được hỗ trợ',
    ],
    rows: [
      ['2022', '11,2', '8,3', '74,1', '56'],
      ['2023', '13,0', '10,4', '80,0', '71'],
      ['2024', '14,6', '12,3', '84,2', '83'],
      ['2025', '15,8', '13,4', '84,8', '95'],
      ['2026 (ước)', '16,8', '14,5', '86,3', '107'],
      ['Cộng', '71,4', '58,9', '82,5', '412'],
    ],
    total: true,
  }),
  ...prose(`
Từ nguồn hỗ trợ nêu trên, 38 doanh nghiệp và 21 hợp tác xã đã đổi mới công nghệ, dây chuyền sản xuất; 164 nhãn hiệu, 9 nhãn hiệu chứng nhận và 02 chỉ dẫn địa lý được bảo hộ; 97 cơ sở áp dụng hệ thống quản lý chất lượng, 118 sản phẩm có truy xuất nguồn gốc. Mỗi đồng vốn ngân sách hỗ trợ đã huy động được 3,1 đồng vốn đối ứng của doanh nghiệp, hợp tác xã. Vùng chè an toàn, vùng cây ăn quả có múi và nghề chế biến gỗ là ba lĩnh vực hưởng lợi rõ rệt nhất.
Hoạt động khởi nghiệp sáng tạo bước đầu hình thành. Tỉnh có 01 không gian đổi mới sáng tạo đặt tại Trường Đại học Sơn Giang, 03 câu lạc bộ khởi nghiệp và 27 dự án khởi nghiệp sáng tạo đang hoạt động, trong đó 06 dự án đã gọi được vốn từ các nhà đầu tư ngoài ngân sách.
### b) Tồn tại, hạn chế
Một là, chính sách còn phân tán. Ba nghị quyết được ban hành ở các thời điểm khác nhau, điều kiện và thủ tục khác nhau; một doanh nghiệp muốn được hỗ trợ ở hai nội dung phải lập hai bộ hồ sơ, nộp tại hai đầu mối, thời gian giải quyết bình quân 47 ngày làm việc.
Hai là, mức hỗ trợ lạc hậu. Mức hỗ trợ tối đa 300 triệu đồng cho một dự án đổi mới công nghệ được quy định từ năm 2021 chỉ tương đương 12% giá trị bình quân của một dây chuyền mới; mức hỗ trợ đăng ký sáng chế 10 triệu đồng không đủ chi phí tra cứu và viết bản mô tả.
Ba là, còn khoảng trống. Chưa có quy định hỗ trợ khởi nghiệp sáng tạo, thương mại hóa kết quả nghiên cứu, chuyển đổi số của doanh nghiệp nhỏ và siêu nhỏ, mặc dù đây là những nội dung được Trung ương khuyến khích và doanh nghiệp có nhu cầu lớn nhất.
Bốn là, vùng khó khăn khó tiếp cận. Trong 412 lượt được hỗ trợ chỉ có 49 lượt (11,9%) thuộc các xã đặc biệt khó khăn, do yêu cầu vốn đối ứng 70% vượt quá khả năng của các hợp tác xã mới thành lập.
Năm là, công tác theo dõi, đánh giá sau hỗ trợ chưa thành nền nếp; chưa có cơ sở dữ liệu dùng chung về các tổ chức, cá nhân đã được hỗ trợ nên khó phát hiện hồ sơ trùng lặp.
### c) Nguyên nhân
Nguyên nhân khách quan là hệ thống pháp luật về khoa học, công nghệ và đổi mới sáng tạo thay đổi nhanh; sau khi sắp xếp đơn vị hành chính, quy mô và đối tượng quản lý tăng lên nhưng nguồn lực chưa tăng tương ứng. Nguyên nhân chủ quan là công tác tham mưu còn chậm, việc tuyên truyền chính sách chưa tới được cơ sở, năng lực lập dự án của hợp tác xã và doanh nghiệp nhỏ còn hạn chế.
Từ những lý do nêu trên, việc ban hành một nghị quyết thống nhất, thay thế ba nghị quyết hiện hành và bổ sung các nội dung còn thiếu là cần thiết, cấp bách, bảo đảm có hiệu lực từ đầu năm ngân sách 2027.
`),
];
