import type { Paper } from '../paper.ts';
import { prose, table } from '../prose.ts';
import { DEPARTMENT } from './letterheads.ts';

export const plan90: Paper = {
  slug: '90-kh-skhcn',
  title: 'KẾ HOẠCH',
  subject: 'Chuyển đổi số năm 2027 trên địa bàn tỉnh Sơn Giang',
  letterhead: {
    ...DEPARTMENT,
    number: 'Số: 90/KH-SKHCN',
    placeAndDate: 'Sơn Giang, ngày     tháng 12 năm 2026',
    draftMark: 'DỰ THẢO',
  },
  body: [
    ...prose(`
Thực hiện hướng dẫn của Bộ Khoa học và Công nghệ tại Công văn số 1120/BKHCN-ƯDCN ngày 26 tháng 11 năm 2026 về nhiệm vụ chuyển đổi số năm 2027, Sở Khoa học và Công nghệ xây dựng Kế hoạch chuyển đổi số năm 2027 trên địa bàn tỉnh như sau:
# I. MỤC ĐÍCH, YÊU CẦU
1. Cụ thể hóa các chỉ tiêu được giao thành nhiệm vụ có người chịu trách nhiệm, có thời hạn và có kinh phí; lấy người dân, doanh nghiệp làm trung tâm.
2. Tập trung vào dữ liệu và cấp xã; không dàn trải, không đầu tư trùng lặp với các nền tảng quốc gia.
3. Kết quả được đo lường tự động trên hệ thống, công khai hằng tháng.
# II. MỤC TIÊU
1. Hồ sơ trực tuyến toàn trình đạt 80%; 100% kết quả điện tử có ký số; 78% thông tin, giấy tờ số hóa được tái sử dụng.
2. Công bố 55 bộ dữ liệu mở; hoàn thành kết nối dữ liệu cấp xã với nền tảng tích hợp, chia sẻ dữ liệu của tỉnh trong quý II.
3. Phủ sóng 5G tới 60% số xã; xóa toàn bộ điểm lõm sóng di động.
4. Ít nhất 90% cuộc họp định kỳ của các sở, ngành và 60% cuộc họp định kỳ của xã, phường không sử dụng tài liệu giấy.
5. 100% hệ thống thông tin được phê duyệt cấp độ và triển khai phương án bảo đảm an toàn.
# III. NHIỆM VỤ VÀ KINH PHÍ
`),
    ...table({
      widths: [7, 43, 25, 12, 13],
      align: ['centre', 'left', 'left', 'centre', 'right'],
      head: ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Kinh phí (triệu đồng)'],
      rows: [
        [
          '1',
          'Làm sạch, kết nối dữ liệu hộ tịch, đất đai cấp xã',
          'Phòng Chuyển đổi số',
          'Quý II',
          '4.200',
        ],
        [
          '2',
          'Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu; cổng dữ liệu mở',
          'TT CNTT và Truyền thông',
          'Quý III',
          '5.600',
        ],
        [
          '3',
          'Mở rộng hệ thống phòng họp không giấy tới cấp xã',
          'TT CNTT và Truyền thông',
          'Quý II',
          '3.400',
        ],
        [
          '4',
          'Kho giấy tờ điện tử, trợ lý số hỗ trợ nộp hồ sơ',
          'Phòng Chuyển đổi số',
          'Quý III',
          '2.900',
        ],
        [
          '5',
          'Giám sát, bảo đảm an toàn thông tin; diễn tập thực chiến',
          'TT CNTT và Truyền thông',
          'Cả năm',
          '3.100',
        ],
        [
          '6',
          'Phối hợp phủ sóng 5G, xóa điểm lõm sóng',
          'Phòng Bưu chính, Viễn thông',
          'Quý IV',
          '300',
        ],
        [
          '7',
          'Bồi dưỡng kỹ năng số, tổ công nghệ số cộng đồng',
          'Phòng Chuyển đổi số',
          'Cả năm',
          '1.800',
        ],
        [
          '8',
          'Hỗ trợ doanh nghiệp nhỏ, hợp tác xã chuyển đổi số',
          'Phòng Công nghệ và ĐMST',
          'Cả năm',
          '3.000',
        ],
        ['', 'Cộng', '', '', '24.300'],
      ],
      total: true,
    }),
    ...prose(`
# IV. GIẢI PHÁP
1. Mỗi xã, phường có 01 công chức chuyên trách chuyển đổi số; Sở tổ chức tập huấn theo cụm trong tháng 02 và tháng 3 năm 2027.
2. Giao kinh phí ngay từ đầu năm; nhiệm vụ chưa ký hợp đồng đến ngày 30 tháng 6 thì điều chuyển kinh phí.
3. Ưu tiên thuê dịch vụ công nghệ thông tin đối với các nhiệm vụ 3, 4 và 5 để rút ngắn thời gian triển khai.
4. Định kỳ hằng tháng, Phòng Chuyển đổi số tổng hợp tiến độ trên hệ thống, báo cáo lãnh đạo Sở tại cuộc họp giao ban.
# V. TỔ CHỨC THỰC HIỆN
1. Phòng Chuyển đổi số: đầu mối theo dõi, đôn đốc, tổng hợp; trình Ủy ban nhân dân tỉnh ban hành Kế hoạch trước ngày 25 tháng 12 năm 2026.
2. Phòng Kế hoạch - Tài chính: tham mưu bố trí kinh phí, hướng dẫn thủ tục đầu tư, mua sắm.
3. Trung tâm Công nghệ thông tin và Truyền thông: triển khai các nhiệm vụ được giao; bảo đảm hạ tầng, an toàn thông tin.
4. Đề nghị các sở, ngành, Ủy ban nhân dân các xã, phường phối hợp thực hiện; kịp thời phản ánh khó khăn, vướng mắc về Sở Khoa học và Công nghệ./.
`),
  ],
  signature: { lines: ['GIÁM ĐỐC'], name: 'Hoàng Quốc Khải', signed: false },
  distribution: [
    'Ủy ban nhân dân tỉnh (để báo cáo)',
    'Các sở, ban, ngành cấp tỉnh',
    'UBND các xã, phường',
    'Lưu: VT, CĐS',
  ],
  date: '2026-12-05',
};
