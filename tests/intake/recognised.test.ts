import { describe, expect, test } from 'vitest';
import { recognisePage } from '../../server/intake/ocr.ts';
import { pageInfo } from '../../server/intake/pages.ts';
import { testFolders } from './folders.ts';
import { makePdf, makeScanPdf } from './make/pdf.ts';
import { makeScan } from './make/scan.ts';

const folders = testFolders();
const text = `BÁO CÁO
Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội sáu tháng đầu năm
Trong sáu tháng đầu năm, Ủy ban nhân dân tỉnh đã chỉ đạo quyết liệt các sở, ngành, địa phương triển khai đồng bộ các giải pháp tháo gỡ khó khăn cho sản xuất, kinh doanh; đẩy mạnh giải ngân vốn đầu tư công; bảo đảm an sinh xã hội và giữ vững quốc phòng, an ninh trên địa bàn. Tổng sản phẩm trên địa bàn tăng so với cùng kỳ; thu ngân sách nhà nước đạt dự toán được giao. Tuy nhiên, việc chuyển đổi số ở một số đơn vị còn chậm, dữ liệu chưa được kết nối, chia sẻ đầy đủ.`;

/** How many letters have to be changed, put in or left out to make one text of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const plain = (words: string) => words.normalize('NFC').replace(/\s+/g, ' ').trim();

describe('a scan', () => {
  test('is read with at most one letter in a hundred wrong, words where they are seen', async () => {
    const path = await folders.put('a.pdf', await makeScanPdf([await makeScan(text)]));
    const { pages } = await pageInfo(path);
    const size = pages[0] ?? { widthPt: 0, heightPt: 0 };
    const page = await recognisePage(path, 1, size);
    const wrong = distance(plain(page?.text ?? ''), plain(text)) / plain(text).length;
    console.log(`character error rate: ${(wrong * 100).toFixed(2)} %`);
    expect(wrong).toBeLessThan(0.01);
    expect(page).toMatchObject({ page: 1, recognised: true });
    const [first] = page?.words ?? [];
    expect(first?.text).toBe('BÁO');
    expect(Math.abs((first?.x ?? 0) - 72)).toBeLessThan(8);
    expect(Math.abs((first?.y ?? 0) - 75)).toBeLessThan(8);
  });

  test('that is empty has no text', async () => {
    const path = await folders.put('a.pdf', await makePdf(['']));
    const page = await recognisePage(path, 1, { widthPt: 595, heightPt: 842 });
    expect(page).toEqual({ page: 1, text: '', words: [], recognised: true });
  });
});
