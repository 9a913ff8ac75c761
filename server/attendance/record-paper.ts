import type { PaperBlock, PaperModel } from '../papers/contract.ts';
import { momentInWords } from '../papers/queries.ts';
import type { RecordFacts } from './record-facts.ts';
import { headcountInWords, remarks, standingInWords, timeInRecord } from './record-rules.ts';

const paragraph = (text: string): PaperBlock => ({
  kind: 'paragraph',
  runs: [{ text, bold: false, italic: false }],
});

function table({ people, siteNames }: RecordFacts): PaperBlock {
  return {
    kind: 'table',
    widths: [6, 25, 29, 20, 10, 25],
    align: ['centre', 'left', 'left', 'left', 'centre', 'left'],
    head: ['TT', 'Họ và tên', 'Chức vụ, đơn vị', 'Tình trạng', 'Giờ', 'Ghi chú'],
    rows: people.map((person, index) => [
      String(index + 1),
      person.name,
      [person.title, person.unit].filter(Boolean).join(', '),
      standingInWords(person, siteNames),
      person.firstAt === null ? '' : timeInRecord(person.firstAt),
      remarks(person),
    ]),
    total: false,
  };
}

const signature = (office: string, name: string) => ({
  lines: [office],
  note: '(Chữ ký)',
  name,
});

/** The list of the roll call, to be signed: it has no number, since it belongs to the minutes. */
export function recordPaper(facts: RecordFacts): PaperModel {
  const { superior, agency, title, startsAt, openedAt, madeAt, rolls } = facts;
  const begun = openedAt
    ? `Khai mạc lúc ${momentInWords(openedAt)}.`
    : `Dự kiến bắt đầu lúc ${momentInWords(startsAt)}.`;
  return {
    ...{ superior, agency, docNumber: '', issued: null, about: '', title: 'DANH SÁCH' },
    subject: ['Điểm danh thành phần dự họp', title],
    addressees: [],
    body: [
      paragraph(begun),
      paragraph(`${headcountInWords(facts.people)}.`),
      ...rolls.map(({ name, members, present, needed }) => {
        const met = present >= needed && members > 0;
        const told = met ? 'đủ số người để biểu quyết' : `còn thiếu ${needed - present} người`;
        return paragraph(
          `${name}: có mặt ${present}/${members} người có quyền biểu quyết, cần ít nhất ${needed}; ${told}.`,
        );
      }),
      paragraph(`Danh sách lập lúc ${momentInWords(madeAt)}.`),
      table(facts),
    ],
    signatures: [signature('THƯ KÝ', facts.secretary), signature('CHỦ TỌA', facts.chair)],
    distribution: [],
    annexes: [],
  };
}
