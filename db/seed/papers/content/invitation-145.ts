import type { Paper } from '../paper.ts';
import { prose, table } from '../prose.ts';
import { DEPARTMENT } from './letterheads.ts';

export const invitation145: Paper = {
  slug: '145-gm-skhcn',
  title: 'GIẤY MỜI',
  subject:
    'Họp triển khai nhiệm vụ khoa học và công nghệ tháng 12 năm 2026 (trực tiếp kết hợp trực tuyến)',
  letterhead: {
    ...DEPARTMENT,
    number: 'Số: 145/GM-SKHCN',
    placeAndDate: 'Sơn Giang, ngày 03 tháng 12 năm 2026',
  },
  body: prose(`
Sở Khoa học và Công nghệ trân trọng kính mời các đồng chí, các vị đại biểu (có danh sách kèm theo) tới dự Họp triển khai nhiệm vụ khoa học và công nghệ tháng 12 năm 2026, cụ thể như sau:
**1. Nội dung:** theo chương trình gửi kèm Giấy mời này, gồm: kết quả công tác năm 2026 và nhiệm vụ trọng tâm năm 2027; dự thảo Nghị quyết của Hội đồng nhân dân tỉnh; hướng dẫn nhiệm vụ chuyển đổi số năm 2027; nghiệm thu đề tài cấp tỉnh; bình xét khen thưởng.
**2. Chủ trì:** Đồng chí Hoàng Quốc Khải, Giám đốc Sở.
**3. Thời gian:** 08 giờ 00 phút, ngày 10 tháng 12 năm 2026 (thứ Năm); dự kiến kết thúc lúc 11 giờ 30 phút cùng ngày.
**4. Địa điểm:**
- Điểm cầu chính: Hội trường tầng 3, trụ sở Sở; phòng mở rộng tại tầng 4;
- Điểm cầu thành phần: Trung tâm Ứng dụng Khoa học và Công nghệ; điểm cầu Bộ Khoa học và Công nghệ;
- Đại biểu ở xa dự họp trực tuyến bằng thiết bị cá nhân, đăng nhập bằng tài khoản đã được cấp.
**5. Tài liệu:** được phát hành trên hệ thống phòng họp không giấy. Đề nghị đại biểu nghiên cứu trước tài liệu; các ý kiến góp ý bằng văn bản gửi về Văn phòng Sở trước 16 giờ 00 phút ngày 08 tháng 12 năm 2026 để tổng hợp.
**6. Xác nhận tham dự:** đề nghị đại biểu xác nhận trên hệ thống trước 17 giờ 00 phút ngày 08 tháng 12 năm 2026. Trường hợp không dự được, báo cáo đồng chí chủ trì và cử người dự thay; người dự thay được phát biểu, không tham gia biểu quyết.
**7. Phân công chuẩn bị:**
- Văn phòng Sở chuẩn bị hội trường, sơ đồ chỗ ngồi, đường truyền và thiết bị; bố trí kỹ thuật viên trực trong suốt thời gian họp;
- Các điểm cầu kết nối thử lúc 07 giờ 00 phút ngày họp, báo cáo số lượng đại biểu có mặt trước khi khai mạc 10 phút;
- Các phòng, đơn vị được giao trình bày hoàn thiện tài liệu đúng thời hạn, thời lượng trình bày không quá 15 phút đối với mỗi nội dung;
- Hội đồng nghiệm thu, Hội đồng Thi đua - Khen thưởng chuẩn bị phiếu và các điều kiện cần thiết theo quy chế.
Tài liệu có nội dung bí mật nhà nước (nếu có) được phát bản giấy tại phòng họp và thu hồi ngay sau khi kết thúc nội dung; không sao chụp, không đưa lên hệ thống.
Đầu mối liên hệ: đồng chí Phan Nhật Linh, Chuyên viên Văn phòng Sở. Đề nghị các đồng chí, các vị đại biểu dự họp đầy đủ, đúng thời gian, thành phần./.
`),
  signature: {
    lines: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
    name: 'Tạ Thu Hằng',
    signed: true,
  },
  distribution: ['Như trên', 'Giám đốc, các Phó Giám đốc Sở', 'Lưu: VT, VP'],
  annexes: [
    ...prose(`
# DANH SÁCH THÀNH PHẦN MỜI HỌP
= (Kèm theo Giấy mời số 145/GM-SKHCN ngày 03 tháng 12 năm 2026)
`),
    ...table({
      widths: [8, 52, 40],
      align: ['centre', 'left', 'left'],
      head: ['TT', 'Cơ quan, đơn vị', 'Thành phần'],
      rows: [
        ['1', 'Lãnh đạo Sở', 'Giám đốc, các Phó Giám đốc Sở'],
        ['2', 'Văn phòng Sở', 'Chánh Văn phòng; chuyên viên tổng hợp'],
        ['3', 'Phòng Quản lý Khoa học', 'Trưởng phòng'],
        ['4', 'Phòng Công nghệ và Đổi mới sáng tạo', 'Trưởng phòng; chuyên viên'],
        ['5', 'Phòng Chuyển đổi số', 'Trưởng phòng'],
        ['6', 'Phòng Bưu chính, Viễn thông', 'Trưởng phòng'],
        ['7', 'Phòng Kế hoạch - Tài chính', 'Trưởng phòng'],
        ['8', 'Phòng Sở hữu trí tuệ', 'Trưởng phòng'],
        ['9', 'Chi cục Tiêu chuẩn Đo lường Chất lượng', 'Chi cục trưởng; Phó Chi cục trưởng'],
        ['10', 'Trung tâm Ứng dụng KH&CN', 'Giám đốc; Phó Giám đốc; chủ nhiệm đề tài'],
        ['11', 'Trung tâm Công nghệ thông tin và Truyền thông', 'Giám đốc'],
        ['12', 'Quỹ Phát triển KH&CN tỉnh', 'Giám đốc Quỹ'],
        ['13', 'Đoàn Thanh niên Sở', 'Bí thư'],
        ['14', 'Văn phòng UBND tỉnh', 'Chuyên viên theo dõi lĩnh vực'],
        ['15', 'Sở Tài chính', 'Phó Trưởng phòng'],
        ['16', 'Sở Tư pháp', 'Trưởng phòng'],
        ['17', 'Sở Nông nghiệp và Môi trường', 'Phó Chi cục trưởng'],
        ['18', 'Trường Đại học Sơn Giang', 'Phó Hiệu trưởng'],
        ['19', 'Viện Nghiên cứu Cây trồng Trung du', 'Ủy viên phản biện'],
        ['20', 'HTX Chè Đồi Xanh', 'Giám đốc HTX'],
        ['21', 'UBND xã Nậm Khoang; UBND phường Trung Sơn', 'Phó Chủ tịch UBND'],
        ['22', 'Bộ Khoa học và Công nghệ', 'Phó Vụ trưởng; Chuyên viên chính'],
      ],
    }),
  ],
  date: '2026-12-03',
};
