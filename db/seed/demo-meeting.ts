import type { SiteView } from '../../server/sites/contract.ts';
import type { SiteCode } from './demo-people.ts';

export const demoMeeting = {
  code: 'SKHCN-2026-12-HN01',
  title: 'Họp triển khai nhiệm vụ KH&CN tháng 12 năm 2026',
  speechLimitSeconds: 300,
} as const;

interface DemoSite {
  code: SiteCode;
  name: string;
  siteRole: SiteView['siteRole'];
  seats: number;
}

export const demoSites: readonly DemoSite[] = [
  { code: 'P301', name: 'Hội trường tầng 3', siteRole: 'host', seats: 25 },
  { code: 'P401', name: 'Phòng mở rộng tầng 4', siteRole: 'remote', seats: 8 },
  { code: 'SAT', name: 'Trung tâm Ứng dụng KH&CN', siteRole: 'remote', seats: 8 },
  { code: 'MINISTRY', name: 'Bộ Khoa học và Công nghệ', siteRole: 'bridge', seats: 0 },
  { code: 'REMOTE', name: 'Đại biểu từ xa', siteRole: 'individual', seats: 0 },
];

export type RollCode = 'leadership' | 'acceptance' | 'emulation';

interface DemoRoll {
  code: RollCode;
  name: string;
  members: readonly string[];
}

export const demoRolls: readonly DemoRoll[] = [
  {
    code: 'leadership',
    name: 'Lãnh đạo Sở và trưởng các phòng, đơn vị',
    members: 'D01 D02 D03 D04 D05 D07 D08 D09 D10 D11 D12 D14 D16 D20 D21'.split(' '),
  },
  {
    code: 'acceptance',
    name: 'Hội đồng nghiệm thu đề tài ĐT.2024.SG-07',
    members: 'D03 D27 D28 D29 D07 D08 D30 D11 D31'.split(' '),
  },
  {
    code: 'emulation',
    name: 'Hội đồng Thi đua - Khen thưởng',
    members: 'D01 D02 D03 D04 D05 D07 D08 D09 D10 D11 D14'.split(' '),
  },
];

interface DemoItem {
  position: number;
  title: string;
  minutes: number;
  presenters: readonly string[];
  preparingUnit: string;
  roll: RollCode;
  paperOnly: boolean;
}

/** The item that the demo meeting stands at. */
export const currentPosition = 3;

export const demoAgenda: readonly DemoItem[] = [
  {
    position: 1,
    title: 'Khai mạc, điểm danh, thông qua chương trình',
    minutes: 15,
    presenters: ['D05'],
    preparingUnit: 'Văn phòng Sở',
    roll: 'leadership',
    paperOnly: false,
  },
  {
    position: 2,
    title: 'Kết quả công tác năm 2026, nhiệm vụ trọng tâm năm 2027',
    minutes: 45,
    presenters: ['D05'],
    preparingUnit: 'Văn phòng Sở',
    roll: 'leadership',
    paperOnly: false,
  },
  {
    position: 3,
    title: 'Dự thảo Nghị quyết của HĐND tỉnh',
    minutes: 35,
    presenters: ['D08'],
    preparingUnit: 'Phòng Công nghệ và Đổi mới sáng tạo',
    roll: 'leadership',
    paperOnly: false,
  },
  {
    position: 4,
    title: 'Hướng dẫn nhiệm vụ chuyển đổi số năm 2027',
    minutes: 40,
    presenters: ['D32', 'D09'],
    preparingUnit: 'Phòng Chuyển đổi số',
    roll: 'leadership',
    // One paper of this item is a state secret: it is handed out in the room, never uploaded.
    paperOnly: true,
  },
  {
    position: 5,
    title: 'Nghiệm thu đề tài cấp tỉnh',
    minutes: 45,
    presenters: ['D03', 'D18'],
    preparingUnit: 'Phòng Quản lý Khoa học',
    roll: 'acceptance',
    paperOnly: false,
  },
  {
    position: 6,
    title: 'Bình xét khen thưởng; kết luận, bế mạc',
    minutes: 30,
    presenters: ['D01'],
    preparingUnit: 'Văn phòng Sở',
    roll: 'emulation',
    paperOnly: false,
  },
];
