import { prose, table } from '../../prose.ts';

export const annexes = [
  ...prose(`
# PHỤ LỤC I
# SO SÁNH MỨC HỖ TRỢ HIỆN HÀNH VÀ MỨC HỖ TRỢ ĐỀ XUẤT
= (Kèm theo Tờ trình số 215/TTr-SKHCN)
`),
  ...table({
    widths: [7, 37, 25, 31],
    align: ['centre', 'left', 'left', 'left'],
    head: ['TT', 'Nội dung', 'Mức hiện hành', 'Mức đề xuất'],
    rows: [
      [
        '1',
        'Mua, nhận chuyển giao công nghệ, thiết bị',
        '20%, tối đa 300 triệu đồng/dự án',
        '30%, tối đa 1.000 triệu đồng/dự án; doanh nghiệp nhỏ và siêu nhỏ 40%, tối đa 1.200 triệu đồng',
      ],
      [
        '2',
        'Đánh giá trình độ, lộ trình đổi mới công nghệ',
        'Chưa quy định',
        '50%, tối đa 50 triệu đồng/doanh nghiệp',
      ],
      [
        '3',
        'Mô hình ứng dụng tiến bộ kỹ thuật của hợp tác xã',
        '30%, tối đa 200 triệu đồng/mô hình',
        '50%, tối đa 500 triệu đồng; xã đặc biệt khó khăn 70%, tối đa 700 triệu đồng',
      ],
      ['4', 'Sáng chế trong nước', '10 triệu đồng/văn bằng', '30 triệu đồng/văn bằng'],
      ['5', 'Giải pháp hữu ích', '10 triệu đồng/văn bằng', '20 triệu đồng/văn bằng'],
      ['6', 'Kiểu dáng công nghiệp', '05 triệu đồng/văn bằng', '12 triệu đồng/văn bằng'],
      ['7', 'Nhãn hiệu', '04 triệu đồng/văn bằng', '08 triệu đồng/văn bằng'],
      ['8', 'Đăng ký ở nước ngoài', 'Chưa quy định', '60 triệu đồng/đơn'],
      [
        '9',
        'Nhãn hiệu tập thể, nhãn hiệu chứng nhận',
        'Tối đa 80 triệu đồng',
        'Tối đa 150 triệu đồng',
      ],
      ['10', 'Chỉ dẫn địa lý', 'Tối đa 200 triệu đồng', 'Tối đa 300 triệu đồng'],
      [
        '11',
        'Hệ thống quản lý, công cụ năng suất',
        '30%, tối đa 30 triệu đồng',
        '50%, tối đa 60 triệu đồng/hệ thống',
      ],
      [
        '12',
        'Truy xuất nguồn gốc',
        'Tối đa 15 triệu đồng/sản phẩm',
        '50%, tối đa 40 triệu đồng/sản phẩm',
      ],
      ['13', 'Phòng thử nghiệm được công nhận', 'Chưa quy định', 'Tối đa 150 triệu đồng'],
      ['14', 'Dự án khởi nghiệp sáng tạo', 'Chưa quy định', 'Tối đa 200 triệu đồng/dự án'],
      ['15', 'Ươm tạo, tư vấn dự án khởi nghiệp', 'Chưa quy định', '50 triệu đồng/dự án'],
      ['16', 'Không gian đổi mới sáng tạo cấp tỉnh', 'Chưa quy định', 'Tối đa 500 triệu đồng/năm'],
      [
        '17',
        'Thương mại hóa kết quả nghiên cứu',
        'Chưa quy định',
        '30%, tối đa 500 triệu đồng/dự án',
      ],
      [
        '18',
        'Tham gia chợ công nghệ và thiết bị',
        '10 triệu đồng/lần',
        'Tối đa 20 triệu đồng/lần, không quá 02 lần/năm',
      ],
      [
        '19',
        'Chuyển đổi số: doanh nghiệp siêu nhỏ, hợp tác xã',
        'Chưa quy định',
        '50%, tối đa 50 triệu đồng/năm',
      ],
      ['20', 'Chuyển đổi số: doanh nghiệp nhỏ', 'Chưa quy định', '50%, tối đa 100 triệu đồng/năm'],
      ['21', 'Chuyển đổi số: doanh nghiệp vừa', 'Chưa quy định', '30%, tối đa 150 triệu đồng/năm'],
      ['22', 'Đào tạo ngắn hạn', 'Chưa quy định', 'Tối đa 30 triệu đồng/người/khóa'],
      ['23', 'Bài báo khoa học quốc tế', '15 triệu đồng/bài', '30 triệu đồng/bài'],
    ],
  }),
  ...prose(`
---
# PHỤ LỤC II
# NHU CẦU KINH PHÍ THỰC HIỆN NGHỊ QUYẾT GIAI ĐOẠN 2027–2030
= (Kèm theo Tờ trình số 215/TTr-SKHCN; đơn vị tính: tỷ đồng)
`),
  ...table({
    widths: [7, 40, 10, 10, 10, 10, 13],
    align: ['centre', 'left', 'right', 'right', 'right', 'right', 'right'],
    head: ['TT', 'Nhóm nội dung', '2027', '2028', '2029', '2030', 'Cộng'],
    rows: [
      ['1', 'Đổi mới công nghệ (Điều 5)', '9,5', '11,0', '12,0', '12,5', '45,0'],
      ['2', 'Hợp tác xã ứng dụng tiến bộ kỹ thuật (Điều 6)', '6,0', '6,5', '7,0', '7,5', '27,0'],
      ['3', 'Sở hữu trí tuệ (Điều 7)', '2,2', '2,4', '2,6', '2,8', '10,0'],
      [
        '4',
        'Tiêu chuẩn, đo lường, chất lượng, truy xuất nguồn gốc (Điều 8)',
        '2,8',
        '3,0',
        '3,2',
        '3,5',
        '12,5',
      ],
      ['5', 'Khởi nghiệp sáng tạo (Điều 9)', '4,0', '5,0', '5,5', '6,0', '20,5'],
      [
        '6',
        'Thương mại hóa, thị trường khoa học và công nghệ (Điều 10)',
        '2,5',
        '2,6',
        '2,7',
        '3,2',
        '11,0',
      ],
      ['7', 'Chuyển đổi số (Điều 11)', '3,0', '3,5', '3,8', '4,2', '14,5'],
      ['8', 'Nhân lực, thông tin, truyền thông (Điều 12)', '1,5', '1,7', '1,8', '2,0', '7,0'],
      ['9', 'Thẩm định, kiểm tra, đánh giá', '0,5', '0,6', '0,7', '0,7', '2,5'],
      ['', 'Tổng cộng', '32,0', '36,3', '39,3', '42,4', '150,0'],
    ],
    total: true,
  }),
  ...prose(`
## Căn cứ xác định nhu cầu
1. Đổi mới công nghệ: dự kiến 120 dự án, mức hỗ trợ bình quân 375 triệu đồng/dự án.
2. Hợp tác xã ứng dụng tiến bộ kỹ thuật: dự kiến 90 mô hình, mức hỗ trợ bình quân 300 triệu đồng/mô hình.
3. Sở hữu trí tuệ: dự kiến 40 sáng chế, giải pháp hữu ích; 60 kiểu dáng công nghiệp; 420 nhãn hiệu; 15 nhãn hiệu cộng đồng; 05 chỉ dẫn địa lý.
4. Tiêu chuẩn, đo lường, chất lượng: dự kiến 130 hệ thống quản lý, 160 sản phẩm truy xuất nguồn gốc, 04 phòng thử nghiệm.
5. Khởi nghiệp sáng tạo: dự kiến 60 dự án hoàn thiện sản phẩm mẫu, 90 lượt ươm tạo, 01 không gian đổi mới sáng tạo, 04 cuộc thi cấp tỉnh.
6. Chuyển đổi số: dự kiến 290 lượt doanh nghiệp, hợp tác xã, mức hỗ trợ bình quân 50 triệu đồng/lượt.
---
# PHỤ LỤC III
# KẾ HOẠCH TRIỂN KHAI SAU KHI NGHỊ QUYẾT ĐƯỢC BAN HÀNH
= (Kèm theo Tờ trình số 215/TTr-SKHCN)
`),
  ...table({
    widths: [7, 43, 28, 22],
    align: ['centre', 'left', 'left', 'left'],
    head: ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
    rows: [
      ['1', 'Ban hành kế hoạch triển khai Nghị quyết', 'Ủy ban nhân dân tỉnh', 'Tháng 01/2027'],
      [
        '2',
        'Công bố thủ tục hành chính, biểu mẫu điện tử',
        'Sở Khoa học và Công nghệ',
        'Tháng 01/2027',
      ],
      [
        '3',
        'Công bố danh mục giải pháp chuyển đổi số được hỗ trợ',
        'Phòng Chuyển đổi số',
        'Tháng 02/2027',
      ],
      [
        '4',
        'Tập huấn đầu mối xã, phường; hội nghị phổ biến chính sách',
        'Phòng Công nghệ và Đổi mới sáng tạo',
        'Quý I/2027',
      ],
      [
        '5',
        'Vận hành cơ sở dữ liệu theo dõi hỗ trợ',
        'Trung tâm Công nghệ thông tin và Truyền thông',
        'Quý I/2027',
      ],
      ['6', 'Xét chọn đợt 1 năm 2027', 'Sở Khoa học và Công nghệ', 'Tháng 4/2027'],
      [
        '7',
        'Kiểm tra, đánh giá việc sử dụng kinh phí',
        'Phòng Kế hoạch - Tài chính',
        'Tháng 10 hằng năm',
      ],
      [
        '8',
        'Báo cáo Hội đồng nhân dân tỉnh kết quả thực hiện',
        'Ủy ban nhân dân tỉnh',
        'Kỳ họp cuối năm',
      ],
      ['9', 'Sơ kết giữa kỳ, đề xuất sửa đổi (nếu có)', 'Sở Khoa học và Công nghệ', 'Quý IV/2028'],
      ['10', 'Tổng kết thi hành Nghị quyết', 'Ủy ban nhân dân tỉnh', 'Quý IV/2030'],
    ],
  }),
  ...prose(`
---
# PHỤ LỤC IV
# MẪU ĐƠN ĐỀ NGHỊ HỖ TRỢ
= (Kèm theo Tờ trình số 215/TTr-SKHCN)
Kính gửi: Sở Khoa học và Công nghệ tỉnh Sơn Giang.
1. Tên tổ chức, cá nhân đề nghị: ………………………………………
2. Mã số doanh nghiệp, hợp tác xã hoặc số định danh cá nhân: ……………
3. Địa chỉ trụ sở, nơi cư trú: ……………………………………………
4. Người đại diện theo pháp luật, chức vụ, số điện thoại: …………
5. Quy mô: doanh nghiệp siêu nhỏ □; nhỏ □; vừa □; hợp tác xã □; tổ chức khoa học và công nghệ □; nhóm, cá nhân khởi nghiệp sáng tạo □.
6. Nội dung đề nghị hỗ trợ (theo Điều … của Nghị quyết): ……………
7. Địa điểm thực hiện; thuộc xã đặc biệt khó khăn: có □ / không □.
8. Tổng chi phí thực hiện: ……………… đồng, trong đó mức đề nghị Nhà nước hỗ trợ: ……………… đồng.
9. Chính sách hỗ trợ khác của Nhà nước đã được hưởng cho cùng nội dung này (nếu có): ………………………………
10. Tài khoản nhận kinh phí: ……………………………………………
Chúng tôi cam kết nội dung kê khai là trung thực, chịu trách nhiệm trước pháp luật về tính chính xác của hồ sơ; sử dụng kinh phí đúng mục đích và hoàn trả toàn bộ kinh phí nếu vi phạm.
Tài liệu gửi kèm: thuyết minh nội dung đề nghị hỗ trợ; hợp đồng, hóa đơn, chứng từ hoặc báo giá; biên bản nghiệm thu, văn bằng, giấy chứng nhận (tùy từng nội dung).
`),
];
