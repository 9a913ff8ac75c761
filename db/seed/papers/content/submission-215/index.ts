import type { Paper } from '../../paper.ts';
import { DEPARTMENT } from '../letterheads.ts';
import { annexes } from './annexes.ts';
import { content } from './content.ts';
import { impact } from './impact.ts';
import { need } from './need.ts';
import { process } from './process.ts';

export const submission215: Paper = {
  slug: '215-ttr-skhcn',
  title: 'TỜ TRÌNH',
  subject:
    'Dự thảo Nghị quyết quy định nội dung, mức hỗ trợ hoạt động khoa học, công nghệ và đổi mới sáng tạo trên địa bàn tỉnh giai đoạn 2027–2030',
  addressees: ['Ủy ban nhân dân tỉnh Sơn Giang.'],
  letterhead: {
    ...DEPARTMENT,
    number: 'Số: 215/TTr-SKHCN',
    placeAndDate: 'Sơn Giang, ngày 04 tháng 12 năm 2026',
    draftMark: 'DỰ THẢO',
  },
  body: [...need, ...process, ...content, ...impact],
  signature: { lines: ['GIÁM ĐỐC'], name: 'Hoàng Quốc Khải', signed: false },
  distribution: [
    'Như trên',
    'Sở Tư pháp, Sở Tài chính (để phối hợp)',
    'Giám đốc, các Phó Giám đốc Sở',
    'Các phòng, đơn vị thuộc Sở',
    'Lưu: VT, CN&ĐMST',
  ],
  annexes,
  date: '2026-12-04',
};
