/** Words of one page that are selected: places of the first and the last among its words. */
export interface SelectedWords {
  page: number;
  first: number;
  last: number;
}

/** What is selected below `root`, page by page, in whole words. */
export function selectedWords(selection: Selection, root: HTMLElement): SelectedWords[] {
  if (selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return [];
  const parts: SelectedWords[] = [];
  for (const page of root.querySelectorAll<HTMLElement>('[data-page]')) {
    if (!range.intersectsNode(page)) continue;
    const words = [...page.querySelectorAll<HTMLElement>('[data-word]')]
      .filter((word) => isSelected(range, word))
      .map((word) => Number(word.dataset.word));
    if (words.length === 0) continue;
    const number = Number(page.dataset.page);
    parts.push({ page: number, first: Math.min(...words), last: Math.max(...words) });
  }
  return parts;
}

/** A word that the selection only touches at its edge is not selected. */
function isSelected(range: Range, word: HTMLElement): boolean {
  const text = word.firstChild;
  if (!text || !range.intersectsNode(word)) return false;
  if (range.endContainer === text && range.endOffset === 0) return false;
  const letters = (text.textContent ?? '').trimEnd().length;
  return !(range.startContainer === text && range.startOffset >= letters);
}
