/** As searching compares text: without accents and capitals, "đ" as "d". */
export function foldText(text: string): string {
  const bare = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return bare.toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim();
}

/** Whether every word that is looked for stands somewhere in the folded text. */
export function hasWords(folded: string, wanted: string): boolean {
  return foldText(wanted)
    .split(' ')
    .every((word) => folded.includes(word));
}
