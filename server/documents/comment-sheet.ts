import type { StoredComment } from './comment-store.ts';
import type { StoredPaper } from './store.ts';

/** The workbook is an official record: it is written in Vietnamese, whatever the screen is in. */
const headings = ['STT', 'Số, ký hiệu', 'Trích yếu', 'Phiên bản', 'Trang', 'Nội dung góp ý'];
const whoAndWhen = ['Người góp ý', 'Đơn vị', 'Thời gian'];
const widths = [6, 20, 40, 10, 8, 60, 24, 28, 18];

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  ...{ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' },
});

const text = (value: string | number) => ({
  value: String(value),
  type: String,
  wrap: true,
  alignVertical: 'top' as const,
});

/** Comments as rows of a sheet. All cells are text, so that nothing in them is ever a formula. */
export function commentSheet(entries: readonly { paper: StoredPaper; comment: StoredComment }[]) {
  const head = [...headings, ...whoAndWhen].map((value) => {
    return { ...text(value), fontWeight: 'bold' as const };
  });
  const rows = entries.map(({ paper, comment }, index) =>
    [
      index + 1,
      paper.view.docNumber,
      paper.view.subject,
      paper.view.version,
      comment.page ?? 'Toàn văn',
      comment.text,
      comment.by,
      comment.unit,
      moment.format(comment.at),
    ].map(text),
  );
  return { rows: [head, ...rows], columns: widths.map((width) => ({ width })) };
}
