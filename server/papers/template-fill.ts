import type { PaperBlock, Run, TemplatePart, TemplateText } from './contract.ts';
import { parseLine, type Token } from './template-text.ts';

/** What stands for a field: one text, or several lines. Empty means that there is nothing to say. */
export type FieldValue = string | readonly string[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

export interface FilledTemplate {
  title: string;
  subject: string[];
  body: PaperBlock[];
  distribution: string[];
}

/** Puts values into a template that was checked; what it says is never read as markup. */
export function fillTemplate(text: TemplateText, values: FieldValues): FilledTemplate {
  return {
    title: linesOf('title', text.title, values).map(wordsOf).join(' '),
    subject: linesOf('subject', text.subject, values).map(wordsOf),
    body: filledLines('body', text.body, values).flatMap((line) => blockOf(line, values)),
    distribution: linesOf('distribution', text.distribution, values).map((line) =>
      wordsOf(line).replace(/^-\s*/, '').replace(/[.;]$/, ''),
    ),
  };
}

/** Lines with all that is to be said; one with an empty field is left out whole. */
function filledLines(part: TemplatePart, text: string, values: FieldValues): Token[][] {
  return text.split('\n').flatMap((line, index) => {
    const parsed = parseLine(line.trim(), { part, line: index + 1 });
    if (!parsed.ok) throw new Error(`an unchecked template: ${parsed.code}`);
    const kept = parsed.value.flatMap((token) => {
      if (token.kind !== 'optional') return [token];
      return isComplete(token.tokens, values) ? token.tokens : [];
    });
    return kept.length > 0 && isComplete(kept, values) ? [kept] : [];
  });
}

function isComplete(tokens: readonly Token[], values: FieldValues): boolean {
  return tokens.every((token) => token.kind !== 'field' || (values[token.name] ?? '').length > 0);
}

function linesOf(part: TemplatePart, text: string, values: FieldValues): Run[][] {
  return filledLines(part, text, values).map((tokens) => runsOf(tokens, values));
}

function runsOf(tokens: readonly Token[], values: FieldValues): Run[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'optional') return [];
    const text = token.kind === 'text' ? token.text : inline(values[token.name] ?? '');
    return [{ text, bold: token.bold, italic: false }];
  });
}

const inline = (value: FieldValue) => (typeof value === 'string' ? value : value.join('; '));
const wordsOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

/** `# ` begins a heading, `- ` a line of a list; a label before a field of several lines keeps them. */
function blockOf(tokens: readonly Token[], values: FieldValues): PaperBlock[] {
  const [first] = tokens;
  if (first?.kind === 'text' && first.text.startsWith('# ')) {
    const rest = [{ ...first, text: first.text.slice(2) }, ...tokens.slice(1)];
    return [{ kind: 'heading', text: wordsOf(runsOf(rest, values)), centred: false }];
  }
  if (first?.kind === 'text' && first.text.startsWith('- ')) {
    const rest = [{ ...first, text: first.text.slice(2) }, ...tokens.slice(1)];
    return [{ kind: 'item', mark: '-', runs: runsOf(rest, values) }];
  }
  return [labelled(tokens, values) ?? { kind: 'paragraph', runs: runsOf(tokens, values) }];
}

function labelled(tokens: readonly Token[], values: FieldValues): PaperBlock | null {
  const last = tokens.at(-1);
  const value = last?.kind === 'field' ? values[last.name] : undefined;
  if (value === undefined || typeof value === 'string' || tokens.length < 2) return null;
  const label = runsOf(tokens.slice(0, -1), values);
  const end = label.at(-1);
  if (!end?.text.trimEnd().endsWith(':')) return null;
  const trimmed = [...label.slice(0, -1), { ...end, text: end.text.trimEnd() }];
  const mark = value.length > 1 ? '- ' : '';
  const lines = value.map((line, index) => {
    const text = `${mark}${line}${index === value.length - 1 ? '.' : ';'}`;
    return [{ text, bold: last?.kind === 'field' && last.bold, italic: false }];
  });
  return { kind: 'labelled', label: trimmed, lines };
}
