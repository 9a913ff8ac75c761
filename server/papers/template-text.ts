import { fail, ok, type Result } from '../kernel/result.ts';
import type { TemplatePart, TemplateText } from './contract.ts';

/** A field as a template names it; `several` has lines that stand under each other. */
export interface FieldRule {
  name: string;
  required: boolean;
}

export type TemplateProblem =
  | 'papers.unknown-field'
  | 'papers.field-missing'
  | 'papers.unclosed-brace'
  | 'papers.unclosed-bracket';

export type Token =
  | { kind: 'text'; text: string; bold: boolean }
  | { kind: 'field'; name: string; bold: boolean }
  | { kind: 'optional'; tokens: Token[] };

const parts = ['title', 'subject', 'body', 'distribution'] as const;

/**
 * Checks a template: every field is one of the list, those without which the paper would be wrong
 * are there, braces and brackets are closed. The first mistake is told with its part and line.
 */
export function checkTemplate(
  text: TemplateText,
  fields: readonly FieldRule[],
): Result<null, TemplateProblem> {
  const known = new Set(fields.map(({ name }) => name));
  const used = new Set<string>();
  for (const part of parts) {
    for (const [index, line] of text[part].split('\n').entries()) {
      const where = { part, line: index + 1 };
      const parsed = parseLine(line, where);
      if (!parsed.ok) return parsed;
      for (const field of fieldsOf(parsed.value)) {
        if (!known.has(field)) return fail('papers.unknown-field', { ...where, field });
        used.add(field);
      }
    }
  }
  const missing = fields.find(({ name, required }) => required && !used.has(name));
  return missing ? fail('papers.field-missing', { field: missing.name }) : ok(null);
}

/**
 * One line: `{field}`, `**bold**`, and `[…]` for what is left out where a field in it is empty.
 */
export function parseLine(
  line: string,
  where: { part: TemplatePart; line: number },
): Result<Token[], TemplateProblem> {
  const tokens: Token[] = [];
  let open: Token[] = tokens;
  let bold = false;
  for (const [piece] of line.normalize('NFC').matchAll(/\*\*|\{[^{}]*\}|[{}[\]]|[^*{}[\]]+|\*/g)) {
    if (piece === '**') bold = !bold;
    else if (piece === '{' || piece === '}') return fail('papers.unclosed-brace', where);
    else if (piece === '[') {
      if (open !== tokens) return fail('papers.unclosed-bracket', where);
      open = [];
    } else if (piece === ']') {
      if (open === tokens) return fail('papers.unclosed-bracket', where);
      tokens.push({ kind: 'optional', tokens: open });
      open = tokens;
    } else if (piece.startsWith('{')) {
      open.push({ kind: 'field', name: fieldName(piece.slice(1, -1)), bold });
    } else open.push({ kind: 'text', text: piece, bold });
  }
  return open === tokens ? ok(tokens) : fail('papers.unclosed-bracket', where);
}

const fieldName = (written: string) =>
  written.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('vi');

function fieldsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'field') return [token.name];
    return token.kind === 'optional' ? fieldsOf(token.tokens) : [];
  });
}
