import { type Figures, figures } from '../../../../../server/ruleprofiles/contract.ts';
import { hundredthsOf, wholeOf } from '../_editor/draft.ts';

type Form = Figures['form'];

/** Fields of a case that hold one whole number each, in the order in which they are filled in. */
export const numberFields = {
  questions: ['members', 'present', 'for', 'against', 'abstain', 'invalid'],
  election: ['members', 'present', 'seats', 'valid', 'invalid'],
  scoring: ['members', 'present'],
} as const satisfies Record<Form, readonly string[]>;
export type NumberField = (typeof numberFields)[Form][number];

/** A case as it is being typed; only the fields of the form are used. */
export interface CaseText extends Record<NumberField, string> {
  key: string;
  chair: 'none' | 'for' | 'against';
  /** Votes of each candidate, or points of each ballot, with semicolons between them. */
  list: string;
}

const nothing: Omit<CaseText, 'key'> = {
  ...{ members: '15', present: '15', for: '0', against: '0', abstain: '0', invalid: '0' },
  ...{ seats: '1', valid: '15', chair: 'none', list: '' },
};

/** Cases at the edge of what is usual, to be changed. */
export function firstCases(form: Form): CaseText[] {
  if (form === 'election') return [{ ...nothing, key: 'first', list: '8; 7' }];
  if (form === 'scoring') {
    const list = '88; 86; 90; 84; 87; 91; 85; 89';
    return [{ ...nothing, key: 'first', members: '9', present: '8', list }];
  }
  return [
    { ...nothing, key: 'first', for: '8', against: '7' },
    { ...nothing, key: 'second', for: '7', against: '8' },
  ];
}

const listOf = (text: string, read: (one: string) => number) =>
  text.split(';').flatMap((one) => (one.trim() === '' ? [] : [read(one)]));

/** The figures of a case; null where something is missing or no number. */
export function figuresOf(form: Form, text: CaseText): Figures | null {
  const numbers = Object.fromEntries(
    numberFields[form].map((field) => [field, wholeOf(text[field])]),
  );
  const parsed = figures.safeParse({
    ...{ form, ...numbers, chair: text.chair === 'none' ? null : text.chair },
    ...{ votes: listOf(text.list, wholeOf), totals: listOf(text.list, hundredthsOf) },
  });
  return parsed.success ? parsed.data : null;
}
