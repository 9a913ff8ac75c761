import type { DocumentView } from '../../server/documents/contract.ts';
import type { RollCode } from './demo-meeting.ts';

export interface DemoDocument {
  /** File in `papers/pdf` without its extension. */
  slug: string;
  position: number | null;
  kind: DocumentView['kind'];
  docNumber: string;
  subject: string;
  status: DocumentView['status'];
  version: number;
  /** Versions of one paper share it. */
  lineage: string;
  pages: number;
  onlyRoll: RollCode | null;
  preparingUnit: string;
}

type Line = Pick<DemoDocument, 'slug' | 'position' | 'kind' | 'docNumber' | 'subject' | 'pages'> &
  Partial<DemoDocument>;

const office = 'Văn phòng Sở';
const technology = 'Phòng Công nghệ và Đổi mới sáng tạo';

const lines: readonly Line[] = [
  {
    slug: '145-gm-skhcn',
    position: null,
    kind: 'invitation',
    docNumber: '145/GM-SKHCN',
    subject: 'Giấy mời họp triển khai nhiệm vụ tháng 12 năm 2026',
    pages: 3,
  },
  {
    slug: '77-ctr-skhcn',
    position: 1,
    kind: 'agenda',
    docNumber: '77/CTr-SKHCN',
    subject: 'Chương trình họp',
    pages: 2,
  },
  {
    slug: '412-bc-skhcn',
    position: 2,
    kind: 'report',
    docNumber: '412/BC-SKHCN',
    subject: 'Báo cáo kết quả công tác năm 2026',
    pages: 5,
  },
  {
    slug: '413-bc-skhcn-v1',
    position: 2,
    kind: 'appendix',
    docNumber: '413/BC-SKHCN',
    subject: 'Phụ lục số liệu',
    status: 'superseded',
    lineage: '413-bc-skhcn',
    pages: 3,
    preparingUnit: 'Phòng Kế hoạch - Tài chính',
  },
  {
    slug: '413-bc-skhcn-v2',
    position: 2,
    kind: 'appendix',
    docNumber: '413/BC-SKHCN',
    subject: 'Phụ lục số liệu',
    version: 2,
    lineage: '413-bc-skhcn',
    pages: 3,
    preparingUnit: 'Phòng Kế hoạch - Tài chính',
  },
  {
    slug: '215-ttr-skhcn',
    position: 3,
    kind: 'submission',
    docNumber: '215/TTr-SKHCN',
    subject: 'Tờ trình dự thảo Nghị quyết',
    pages: 18,
    preparingUnit: technology,
  },
  {
    slug: 'du-thao-nq-hdnd',
    position: 3,
    kind: 'resolution-draft',
    docNumber: '…/2026/NQ-HĐND (dự thảo 3)',
    subject:
      'Quy định nội dung, mức hỗ trợ hoạt động KH, CN và ĐMST trên địa bàn tỉnh giai đoạn 2027–2030',
    pages: 6,
    preparingUnit: technology,
  },
  {
    slug: '58-bth-skhcn',
    position: 3,
    kind: 'summary',
    docNumber: '58/BTH-SKHCN',
    subject: 'Bảng tổng hợp, tiếp thu, giải trình ý kiến',
    pages: 3,
    preparingUnit: technology,
  },
  {
    slug: '1120-bkhcn-udcn',
    position: 4,
    kind: 'official-letter',
    docNumber: '1120/BKHCN-ƯDCN',
    subject: 'Công văn hướng dẫn nhiệm vụ chuyển đổi số năm 2027',
    pages: 3,
  },
  {
    slug: '90-kh-skhcn',
    position: 4,
    kind: 'plan',
    docNumber: '90/KH-SKHCN (dự thảo)',
    subject: 'Kế hoạch chuyển đổi số năm 2027',
    status: 'submitted',
    pages: 3,
    preparingUnit: 'Phòng Chuyển đổi số',
  },
  {
    slug: 'dt-2024-sg-07',
    position: 5,
    kind: 'research-report',
    docNumber: 'ĐT.2024.SG-07',
    subject: 'Báo cáo tổng hợp đề tài “Ứng dụng IoT giám sát vùng chè an toàn”',
    onlyRoll: 'acceptance',
    pages: 4,
    preparingUnit: 'Phòng Quản lý Khoa học',
  },
  {
    slug: '356-qd-skhcn',
    position: 5,
    kind: 'decision',
    docNumber: '356/QĐ-SKHCN',
    subject: 'Quyết định thành lập Hội đồng nghiệm thu',
    pages: 4,
    preparingUnit: 'Phòng Quản lý Khoa học',
  },
  {
    slug: '61-bc-vp',
    position: 6,
    kind: 'report',
    docNumber: '61/BC-VP',
    subject: 'Tổng hợp đề nghị khen thưởng',
    onlyRoll: 'emulation',
    pages: 2,
  },
];

export const demoDocuments: readonly DemoDocument[] = lines.map((line) => ({
  status: 'issued',
  version: 1,
  lineage: line.slug,
  onlyRoll: null,
  preparingUnit: office,
  ...line,
}));

/** What is on the screens when the demo begins, and who shows it. */
export const demoShown = { slug: '215-ttr-skhcn', page: 1, by: 'D08' } as const;
