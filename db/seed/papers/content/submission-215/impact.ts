import { prose, table } from '../../prose.ts';

export const impact = [
  ...prose(`
# V. DỰ KIẾN NGUỒN LỰC VÀ ĐIỀU KIỆN BẢO ĐẢM THI HÀNH
## 1. Nguồn lực tài chính
Tổng nhu cầu kinh phí thực hiện Nghị quyết giai đoạn 2027–2030 là 150,0 tỷ đồng, bình quân 37,5 tỷ đồng/năm, tăng 2,6 lần so với bình quân giai đoạn 2022–2026. Nhu cầu được xác định từ kết quả khảo sát, số hồ sơ thực tế các năm trước và mức hỗ trợ dự kiến; chi tiết tại Phụ lục II. Dự kiến cơ cấu nguồn như sau:
`),
  ...table({
    widths: [8, 44, 24, 24],
    align: ['centre', 'left', 'right', 'right'],
    head: ['TT', 'Nguồn', 'Kinh phí (tỷ đồng)', 'Tỷ lệ (%)'],
    rows: [
      ['1', 'Ngân sách tỉnh (chi khoa học, công nghệ, đổi mới sáng tạo)', '112,5', '75,0'],
      ['2', 'Quỹ Phát triển khoa học và công nghệ tỉnh', '22,5', '15,0'],
      ['3', 'Các nguồn hợp pháp khác', '15,0', '10,0'],
      ['', 'Cộng', '150,0', '100,0'],
    ],
    total: true,
  }),
  ...prose(`
Năm 2027, nhu cầu là 32,0 tỷ đồng, trong đó ngân sách tỉnh 24,0 tỷ đồng. Theo dự toán được giao, chi sự nghiệp khoa học, công nghệ và đổi mới sáng tạo của tỉnh năm 2027 là 86,2 tỷ đồng; sau khi trừ các nhiệm vụ đã cam kết, khả năng cân đối cho chính sách này là 24,5 tỷ đồng, đáp ứng yêu cầu. Đối với các năm tiếp theo, Sở Khoa học và Công nghệ phối hợp với Sở Tài chính tham mưu cân đối trong dự toán hằng năm; không làm phát sinh bội chi ngân sách địa phương.
Đối với các nguồn hợp pháp khác, dự kiến huy động từ tài trợ của doanh nghiệp, lồng ghép các chương trình mục tiêu quốc gia và hợp tác với các tổ chức trong nước, quốc tế. Trường hợp không huy động đủ, Sở sẽ giảm tương ứng quy mô hỗ trợ tại Điều 9 và Điều 10 của dự thảo Nghị quyết.
## 2. Nguồn nhân lực và tổ chức bộ máy
Việc thực hiện Nghị quyết không làm tăng biên chế, không thành lập tổ chức mới. Phòng Công nghệ và Đổi mới sáng tạo là đầu mối tiếp nhận, thẩm định; các phòng, đơn vị thuộc Sở tham gia theo lĩnh vực. Mỗi xã, phường cử 01 công chức phụ trách văn hóa - xã hội hoặc kinh tế làm đầu mối hướng dẫn, được tập huấn trong quý I năm 2027.
## 3. Điều kiện kỹ thuật
Sở nâng cấp cơ sở dữ liệu khoa học, công nghệ và đổi mới sáng tạo của tỉnh, kết nối với hệ thống thông tin giải quyết thủ tục hành chính để tiếp nhận, tra cứu trùng lặp và công khai kết quả hỗ trợ; kinh phí 1,2 tỷ đồng đã được bố trí trong dự toán năm 2026.
# VI. ĐÁNH GIÁ TÁC ĐỘNG CỦA CHÍNH SÁCH
## 1. Tác động về kinh tế
Với tổng mức hỗ trợ 150,0 tỷ đồng, dự kiến huy động được khoảng 460 tỷ đồng vốn đối ứng. Theo mô hình đánh giá dựa trên kết quả giai đoạn 2022–2026, doanh thu tăng thêm của các đơn vị được hỗ trợ đạt khoảng 1.050 tỷ đồng trong bốn năm, nộp ngân sách tăng thêm khoảng 68 tỷ đồng; số thu tăng thêm bù đắp đủ vốn hỗ trợ sau khoảng 09 năm.
Chi phí tuân thủ giảm đáng kể: hợp nhất ba bộ hồ sơ thành một, bỏ 07 loại giấy tờ có thể khai thác từ cơ sở dữ liệu quốc gia, ước tính tiết kiệm cho doanh nghiệp khoảng 1,9 tỷ đồng/năm.
## 2. Tác động về xã hội
Chính sách dự kiến tạo thêm 1.900 việc làm, trong đó 620 việc làm tại các xã đặc biệt khó khăn. Mức hỗ trợ ưu tiên 70% giúp các hợp tác xã vùng cao tham gia chuỗi giá trị, góp phần giảm nghèo bền vững. Các mô hình truy xuất nguồn gốc nâng cao quyền lợi của người tiêu dùng.
## 3. Tác động về giới
Chính sách áp dụng bình đẳng cho mọi giới. Số liệu khảo sát cho thấy phụ nữ làm chủ 28% doanh nghiệp siêu nhỏ và 34% hợp tác xã trên địa bàn; đây là nhóm được hưởng mức hỗ trợ cao hơn theo Điều 5 và Điều 11, do đó chính sách có tác động tích cực đến bình đẳng giới.
## 4. Tác động đối với hệ thống pháp luật và thủ tục hành chính
Dự thảo thay thế 03 nghị quyết, làm cho hệ thống văn bản của tỉnh gọn hơn, thống nhất hơn. Dự thảo quy định 01 thủ tục hành chính cấp tỉnh, thay thế 05 thủ tục hiện hành; thời gian giải quyết giảm từ 47 ngày xuống còn 25 ngày làm việc (giảm 46,8%). Nội dung này đã được đánh giá theo quy định về kiểm soát thủ tục hành chính.
## 5. Tác động về môi trường
Các tiêu chí lựa chọn dự án tại Điều 5 và Điều 6 loại trừ công nghệ gây ô nhiễm, ưu tiên công nghệ tiết kiệm năng lượng, giảm phát thải. Ước tính các mô hình nông nghiệp được hỗ trợ giảm 22% lượng thuốc bảo vệ thực vật và 28% lượng nước tưới so với canh tác thông thường.
## 6. Lựa chọn phương án chính sách
Tổ soạn thảo đã phân tích ba phương án. **Phương án 1:** giữ nguyên ba nghị quyết hiện hành. Phương án này không làm phát sinh chi phí soạn thảo nhưng không khắc phục được các hạn chế đã nêu, mức hỗ trợ tiếp tục lạc hậu, các nội dung mới của Luật Khoa học, công nghệ và đổi mới sáng tạo không được cụ thể hóa ở địa phương.
**Phương án 2:** sửa đổi, bổ sung riêng từng nghị quyết. Phương án này nâng được mức hỗ trợ nhưng phải thực hiện ba quy trình soạn thảo, các điều kiện và thủ tục vẫn phân tán, khó bảo đảm hiệu lực cùng thời điểm; ước tính chi phí tuân thủ của doanh nghiệp chỉ giảm khoảng 15% so với hiện nay.
**Phương án 3:** ban hành một nghị quyết mới, thống nhất, thay thế ba nghị quyết. Phương án này đòi hỏi kinh phí lớn hơn và thời gian chuẩn bị dài hơn, song giải quyết được đồng thời yêu cầu về nội dung, mức hỗ trợ và thủ tục; được 39/41 cơ quan, đơn vị lấy ý kiến và 91% doanh nghiệp, hợp tác xã được khảo sát đồng tình.
Trên cơ sở so sánh lợi ích, chi phí và tính khả thi, Sở Khoa học và Công nghệ đề xuất lựa chọn Phương án 3. Để kiểm soát rủi ro vượt dự toán, dự thảo quy định việc xét chọn theo đợt, theo thứ tự ưu tiên và trong phạm vi kinh phí được giao hằng năm; khi số hồ sơ đủ điều kiện vượt khả năng cân đối thì chuyển sang xét chọn ở đợt kế tiếp, không hình thành nợ chính sách.
# VII. NHỮNG VẤN ĐỀ CÒN Ý KIẾN KHÁC NHAU
## 1. Về mức hỗ trợ tối đa một dự án đổi mới công nghệ
Sở Tài chính đề nghị giữ mức tối đa 800 triệu đồng/dự án để bảo đảm khả năng cân đối ngân sách; Hiệp hội Doanh nghiệp tỉnh đề nghị nâng lên 2.000 triệu đồng/dự án. Sở Khoa học và Công nghệ đề xuất mức 1.000 triệu đồng (1.200 triệu đồng đối với doanh nghiệp nhỏ và siêu nhỏ) vì tương đương mức bình quân của các tỉnh trong khu vực và phù hợp với tổng nhu cầu đã tính toán.
## 2. Về nguồn kinh phí
Phòng Kế hoạch - Tài chính và Sở Tài chính đề nghị làm rõ cơ cấu, cơ sở huy động và tiến độ của phần “các nguồn hợp pháp khác”. Sở Khoa học và Công nghệ tiếp thu, bổ sung thuyết minh chi tiết trước khi gửi thẩm định.
## 3. Về giao thẩm quyền quyết định hỗ trợ
Có ý kiến đề nghị giao Giám đốc Sở Khoa học và Công nghệ quyết định hỗ trợ đối với các nội dung có giá trị dưới 100 triệu đồng. Sở đề xuất quy định theo hướng Chủ tịch Ủy ban nhân dân tỉnh quyết định hoặc ủy quyền, để linh hoạt trong tổ chức thực hiện.
# VIII. KIẾN NGHỊ
Dự thảo Nghị quyết đã được xây dựng đúng trình tự, thủ tục. Sau khi được tập thể lãnh đạo và trưởng các phòng, đơn vị thuộc Sở biểu quyết thông qua tại cuộc họp ngày 10 tháng 12 năm 2026, Sở sẽ gửi Sở Tư pháp thẩm định trước ngày 18 tháng 12 năm 2026 và tiếp thu, hoàn thiện hồ sơ trình Ủy ban nhân dân tỉnh.
Sở Khoa học và Công nghệ kính đề nghị Ủy ban nhân dân tỉnh xem xét, trình Hội đồng nhân dân tỉnh ban hành Nghị quyết tại kỳ họp thường lệ cuối năm 2026.
## Hồ sơ gửi kèm Tờ trình gồm:
1. Dự thảo Nghị quyết của Hội đồng nhân dân tỉnh (dự thảo 3);
2. Bảng tổng hợp, tiếp thu, giải trình ý kiến số 58/BTH-SKHCN;
3. Báo cáo tổng kết việc thi hành các nghị quyết có liên quan giai đoạn 2022–2026;
4. Báo cáo đánh giá tác động của chính sách; bản đánh giá thủ tục hành chính;
5. Các phụ lục kèm theo Tờ trình.
Sở Khoa học và Công nghệ kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.
`),
];
