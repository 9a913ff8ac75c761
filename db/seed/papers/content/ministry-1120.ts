import type { Paper } from '../paper.ts';
import { prose, table } from '../prose.ts';
import { MINISTRY } from './letterheads.ts';

export const ministry1120: Paper = {
  slug: '1120-bkhcn-udcn',
  title: '',
  subject: 'V/v hướng dẫn nhiệm vụ chuyển đổi số năm 2027',
  addressees: [
    'Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương',
    'Sở Khoa học và Công nghệ các tỉnh, thành phố',
  ],
  letterhead: {
    ...MINISTRY,
    number: 'Số: 1120/BKHCN-ƯDCN',
    about: 'V/v hướng dẫn nhiệm vụ chuyển đổi số năm 2027',
    placeAndDate: 'Hà Nội, ngày 26 tháng 11 năm 2026',
  },
  body: [
    ...prose(`
Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia, Bộ Khoa học và Công nghệ hướng dẫn Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương một số nhiệm vụ chuyển đổi số năm 2027 như sau:
## 1. Về xây dựng kế hoạch
a) Ủy ban nhân dân cấp tỉnh ban hành kế hoạch chuyển đổi số năm 2027 trước ngày 31 tháng 12 năm 2026; kế hoạch phải xác định rõ mục tiêu, nhiệm vụ, kinh phí, cơ quan chủ trì và thời hạn hoàn thành đối với từng nhiệm vụ.
b) Kế hoạch bám sát các chỉ tiêu tại Phụ lục kèm theo; địa phương có điều kiện được đặt mục tiêu cao hơn. Không giao chỉ tiêu mang tính hình thức, không yêu cầu cấp xã báo cáo thủ công các số liệu đã có trên hệ thống.
c) Nhiệm vụ sử dụng ngân sách nhà nước phải thuyết minh khả năng dùng chung, kết nối, chia sẻ dữ liệu; không đầu tư trùng lặp với các nền tảng số quốc gia, nền tảng dùng chung của bộ, ngành.
## 2. Về các nhiệm vụ trọng tâm
a) Dữ liệu: hoàn thành số hóa, làm sạch và kết nối dữ liệu hộ tịch, đất đai, cán bộ, công chức, viên chức; mỗi tỉnh công bố ít nhất 50 bộ dữ liệu mở. Dữ liệu được cập nhật theo nguyên tắc “đúng, đủ, sạch, sống, thống nhất, dùng chung”.
b) Dịch vụ công trực tuyến: bảo đảm 80% hồ sơ thủ tục hành chính được thực hiện trực tuyến toàn trình; 100% kết quả giải quyết được trả dưới dạng điện tử có ký số.
c) Hạ tầng số: phủ sóng 5G tới 100% phường, khu công nghiệp và ít nhất 60% số xã; xóa điểm lõm sóng di động băng rộng. Hệ thống thông tin mới phải sẵn sàng hỗ trợ giao thức IPv6.
d) Họp không giấy và hội nghị trực tuyến: cơ quan nhà nước cấp tỉnh, cấp xã tổ chức họp trên hệ thống phòng họp không giấy, kết nối liên thông với hệ thống hội nghị trực tuyến; tài liệu được phát hành trước cuộc họp ít nhất 03 ngày làm việc. Tài liệu bí mật nhà nước thực hiện theo quy định của pháp luật về bảo vệ bí mật nhà nước, không đưa lên các hệ thống này.
đ) Nhân lực: mỗi xã, phường có ít nhất 01 cán bộ, công chức chuyên trách chuyển đổi số; duy trì tổ công nghệ số cộng đồng tại 100% thôn, bản, tổ dân phố.
e) An toàn thông tin: 100% hệ thống thông tin được phê duyệt cấp độ và triển khai phương án bảo đảm an toàn; diễn tập thực chiến ít nhất 01 lần trong năm.
## 3. Về kinh phí
Kinh phí thực hiện bố trí từ ngân sách địa phương theo phân cấp, bảo đảm tỷ lệ chi cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số theo quy định; lồng ghép các chương trình, đề án có liên quan và huy động nguồn lực xã hội.
## 4. Về chế độ báo cáo
Ủy ban nhân dân các tỉnh, thành phố gửi kế hoạch đã ban hành về Bộ Khoa học và Công nghệ trước ngày 10 tháng 01 năm 2027; cập nhật kết quả thực hiện trên Hệ thống đo lường chuyển đổi số trước ngày 25 hằng tháng. Bộ không yêu cầu báo cáo giấy.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị phản ánh về Bộ Khoa học và Công nghệ (Vụ Ứng dụng công nghệ) để được hướng dẫn./.
`),
  ],
  signature: {
    lines: ['TL. BỘ TRƯỞNG', 'KT. VỤ TRƯỞNG', 'VỤ ỨNG DỤNG CÔNG NGHỆ', 'PHÓ VỤ TRƯỞNG'],
    name: 'Âu Dương Thành',
    signed: true,
  },
  distribution: ['Như trên', 'Bộ trưởng (để báo cáo)', 'Các Thứ trưởng', 'Lưu: VT, ƯDCN'],
  annexes: [
    ...prose(`
# PHỤ LỤC
# CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2027 ĐỐI VỚI CÁC ĐỊA PHƯƠNG
= (Kèm theo Công văn số 1120/BKHCN-ƯDCN ngày 26 tháng 11 năm 2026)
`),
    ...table({
      widths: [7, 58, 17, 18],
      align: ['centre', 'left', 'centre', 'centre'],
      head: ['TT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2027'],
      rows: [
        ['1', 'Hồ sơ thủ tục hành chính trực tuyến toàn trình', '%', '≥ 80'],
        ['2', 'Kết quả giải quyết thủ tục hành chính điện tử có ký số', '%', '100'],
        ['3', 'Thông tin, giấy tờ số hóa được tái sử dụng', '%', '≥ 75'],
        ['4', 'Bộ dữ liệu mở được công bố', 'Bộ', '≥ 50'],
        ['5', 'Phường, khu công nghiệp được phủ sóng 5G', '%', '100'],
        ['6', 'Xã được phủ sóng 5G', '%', '≥ 60'],
        ['7', 'Hộ gia đình có kết nối internet cáp quang', '%', '≥ 85'],
        ['8', 'Dân số trưởng thành có chữ ký số cá nhân', '%', '≥ 40'],
        ['9', 'Cuộc họp định kỳ của cơ quan cấp tỉnh không sử dụng tài liệu giấy', '%', '≥ 90'],
        ['10', 'Cuộc họp định kỳ của cấp xã không sử dụng tài liệu giấy', '%', '≥ 60'],
        ['11', 'Hệ thống thông tin được phê duyệt cấp độ an toàn', '%', '100'],
        ['12', 'Xã, phường có công chức chuyên trách chuyển đổi số', '%', '100'],
        ['13', 'Doanh nghiệp nhỏ và vừa sử dụng nền tảng số', '%', '≥ 55'],
        ['14', 'Tỷ trọng kinh tế số trong tổng sản phẩm trên địa bàn', '%', '≥ 16'],
      ],
    }),
  ],
  date: '2026-11-26',
};
