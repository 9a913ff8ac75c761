interface DemoUnit {
  name: string;
  parent: string | null;
}

export const hostUnit = 'Sở Khoa học và Công nghệ';
const province = 'UBND tỉnh Sơn Giang';

const ofDepartment = [
  'Lãnh đạo Sở',
  'Văn phòng Sở',
  'Phòng Quản lý Khoa học',
  'Phòng Công nghệ và Đổi mới sáng tạo',
  'Phòng Chuyển đổi số',
  'Phòng Bưu chính, Viễn thông',
  'Phòng Kế hoạch - Tài chính',
  'Phòng Sở hữu trí tuệ',
  'Chi cục Tiêu chuẩn Đo lường Chất lượng',
  'Trung tâm Ứng dụng KH&CN',
  'Trung tâm Công nghệ thông tin và Truyền thông',
  'Quỹ Phát triển KH&CN tỉnh',
  'Đoàn Thanh niên Sở',
];
const ofProvince = [
  hostUnit,
  'Văn phòng UBND tỉnh',
  'Sở Tài chính',
  'Sở Tư pháp',
  'Sở Nông nghiệp và Môi trường',
];
const independent = [
  'Trường Đại học Sơn Giang',
  'Viện Nghiên cứu Cây trồng Trung du',
  'HTX Chè Đồi Xanh',
  'Bộ Khoa học và Công nghệ',
  'UBND xã Nậm Khoang',
  'UBND phường Trung Sơn',
];

/** Parents before children. */
export const demoUnits: readonly DemoUnit[] = [
  { name: province, parent: null },
  ...ofProvince.map((name) => ({ name, parent: province })),
  ...ofDepartment.map((name) => ({ name, parent: hostUnit })),
  ...independent.map((name) => ({ name, parent: null })),
];
