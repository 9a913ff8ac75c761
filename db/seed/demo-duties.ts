import { hostUnit } from './demo-organisation.ts';

interface DemoDuty {
  person: string;
  unit: string;
  kind: 'planner' | 'approver' | 'recordsClerk';
}

/** The office plans, the director approves, the office's clerk keeps the register. */
export const demoDuties: readonly DemoDuty[] = [
  { person: 'D05', unit: hostUnit, kind: 'planner' },
  { person: 'D06', unit: hostUnit, kind: 'planner' },
  { person: 'D01', unit: hostUnit, kind: 'approver' },
  { person: 'D06', unit: hostUnit, kind: 'recordsClerk' },
];

interface DemoGroup {
  code: string;
  name: string;
  members: readonly string[];
}

export const demoGroups: readonly DemoGroup[] = [
  { code: 'leaders', name: 'Lãnh đạo Sở', members: 'D01 D02 D03 D04'.split(' ') },
  {
    code: 'heads',
    name: 'Trưởng phòng và tương đương',
    members: 'D05 D07 D08 D09 D10 D11 D12 D14 D16 D20 D21'.split(' '),
  },
  {
    code: 'acceptance',
    name: 'Hội đồng nghiệm thu đề tài ĐT.2024.SG-07',
    members: 'D03 D27 D28 D29 D07 D08 D30 D11 D31'.split(' '),
  },
];

/** Chữ viết tắt in the numbers of papers. */
export const demoSymbols: Readonly<Record<string, string>> = {
  'UBND tỉnh Sơn Giang': 'UBND',
  'Văn phòng UBND tỉnh': 'VPUBND',
  [hostUnit]: 'SKHCN',
  'Sở Tài chính': 'STC',
  'Sở Tư pháp': 'STP',
  'Sở Nông nghiệp và Môi trường': 'SNNMT',
  'Văn phòng Sở': 'VP',
  'Phòng Quản lý Khoa học': 'QLKH',
  'Phòng Công nghệ và Đổi mới sáng tạo': 'CNĐMST',
  'Phòng Chuyển đổi số': 'CĐS',
  'Phòng Bưu chính, Viễn thông': 'BCVT',
  'Phòng Kế hoạch - Tài chính': 'KHTC',
  'Phòng Sở hữu trí tuệ': 'SHTT',
  'Chi cục Tiêu chuẩn Đo lường Chất lượng': 'TĐC',
  'Bộ Khoa học và Công nghệ': 'BKHCN',
};

export const demoAgencies: readonly { name: string; symbol: string }[] = [
  { name: 'Sở Khoa học và Công nghệ tỉnh Sơn Giang', symbol: 'SKHCN' },
  { name: 'Bộ Khoa học và Công nghệ', symbol: 'BKHCN' },
  { name: 'Sở Tài chính tỉnh Sơn Giang', symbol: 'STC' },
  { name: 'Sở Tư pháp tỉnh Sơn Giang', symbol: 'STP' },
];
