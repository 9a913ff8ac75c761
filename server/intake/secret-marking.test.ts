import { describe, expect, test } from 'vitest';
import { looksSecret } from './secret-marking.ts';

const header = 'UBND TỈNH SƠN GIANG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n\nSố: 12/BC-SKHCN';
const body = 'BÁO CÁO\nVề công tác quản lý nhà nước sáu tháng đầu năm 2026';

describe('a paper is marked as a state secret', () => {
  test.each([
    ['a stamp of its own line', `${header}\n\nMẬT\n\n${body}`, 'mat'],
    ['a stamp in letters spaced apart', `${header}\nT Ố I  M Ậ T\n${body}`, 'toi-mat'],
    ['a stamp in a box', `${header}\n| TUYỆT MẬT |\n${body}`, 'tuyet-mat'],
    ['decomposed letters', `${header}\n${'TỐI MẬT'.normalize('NFD')}\n${body}`, 'toi-mat'],
    ['the grade in words', `${header}\nĐộ mật: Mật\n${body}`, 'mat'],
    ['the grade in words, capitals', `${header}\nMỨC ĐỘ MẬT: TUYỆT MẬT\n${body}`, 'tuyet-mat'],
    ['what recognition makes of a stamp', `${header}\nTÓI MÂT\n${body}`, 'toi-mat'],
    ['a stamp that lost its accents', `${header}\nTUYET MAT.\n${body}`, 'tuyet-mat'],
    ['two grades: the higher one', `MẬT\n${body}\nTUYỆT MẬT`, 'tuyet-mat'],
  ])('%s', (_, text, marking) => {
    expect(looksSecret(text, 'bao-cao.pdf')).toBe(marking);
  });

  test.each([
    ['Báo cáo quân sự (MẬT).docx', 'mat'],
    ['[Tối mật] Phương án.pdf', 'toi-mat'],
    ['BC 12 - TUYỆT MẬT.pdf', 'tuyet-mat'],
    ['TUYET_MAT_ke-hoach.pdf', 'tuyet-mat'],
  ])('by its name: %s', (fileName, marking) => {
    expect(looksSecret(`${header}\n${body}`, fileName)).toBe(marking);
  });
});

describe('a paper is not marked', () => {
  test.each([
    ['no word of it', `${header}\n${body}`],
    ['security of information', 'Về việc bảo mật thông tin và an ninh mạng'],
    [
      'state secrets as a subject',
      'Triển khai Luật Bảo vệ bí mật nhà nước; tài liệu tuyệt mật, tối mật',
    ],
    ['a title that breaks before the word', 'GIẢI PHÁP BẢO\nMẬT\nHỆ THỐNG THÔNG TIN'],
    ['state secrets, broken before the word', 'LUẬT BẢO VỆ BÍ\nMẬT NHÀ NƯỚC'],
    ['prose that breaks before the word', 'hệ thống phải được bảo\nmật\ntheo quy định'],
    ['a list of attendance', 'CÓ MẶT\nVẮNG MẶT'],
    ['a table about presence', 'Họ và tên\nMẶT\nMẮT'],
    ['the grade left open', 'Độ mật: Không'],
    ['other goods', 'Sản phẩm: MẬT ONG RỪNG\nMẬT MÍA'],
  ])('%s', (_, text) => {
    expect(looksSecret(text, 'bao-cao.pdf')).toBeNull();
  });

  test.each([
    'Quy chế bảo mật.pdf',
    'Luật Bảo vệ bí mật nhà nước.docx',
    'mat-ong.pdf',
    'danh sach co mat.xlsx',
  ])('by its name: %s', (fileName) => {
    expect(looksSecret(`${header}\n${body}`, fileName)).toBeNull();
  });
});
