/** Combining marks, which Unicode keeps apart from their letters in normal form D. */
const marks = /[\u0300-\u036f]/g;

/** Text without marks and capitals, so that "phong hop" finds "Phòng họp". đ has no mark to lose. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase().replaceAll('đ', 'd');
}
