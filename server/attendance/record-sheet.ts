import type { RecordFacts } from './record-facts.ts';
import { lastOf, remarks, standingInWords, timeInRecord } from './record-rules.ts';

const headings = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Tình trạng', 'Có mặt lúc'] as const;
const more = ['Cập nhật lúc', 'Ghi chú'] as const;
const widths = [6, 28, 30, 34, 30, 12, 12, 60];

/** All cells are text, so that nothing in them is ever a formula. */
const text = (value: string | number) => ({
  value: String(value),
  type: String,
  wrap: true,
  alignVertical: 'top' as const,
});

/** The roll call as rows of a sheet, one for each person. */
export function recordSheet({ people, siteNames }: RecordFacts) {
  const head = [...headings, ...more].map((value) => {
    return { ...text(value), fontWeight: 'bold' as const };
  });
  const rows = people.map((person, index) => {
    const last = lastOf(person);
    return [
      index + 1,
      person.name,
      person.title,
      person.unit,
      standingInWords(person, siteNames),
      person.firstAt === null ? '' : timeInRecord(person.firstAt),
      last ? timeInRecord(last.at) : '',
      remarks(person),
    ].map(text);
  });
  return { rows: [head, ...rows], columns: widths.map((width) => ({ width })) };
}
