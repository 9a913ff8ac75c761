/** The first digits of the log's head in groups of four, to be read out: "7f3a 91c0 4be2". */
export function logMark(head: string): string {
  return (head.slice(0, 12).match(/.{1,4}/g) ?? []).join(' ');
}
