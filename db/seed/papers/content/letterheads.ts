/** Cơ quan chủ quản and cơ quan ban hành, as they stand in the upper left corner. */
export const DEPARTMENT = {
  superior: ['UBND TỈNH SƠN GIANG'],
  agency: ['SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
} as const;

export const OFFICE = {
  superior: ['SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
  agency: ['VĂN PHÒNG'],
} as const;

export const COUNCIL = {
  superior: [],
  agency: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH SƠN GIANG'],
} as const;

export const MINISTRY = {
  superior: [],
  agency: ['BỘ KHOA HỌC VÀ CÔNG NGHỆ'],
} as const;

export const APPLICATION_CENTRE = {
  superior: ['SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
  agency: ['TRUNG TÂM ỨNG DỤNG', 'KHOA HỌC VÀ CÔNG NGHỆ'],
} as const;
