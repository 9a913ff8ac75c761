import type { MeetingRole } from '../../server/kernel/viewer.ts';

export const siteCodes = ['P301', 'P401', 'SAT', 'MINISTRY', 'REMOTE'] as const;
export type SiteCode = (typeof siteCodes)[number];

export interface DemoPerson {
  code: string;
  name: string;
  title: string;
  unit: string;
  role: MeetingRole;
  /** Where the person takes part; null for the two who are absent. */
  site: SiteCode | null;
  seat: string | null;
}

/** Everybody is fictional. Codes are those of the demo's description. */
export const demoPeople: readonly DemoPerson[] = (
  [
    ['D01', 'Hoàng Quốc Khải', 'Giám đốc Sở', 'Lãnh đạo Sở', 'chair', 'P301', 'A01'],
    ['D02', 'Vi Thị Ánh Tuyết', 'Phó Giám đốc Sở', 'Lãnh đạo Sở', 'delegate', 'P301', 'A02'],
    ['D03', 'TS. Lâm Đình Vũ', 'Phó Giám đốc Sở', 'Lãnh đạo Sở', 'delegate', 'P301', 'A03'],
    ['D04', 'Khổng Minh Trí', 'Phó Giám đốc Sở', 'Lãnh đạo Sở', 'delegate', 'REMOTE', null],
    ['D05', 'Tạ Thu Hằng', 'Chánh Văn phòng', 'Văn phòng Sở', 'secretary', 'P301', 'A04'],
    ['D06', 'Phan Nhật Linh', 'Chuyên viên', 'Văn phòng Sở', 'secretary', 'P301', 'B09'],
    [
      'D07',
      'ThS. Cao Xuân Bách',
      'Trưởng phòng',
      'Phòng Quản lý Khoa học',
      'delegate',
      'P301',
      'B01',
    ],
    [
      'D08',
      'ThS. Mạc Hồng Nhung',
      'Trưởng phòng',
      'Phòng Công nghệ và Đổi mới sáng tạo',
      'delegate',
      'P301',
      'B02',
    ],
    ['D09', 'Trịnh Công Huân', 'Trưởng phòng', 'Phòng Chuyển đổi số', 'delegate', 'P301', 'B03'],
    [
      'D10',
      'Lưu Bảo Châu',
      'Trưởng phòng',
      'Phòng Bưu chính, Viễn thông',
      'delegate',
      'P301',
      'B04',
    ],
    [
      'D11',
      'ThS. Đoàn Thế Anh',
      'Trưởng phòng',
      'Phòng Kế hoạch - Tài chính',
      'delegate',
      'P301',
      'B05',
    ],
    ['D12', 'Quách Ngọc Mai', 'Trưởng phòng', 'Phòng Sở hữu trí tuệ', 'delegate', null, null],
    [
      'D13',
      'Ngô Hải Đăng',
      'Phó Trưởng phòng',
      'Phòng Sở hữu trí tuệ',
      'substitute',
      'P301',
      'B06',
    ],
    [
      'D14',
      'Bế Văn Lợi',
      'Chi cục trưởng',
      'Chi cục Tiêu chuẩn Đo lường Chất lượng',
      'delegate',
      'P301',
      'B07',
    ],
    [
      'D15',
      'Kiều Thanh Tâm',
      'Phó Chi cục trưởng',
      'Chi cục Tiêu chuẩn Đo lường Chất lượng',
      'guest',
      'P401',
      'C01',
    ],
    [
      'D16',
      'Thạch Ngọc Minh',
      'Giám đốc Trung tâm',
      'Trung tâm Ứng dụng KH&CN',
      'delegate',
      'SAT',
      'S01',
    ],
    [
      'D17',
      'Hà Thúy Vân',
      'Phó Giám đốc Trung tâm',
      'Trung tâm Ứng dụng KH&CN',
      'guest',
      'SAT',
      'S02',
    ],
    [
      'D18',
      'ThS. Giàng A Páo',
      'Trưởng phòng Kỹ thuật, chủ nhiệm đề tài',
      'Trung tâm Ứng dụng KH&CN',
      'guest',
      'SAT',
      'S03',
    ],
    [
      'D19',
      'Nông Thị Yến',
      'Kỹ thuật viên điểm cầu',
      'Trung tâm Ứng dụng KH&CN',
      'siteOperator',
      'SAT',
      'S04',
    ],
    [
      'D20',
      'Vũ Trọng Khang',
      'Giám đốc Trung tâm',
      'Trung tâm Công nghệ thông tin và Truyền thông',
      'delegate',
      'P301',
      'B08',
    ],
    [
      'D21',
      'Bành Hữu Nghĩa',
      'Giám đốc Quỹ',
      'Quỹ Phát triển KH&CN tỉnh',
      'delegate',
      'P401',
      'C02',
    ],
    [
      'D22',
      'Đặng Sỹ Hùng',
      'Bí thư Đoàn Thanh niên Sở',
      'Đoàn Thanh niên Sở',
      'guest',
      'P401',
      'C03',
    ],
    [
      'D23',
      'Chu Diệu Huyền',
      'Chuyên viên',
      'Phòng Công nghệ và Đổi mới sáng tạo',
      'guest',
      'P401',
      'C04',
    ],
    ['D24', 'Từ Minh Quân', 'Chuyên viên', 'Văn phòng UBND tỉnh', 'guest', 'P301', 'A05'],
    ['D25', 'Ninh Thị Hạnh', 'Phó Trưởng phòng', 'Sở Tài chính', 'guest', 'P301', 'A06'],
    ['D26', 'Phùng Khắc Duy', 'Trưởng phòng', 'Sở Tư pháp', 'guest', 'P301', 'A07'],
    [
      'D27',
      'PGS.TS. Tôn Thất Hiệu',
      'Phó Hiệu trưởng',
      'Trường Đại học Sơn Giang',
      'delegate',
      'P301',
      'A08',
    ],
    [
      'D28',
      'PGS.TS. Doãn Kim Oanh',
      'Trưởng bộ môn',
      'Viện Nghiên cứu Cây trồng Trung du',
      'reviewer',
      'P301',
      'A09',
    ],
    [
      'D29',
      'TS. Ung Quang Vinh',
      'Nghiên cứu viên chính',
      'Viện Nghiên cứu Cây trồng Trung du',
      'reviewer',
      'REMOTE',
      null,
    ],
    [
      'D30',
      'ThS. Chử Đức Toàn',
      'Phó Chi cục trưởng',
      'Sở Nông nghiệp và Môi trường',
      'delegate',
      'P301',
      'A10',
    ],
    ['D31', 'Tiêu Ngọc Ánh', 'Giám đốc HTX', 'HTX Chè Đồi Xanh', 'delegate', null, null],
    [
      'D32',
      'Âu Dương Thành',
      'Phó Vụ trưởng',
      'Bộ Khoa học và Công nghệ',
      'guest',
      'MINISTRY',
      null,
    ],
    [
      'D33',
      'Lục Thị Thảo',
      'Chuyên viên chính',
      'Bộ Khoa học và Công nghệ',
      'guest',
      'MINISTRY',
      null,
    ],
    ['D34', 'Sầm Văn Thắng', 'Phó Chủ tịch UBND xã', 'UBND xã Nậm Khoang', 'guest', 'REMOTE', null],
    [
      'D35',
      'Mai Tuấn Kiệt',
      'Phó Chủ tịch UBND phường',
      'UBND phường Trung Sơn',
      'guest',
      'REMOTE',
      null,
    ],
    [
      'D36',
      'Hứa Bích Liên',
      'Kỹ thuật viên phòng họp',
      'Văn phòng Sở',
      'siteOperator',
      'P301',
      'B10',
    ],
  ] as const
).map(([code, name, title, unit, role, site, seat]) => ({
  code,
  name,
  title,
  unit,
  role,
  site,
  seat,
}));

/** D13 sits in the place of D12 with the chair's consent: may speak, has no vote. */
export const substitutions: Readonly<Record<string, string>> = { D13: 'D12' };

/** Why somebody is absent. D31 has sent a review beforehand, which is read and not counted. */
export const absences: Readonly<Record<string, { state: 'excused' | 'absent'; reason: string }>> = {
  D12: { state: 'excused', reason: 'Đi công tác; đã cử người dự thay' },
  D31: { state: 'absent', reason: 'Vắng mặt; đã gửi nhận xét bằng văn bản' },
};
