import type { Paper } from '../paper.ts';
import { prose } from '../prose.ts';
import { COUNCIL } from './letterheads.ts';
import { resolutionSupport } from './resolution-draft-support.ts';

export const resolutionDraft: Paper = {
  slug: 'du-thao-nq-hdnd',
  title: 'NGHỊ QUYẾT',
  subject:
    'Quy định nội dung, mức hỗ trợ hoạt động khoa học, công nghệ và đổi mới sáng tạo trên địa bàn tỉnh Sơn Giang giai đoạn 2027–2030',
  letterhead: {
    ...COUNCIL,
    number: 'Số:        /2026/NQ-HĐND',
    placeAndDate: 'Sơn Giang, ngày     tháng     năm 2026',
    draftMark: 'DỰ THẢO 3',
  },
  body: [
    ...prose(`
# HỘI ĐỒNG NHÂN DÂN TỈNH SƠN GIANG
~ Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
~ Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;
~ Căn cứ Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15;
~ Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15;
~ Căn cứ Luật Hỗ trợ doanh nghiệp nhỏ và vừa số 04/2017/QH14;
~ Căn cứ Luật Hợp tác xã số 17/2023/QH15;
~ Xét Tờ trình của Ủy ban nhân dân tỉnh về dự thảo Nghị quyết quy định nội dung, mức hỗ trợ hoạt động khoa học, công nghệ và đổi mới sáng tạo trên địa bàn tỉnh Sơn Giang giai đoạn 2027–2030; báo cáo thẩm tra của Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh; ý kiến thảo luận của đại biểu Hội đồng nhân dân tỉnh tại kỳ họp;
~ Hội đồng nhân dân tỉnh ban hành Nghị quyết quy định nội dung, mức hỗ trợ hoạt động khoa học, công nghệ và đổi mới sáng tạo trên địa bàn tỉnh Sơn Giang giai đoạn 2027–2030.
# Chương I
# NHỮNG QUY ĐỊNH CHUNG
## Điều 1. Phạm vi điều chỉnh
Nghị quyết này quy định nội dung, mức hỗ trợ từ ngân sách tỉnh đối với hoạt động khoa học, công nghệ và đổi mới sáng tạo trên địa bàn tỉnh Sơn Giang giai đoạn 2027–2030.
## Điều 2. Đối tượng áp dụng
1. Doanh nghiệp nhỏ và vừa, hợp tác xã, liên hiệp hợp tác xã có trụ sở chính và hoạt động sản xuất, kinh doanh trên địa bàn tỉnh.
2. Tổ chức khoa học và công nghệ, cơ sở giáo dục đại học, cơ sở giáo dục nghề nghiệp trên địa bàn tỉnh.
3. Tổ chức, cá nhân, nhóm cá nhân khởi nghiệp sáng tạo có dự án thực hiện trên địa bàn tỉnh.
4. Cơ quan, tổ chức, cá nhân khác có liên quan.
## Điều 3. Giải thích từ ngữ
1. Dự án đổi mới công nghệ là dự án thay thế một phần hoặc toàn bộ công nghệ đang sử dụng bằng công nghệ mới hoặc công nghệ tiên tiến hơn nhằm nâng cao năng suất, chất lượng, giá trị gia tăng của sản phẩm.
2. Mô hình ứng dụng tiến bộ kỹ thuật là hoạt động đưa kết quả nghiên cứu, quy trình kỹ thuật đã được công nhận vào sản xuất ở quy mô nhất định để đánh giá hiệu quả và nhân rộng.
3. Xã đặc biệt khó khăn là xã thuộc danh sách do cấp có thẩm quyền phê duyệt tại thời điểm nộp hồ sơ.
## Điều 4. Nguyên tắc hỗ trợ
1. Bảo đảm công khai, minh bạch, đúng đối tượng, đúng mục đích và trong phạm vi dự toán được giao.
2. Trong cùng một thời điểm, cùng một nội dung, tổ chức, cá nhân chỉ được hưởng một mức hỗ trợ; trường hợp được hỗ trợ từ nhiều chính sách thì được lựa chọn mức có lợi nhất.
3. Hỗ trợ sau khi nội dung đã hoàn thành và được nghiệm thu, trừ hỗ trợ khởi nghiệp sáng tạo quy định tại Điều 9 được cấp theo tiến độ.
4. Ưu tiên dự án tại xã đặc biệt khó khăn, dự án do phụ nữ, thanh niên, người dân tộc thiểu số làm chủ, dự án thuộc chuỗi giá trị sản phẩm chủ lực của tỉnh.
5. Tổ chức, cá nhân kê khai không trung thực, sử dụng kinh phí sai mục đích phải hoàn trả toàn bộ kinh phí và không được xem xét hỗ trợ trong 03 năm tiếp theo.
`),
    ...resolutionSupport,
    ...prose(`
# Chương III
# KINH PHÍ, HỒ SƠ VÀ TRÌNH TỰ THỰC HIỆN
## Điều 13. Nguồn kinh phí
1. Nguồn kinh phí thực hiện được bố trí từ ngân sách tỉnh và các nguồn hợp pháp khác, bảo đảm theo phân cấp hiện hành.
2. Kinh phí hỗ trợ được lập trong dự toán chi khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số hằng năm; việc quản lý, sử dụng, quyết toán thực hiện theo quy định của pháp luật về ngân sách nhà nước.
## Điều 14. Hồ sơ, trình tự
1. Hồ sơ gồm: đơn đề nghị hỗ trợ; thuyết minh nội dung đề nghị hỗ trợ; tài liệu chứng minh chi phí và kết quả thực hiện. Không yêu cầu nộp giấy tờ đã có trong cơ sở dữ liệu quốc gia, cơ sở dữ liệu chuyên ngành.
2. Hồ sơ được nộp trực tuyến qua Cổng Dịch vụ công, trực tiếp hoặc qua dịch vụ bưu chính tới Sở Khoa học và Công nghệ.
3. Trong 15 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở Khoa học và Công nghệ tổ chức thẩm định, trình Chủ tịch Ủy ban nhân dân tỉnh. Trong 05 ngày làm việc, Chủ tịch Ủy ban nhân dân tỉnh quyết định hoặc ủy quyền quyết định việc hỗ trợ; trường hợp không hỗ trợ phải trả lời bằng văn bản, nêu rõ lý do.
4. Kinh phí hỗ trợ được thanh toán trong 05 ngày làm việc kể từ ngày có quyết định.
# Chương IV
# TỔ CHỨC THỰC HIỆN
## Điều 15. Điều khoản chuyển tiếp
Hồ sơ đề nghị hỗ trợ đã được tiếp nhận trước ngày Nghị quyết này có hiệu lực thì tiếp tục thực hiện theo quy định tại thời điểm tiếp nhận; trường hợp tổ chức, cá nhân có văn bản đề nghị thì được áp dụng quy định của Nghị quyết này.
## Điều 16. Tổ chức thực hiện và hiệu lực thi hành
1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết; hằng năm báo cáo Hội đồng nhân dân tỉnh kết quả thực hiện.
2. Giao Thường trực Hội đồng nhân dân tỉnh, các Ban, các Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết.
3. Nghị quyết này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2027 đến hết ngày 31 tháng 12 năm 2030.
4. Các nghị quyết của Hội đồng nhân dân tỉnh về hỗ trợ đổi mới công nghệ, phát triển tài sản trí tuệ và áp dụng hệ thống quản lý chất lượng hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực.
Nghị quyết này được Hội đồng nhân dân tỉnh Sơn Giang thông qua tại kỳ họp thường lệ cuối năm 2026, ngày     tháng 12 năm 2026./.
`),
  ],
  signature: { lines: ['CHỦ TỊCH'], name: '', signed: false },
  distribution: [
    'Ủy ban Thường vụ Quốc hội; Chính phủ',
    'Bộ Khoa học và Công nghệ, Bộ Tài chính',
    'Thường trực Tỉnh ủy, HĐND, UBND tỉnh',
    'Đoàn đại biểu Quốc hội tỉnh',
    'Các sở, ban, ngành cấp tỉnh',
    'HĐND, UBND các xã, phường',
    'Công báo tỉnh; Cổng TTĐT tỉnh',
    'Lưu: VT',
  ],
  date: '2026-12-04',
};
