import type { Block, ProseBlock, ProseStyle, TableBlock } from './paper.ts';

const MARKS: readonly (readonly [string, ProseStyle])[] = [
  ['### ', 'subheading'],
  ['## ', 'heading'],
  ['# ', 'chapter'],
  ['~ ', 'italic'],
  ['= ', 'centred'],
];

/**
 * Reads the light notation of the content files, one paragraph a line:
 * `#` chapter, `##` heading, `###` subheading, `~` italic, `=` centred, `---` new page.
 */
export function prose(text: string): ProseBlock[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(proseLine);
}

function proseLine(line: string): ProseBlock {
  if (line === '---') return { kind: 'prose', style: 'page-break', text: '' };
  for (const [mark, style] of MARKS) {
    if (line.startsWith(mark)) return { kind: 'prose', style, text: line.slice(mark.length) };
  }
  return { kind: 'prose', style: 'paragraph', text: line };
}

export function table(definition: Omit<TableBlock, 'kind'>): Block[] {
  return [{ kind: 'table', ...definition }];
}
