import { prose } from '../prose.ts';

/** The second half of the report: shortcomings, and the tasks of 2027. */
export const tasks2027 = prose(`
Có 06/07 chỉ tiêu đạt và vượt kế hoạch; 01 chỉ tiêu chưa đạt là số doanh nghiệp khoa học và công nghệ.
## IV. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN
1. Phát triển doanh nghiệp khoa học và công nghệ còn chậm do điều kiện về doanh thu từ sản phẩm hình thành từ kết quả nghiên cứu khó đáp ứng đối với doanh nghiệp mới.
2. Một số nhiệm vụ khoa học và công nghệ chậm tiến độ, phải gia hạn (04 nhiệm vụ); công tác kiểm tra giữa kỳ có lúc chưa kịp thời.
3. Chất lượng dữ liệu chuyên ngành ở một số xã còn thấp; nhân lực chuyên trách chuyển đổi số cấp xã còn thiếu, phần lớn kiêm nhiệm.
4. Giải ngân ba quý đầu năm còn thấp, dồn vào quý IV; việc lập dự toán ở một số đơn vị chưa sát.
Nguyên nhân chủ yếu là khối lượng công việc tăng sau hợp nhất, quy định mới cần thời gian hướng dẫn; một số phòng, đơn vị chưa chủ động phối hợp, còn tình trạng chờ văn bản của cấp trên.
# Phần thứ hai
# PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2027
## I. MỤC TIÊU
Tiếp tục thực hiện hiệu quả Nghị quyết số 57-NQ/TW; đưa khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số thực sự trở thành động lực tăng trưởng của tỉnh. Phấn đấu năm 2027: hoàn thành 100% nhiệm vụ được giao, trong đó ít nhất 97% đúng hạn; hỗ trợ 30 dự án đổi mới công nghệ; phát triển thêm 03 doanh nghiệp khoa học và công nghệ; tỷ lệ hồ sơ trực tuyến toàn trình đạt 80%; giải ngân đạt ít nhất 97% dự toán, riêng sáu tháng đầu năm đạt 45%.
## II. NHIỆM VỤ TRỌNG TÂM
1. Trình Hội đồng nhân dân tỉnh ban hành và tổ chức thực hiện Nghị quyết quy định nội dung, mức hỗ trợ hoạt động khoa học, công nghệ và đổi mới sáng tạo giai đoạn 2027–2030. Phòng Công nghệ và Đổi mới sáng tạo chủ trì.
2. Ban hành và triển khai Kế hoạch chuyển đổi số năm 2027 theo hướng dẫn của Bộ Khoa học và Công nghệ; hoàn thành kết nối dữ liệu cấp xã trong quý II. Phòng Chuyển đổi số chủ trì.
3. Đổi mới cơ chế đặt hàng nhiệm vụ khoa học và công nghệ theo kết quả đầu ra; mỗi nhiệm vụ phải có địa chỉ ứng dụng và cam kết tiếp nhận. Phòng Quản lý Khoa học chủ trì.
4. Mở rộng mô hình giám sát vùng chè an toàn lên 60 héc-ta tại 03 xã; hoàn thiện quy trình để chuyển giao cho hợp tác xã. Trung tâm Ứng dụng Khoa học và Công nghệ chủ trì.
5. Kiểm tra nhà nước về đo lường, chất lượng dịp Tết Nguyên đán Đinh Mùi và theo kế hoạch năm; mở rộng truy xuất nguồn gốc đối với sản phẩm chủ lực. Chi cục Tiêu chuẩn Đo lường Chất lượng chủ trì.
6. Triển khai phủ sóng 5G tại 60% số xã; xóa toàn bộ điểm lõm sóng di động. Phòng Bưu chính, Viễn thông chủ trì.
7. Nâng cao hiệu quả Quỹ Phát triển khoa học và công nghệ tỉnh; đơn giản hóa thủ tục cho vay đối với doanh nghiệp nhỏ.
8. Tổ chức các cuộc họp không giấy trong toàn Sở; 100% tài liệu họp được phát hành trên hệ thống trước ít nhất 03 ngày làm việc.
## III. GIẢI PHÁP CHỦ YẾU
1. Giao nhiệm vụ theo nguyên tắc rõ người, rõ việc, rõ thời gian, rõ kết quả; theo dõi hằng tuần trên hệ thống, đưa kết quả vào đánh giá, xếp loại.
2. Lập kế hoạch giải ngân chi tiết theo tháng ngay từ tháng 01 năm 2027; điều chuyển kinh phí của nhiệm vụ chậm tiến độ quá 30 ngày.
3. Đào tạo, bồi dưỡng nhân lực; cử 15 công chức, viên chức tham gia các khóa chuyên sâu về dữ liệu, trí tuệ nhân tạo và an toàn thông tin.
4. Tăng cường phối hợp với các sở, ngành, địa phương, trường đại học và doanh nghiệp; định kỳ hằng quý tổ chức đối thoại với doanh nghiệp, hợp tác xã.
## IV. KIẾN NGHỊ, ĐỀ XUẤT
1. Đề nghị Bộ Khoa học và Công nghệ sớm hướng dẫn định mức chi cho hoạt động đổi mới sáng tạo và chuyển đổi số cấp xã.
2. Đề nghị Ủy ban nhân dân tỉnh bố trí đủ kinh phí thực hiện Nghị quyết về hỗ trợ hoạt động khoa học, công nghệ và đổi mới sáng tạo; cho phép áp dụng cơ chế khoán chi đến sản phẩm cuối cùng đối với các nhiệm vụ cấp tỉnh.
Trên đây là Báo cáo kết quả công tác năm 2026 và phương hướng, nhiệm vụ trọng tâm năm 2027 của Sở Khoa học và Công nghệ./.
`);
