import { prose } from '../../prose.ts';

export const content = prose(`
# IV. BỐ CỤC VÀ NỘI DUNG CƠ BẢN CỦA DỰ THẢO NGHỊ QUYẾT
## 1. Phạm vi điều chỉnh, đối tượng áp dụng
Dự thảo Nghị quyết quy định nội dung, mức hỗ trợ từ ngân sách tỉnh đối với hoạt động khoa học, công nghệ và đổi mới sáng tạo trên địa bàn tỉnh Sơn Giang giai đoạn 2027–2030.
Đối tượng áp dụng gồm: doanh nghiệp nhỏ và vừa, hợp tác xã, liên hiệp hợp tác xã; tổ chức khoa học và công nghệ; tổ chức, cá nhân khởi nghiệp sáng tạo; cơ quan, tổ chức, cá nhân có liên quan đến việc quản lý, thực hiện chính sách.
## 2. Bố cục
Dự thảo gồm 4 chương, 16 điều; nội dung hỗ trợ tập trung vào doanh nghiệp nhỏ và vừa, hợp tác xã và các tổ chức khoa học và công nghệ trên địa bàn:
- Chương I. Những quy định chung (từ Điều 1 đến Điều 4);
- Chương II. Nội dung và mức hỗ trợ (từ Điều 5 đến Điều 12);
- Chương III. Kinh phí, hồ sơ và trình tự thực hiện (Điều 13, Điều 14);
- Chương IV. Tổ chức thực hiện (Điều 15, Điều 16).
## 3. Nội dung cơ bản
### a) Nguyên tắc hỗ trợ (Điều 4)
Dự thảo quy định năm nguyên tắc. Đáng chú ý, trong cùng một thời điểm, cùng một nội dung, tổ chức, cá nhân chỉ được hưởng một mức hỗ trợ; trường hợp nội dung đó được hỗ trợ từ nhiều chính sách khác nhau thì được lựa chọn mức có lợi nhất. Trường hợp tổ chức, cá nhân kê khai không trung thực phải hoàn trả toàn bộ kinh phí đã nhận và không được xem xét hỗ trợ trong 03 năm tiếp theo.
### b) Hỗ trợ đổi mới công nghệ (Điều 5)
Hỗ trợ 30% giá trị hợp đồng mua, nhận chuyển giao công nghệ, thiết bị công nghệ mới hoặc công nghệ tiên tiến, tối đa 1.000 triệu đồng/dự án. Đối với doanh nghiệp nhỏ và doanh nghiệp siêu nhỏ, mức hỗ trợ là 40%, tối đa 1.200 triệu đồng/dự án. Công nghệ được hỗ trợ phải thuộc danh mục công nghệ khuyến khích chuyển giao hoặc được Hội đồng tư vấn khoa học và công nghệ của tỉnh đánh giá là tiên tiến so với mặt bằng của tỉnh.
Ngoài ra, dự thảo hỗ trợ 50% chi phí đánh giá trình độ công nghệ, xây dựng lộ trình đổi mới công nghệ, tối đa 50 triệu đồng/doanh nghiệp. Qua khảo sát, 64% doanh nghiệp cho biết chưa từng đánh giá trình độ công nghệ của mình; đây là bước cần thiết để việc đầu tư có căn cứ.
### c) Hỗ trợ hợp tác xã ứng dụng tiến bộ kỹ thuật (Điều 6)
Hỗ trợ 50% chi phí xây dựng mô hình, tối đa 500 triệu đồng/mô hình; tại xã đặc biệt khó khăn, mức hỗ trợ là 70%, tối đa 700 triệu đồng/mô hình. Chi phí được tính gồm: giống, vật tư thiết yếu, thiết bị giám sát, thuê chuyên gia và tập huấn kỹ thuật. Mô hình phải có quy mô tối thiểu 05 héc-ta đối với cây trồng hoặc 20 hộ tham gia đối với chăn nuôi, thủy sản.
Quy định này tiếp thu kết quả của đề tài “Ứng dụng IoT giám sát vùng chè an toàn”, mã số ĐT.2024.SG-07: mô hình 12 héc-ta tại xã Nậm Khoang giảm 31% lượng nước tưới, giảm 24% số lần phun thuốc, giá bán chè búp tươi tăng bình quân 1.800 đồng/kg.
### d) Hỗ trợ xác lập, khai thác và bảo vệ quyền sở hữu trí tuệ (Điều 7)
Nâng mức hỗ trợ đăng ký sáng chế trong nước từ 10 triệu đồng lên 30 triệu đồng/văn bằng; giải pháp hữu ích 20 triệu đồng; kiểu dáng công nghiệp 12 triệu đồng; nhãn hiệu 08 triệu đồng; đăng ký ở nước ngoài 60 triệu đồng/đơn. Đối với tài sản trí tuệ của cộng đồng, hỗ trợ tối đa 150 triệu đồng cho nhãn hiệu tập thể, nhãn hiệu chứng nhận và 300 triệu đồng cho chỉ dẫn địa lý. Mức hỗ trợ được xác định trên cơ sở biểu phí hiện hành và báo giá dịch vụ đại diện sở hữu công nghiệp.
### đ) Hỗ trợ tiêu chuẩn, đo lường, chất lượng và truy xuất nguồn gốc (Điều 8)
Hỗ trợ 50% chi phí tư vấn, đào tạo, chứng nhận lần đầu hệ thống quản lý, công cụ cải tiến năng suất, tối đa 60 triệu đồng/hệ thống; 50% chi phí thiết lập hệ thống truy xuất nguồn gốc, tối đa 40 triệu đồng/sản phẩm; tối đa 150 triệu đồng cho phòng thử nghiệm được công nhận lần đầu.
### e) Hỗ trợ khởi nghiệp sáng tạo (Điều 9)
Đây là nội dung mới. Dự thảo quy định hỗ trợ tối đa 200 triệu đồng/dự án để hoàn thiện sản phẩm mẫu, thử nghiệm thị trường; 50 triệu đồng/dự án để ươm tạo, tư vấn, sử dụng không gian làm việc chung; tối đa 500 triệu đồng/năm cho hoạt động thường xuyên của không gian đổi mới sáng tạo cấp tỉnh; giải thưởng cuộc thi khởi nghiệp hằng năm: 01 giải nhất 50 triệu đồng, 02 giải nhì 30 triệu đồng, 03 giải ba 20 triệu đồng.
### g) Hỗ trợ thương mại hóa và phát triển thị trường khoa học và công nghệ (Điều 10)
Hỗ trợ 30% chi phí hoàn thiện công nghệ, sản xuất thử nghiệm lô đầu từ kết quả nghiên cứu của tỉnh, tối đa 500 triệu đồng/dự án; 100% chi phí thuê gian hàng, vận chuyển sản phẩm tham gia chợ công nghệ và thiết bị, tối đa 20 triệu đồng/lần, không quá 02 lần/năm.
### h) Hỗ trợ chuyển đổi số (Điều 11)
Hỗ trợ 50% chi phí thuê, mua giải pháp chuyển đổi số, tối đa 50 triệu đồng/năm đối với doanh nghiệp siêu nhỏ, hợp tác xã và 100 triệu đồng/năm đối với doanh nghiệp nhỏ; hỗ trợ 30%, tối đa 150 triệu đồng/năm đối với doanh nghiệp vừa. Giải pháp được hỗ trợ phải có trong danh mục do Sở Khoa học và Công nghệ công bố, đáp ứng yêu cầu về an toàn thông tin và bảo vệ dữ liệu cá nhân.
### i) Hỗ trợ nhân lực, thông tin và truyền thông (Điều 12)
Hỗ trợ đào tạo ngắn hạn về quản trị công nghệ, quản trị tài sản trí tuệ, tối đa 30 triệu đồng/người/khóa; thưởng 30 triệu đồng/bài báo khoa học công bố trên tạp chí quốc tế có uy tín; hỗ trợ cơ sở dữ liệu và truyền thông về khoa học, công nghệ và đổi mới sáng tạo.
### k) Kinh phí, hồ sơ và trình tự (Điều 13, Điều 14)
**Nguồn kinh phí thực hiện được bố trí từ ngân sách tỉnh và các nguồn hợp pháp khác,** bảo đảm theo phân cấp hiện hành. Hồ sơ gồm đơn đề nghị theo mẫu, thuyết minh và tài liệu chứng minh chi phí, nộp qua Cổng Dịch vụ công. Sở Khoa học và Công nghệ thẩm định trong 15 ngày làm việc; Chủ tịch Ủy ban nhân dân tỉnh hoặc người được ủy quyền quyết định trong 05 ngày làm việc; kinh phí được thanh toán trong 05 ngày làm việc kể từ ngày có quyết định.
### l) Điều khoản chuyển tiếp và hiệu lực (Điều 15, Điều 16)
Hồ sơ đã được tiếp nhận trước ngày Nghị quyết có hiệu lực thì tiếp tục thực hiện theo quy định cũ, trừ trường hợp tổ chức, cá nhân đề nghị áp dụng quy định mới có lợi hơn. Nghị quyết dự kiến có hiệu lực từ ngày 01 tháng 01 năm 2027 đến hết ngày 31 tháng 12 năm 2030, thay thế ba nghị quyết hiện hành.
`);
