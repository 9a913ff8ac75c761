import { prose } from '../prose.ts';

/** Chương II: the articles that grant money. */
export const resolutionSupport = prose(`
# Chương II
# NỘI DUNG VÀ MỨC HỖ TRỢ
## Điều 5. Hỗ trợ đổi mới công nghệ
1. Hỗ trợ 30% giá trị hợp đồng mua, nhận chuyển giao công nghệ, thiết bị công nghệ mới hoặc công nghệ tiên tiến, tối đa 1.000 triệu đồng/dự án.
2. Đối với doanh nghiệp nhỏ, doanh nghiệp siêu nhỏ: hỗ trợ 40%, tối đa 1.200 triệu đồng/dự án.
3. Hỗ trợ 50% chi phí đánh giá trình độ công nghệ, xây dựng lộ trình đổi mới công nghệ, tối đa 50 triệu đồng/doanh nghiệp.
4. Điều kiện: công nghệ thuộc danh mục công nghệ khuyến khích chuyển giao hoặc được Hội đồng tư vấn khoa học và công nghệ của tỉnh đánh giá là tiên tiến; không thuộc loại gây ô nhiễm môi trường; dự án đã đưa vào hoạt động ổn định tối thiểu 03 tháng.
## Điều 6. Hỗ trợ hợp tác xã ứng dụng tiến bộ kỹ thuật
1. Hỗ trợ 50% chi phí xây dựng mô hình ứng dụng tiến bộ kỹ thuật, tối đa 500 triệu đồng/mô hình.
2. Đối với mô hình tại xã đặc biệt khó khăn: hỗ trợ 70%, tối đa 700 triệu đồng/mô hình.
3. Chi phí được tính hỗ trợ gồm: giống, vật tư thiết yếu, thiết bị giám sát và điều khiển, thuê chuyên gia, tập huấn kỹ thuật.
4. Điều kiện: mô hình có quy mô tối thiểu 05 héc-ta đối với cây trồng hoặc 20 hộ tham gia đối với chăn nuôi, thủy sản; có hợp đồng liên kết tiêu thụ sản phẩm.
## Điều 7. Hỗ trợ xác lập, khai thác và bảo vệ quyền sở hữu trí tuệ
1. Đăng ký bảo hộ trong nước được cấp văn bằng: sáng chế 30 triệu đồng; giải pháp hữu ích 20 triệu đồng; kiểu dáng công nghiệp 12 triệu đồng; nhãn hiệu 08 triệu đồng.
2. Đăng ký bảo hộ ở nước ngoài: 60 triệu đồng/đơn được chấp nhận hợp lệ, không quá 02 đơn/năm đối với một tổ chức, cá nhân.
3. Tạo lập, quản lý và phát triển tài sản trí tuệ của cộng đồng: tối đa 150 triệu đồng đối với nhãn hiệu tập thể, nhãn hiệu chứng nhận; tối đa 300 triệu đồng đối với chỉ dẫn địa lý.
## Điều 8. Hỗ trợ tiêu chuẩn, đo lường, chất lượng và truy xuất nguồn gốc
1. Hỗ trợ 50% chi phí tư vấn, đào tạo, chứng nhận lần đầu hệ thống quản lý, công cụ cải tiến năng suất, tối đa 60 triệu đồng/hệ thống.
2. Hỗ trợ 50% chi phí thiết lập hệ thống truy xuất nguồn gốc, tối đa 40 triệu đồng/sản phẩm.
3. Hỗ trợ tối đa 150 triệu đồng đối với phòng thử nghiệm, hiệu chuẩn được công nhận lần đầu theo tiêu chuẩn quốc gia, tiêu chuẩn quốc tế.
## Điều 9. Hỗ trợ khởi nghiệp sáng tạo
1. Hỗ trợ tối đa 200 triệu đồng/dự án để hoàn thiện sản phẩm mẫu, thử nghiệm thị trường; được cấp 50% khi ký hợp đồng và 50% khi nghiệm thu.
2. Hỗ trợ tối đa 50 triệu đồng/dự án để ươm tạo, tư vấn, sử dụng không gian làm việc chung.
3. Hỗ trợ tối đa 500 triệu đồng/năm đối với hoạt động thường xuyên của không gian đổi mới sáng tạo cấp tỉnh.
4. Giải thưởng cuộc thi khởi nghiệp sáng tạo cấp tỉnh hằng năm: 01 giải nhất 50 triệu đồng, 02 giải nhì 30 triệu đồng/giải, 03 giải ba 20 triệu đồng/giải.
## Điều 10. Hỗ trợ thương mại hóa và phát triển thị trường khoa học và công nghệ
1. Hỗ trợ 30% chi phí hoàn thiện công nghệ, sản xuất thử nghiệm lô đầu từ kết quả nhiệm vụ khoa học và công nghệ của tỉnh, tối đa 500 triệu đồng/dự án.
2. Hỗ trợ 100% chi phí thuê gian hàng, vận chuyển sản phẩm tham gia chợ công nghệ và thiết bị, tối đa 20 triệu đồng/lần, không quá 02 lần/năm đối với một tổ chức, cá nhân.
## Điều 11. Hỗ trợ chuyển đổi số
1. Hỗ trợ 50% chi phí thuê, mua giải pháp chuyển đổi số, tối đa 50 triệu đồng/năm đối với doanh nghiệp siêu nhỏ, hợp tác xã; tối đa 100 triệu đồng/năm đối với doanh nghiệp nhỏ.
2. Hỗ trợ 30% chi phí, tối đa 150 triệu đồng/năm đối với doanh nghiệp vừa.
3. Giải pháp được hỗ trợ phải thuộc danh mục do Sở Khoa học và Công nghệ công bố, đáp ứng yêu cầu về an toàn thông tin và bảo vệ dữ liệu cá nhân.
## Điều 12. Hỗ trợ nhân lực, thông tin và truyền thông
1. Hỗ trợ chi phí đào tạo ngắn hạn về quản trị công nghệ, quản trị tài sản trí tuệ, tối đa 30 triệu đồng/người/khóa, không quá 01 khóa/năm.
2. Thưởng 30 triệu đồng cho mỗi bài báo khoa học có tác giả chính công tác tại tổ chức trên địa bàn tỉnh, được công bố trên tạp chí quốc tế có uy tín.
3. Ngân sách tỉnh bảo đảm kinh phí xây dựng, duy trì cơ sở dữ liệu và truyền thông về khoa học, công nghệ và đổi mới sáng tạo theo dự toán được giao.
`);
