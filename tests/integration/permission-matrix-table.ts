export const states = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'issued to all',
  'issued to a roll',
  'issued to a person',
  'issued for reading only',
  'issued until yesterday',
  'superseded',
  'superseded before it was issued',
  'withdrawn',
] as const;
export type State = (typeof states)[number];

/** `-` it does not exist · `v` may be read · `a` may be read, downloaded and printed. */
export type Level = '-' | 'v' | 'a';

/**
 * Who may do what with a paper, one letter for each state in the order of `states`, written down
 * from server/documents/README.md and not from the code.
 */
const letters = {
  chair: 'aaaa aaaaa aaa',
  secretary: 'aaaa aaaaa aaa',
  'planner without a part': 'aaaa aaaaa aaa',
  'somebody of the preparing unit': 'aaaa aaaaa aaa',
  'presenter of the item': 'aaaa aaaaa aaa',
  'approver without a part': '-aaa aaaaa aaa',
  'records clerk': '---a aaaaa aaa',
  'delegate on the roll': '---- aa-v- a--',
  'delegate who is named': '---- a-av- a--',
  'any other delegate': '---- a--v- a--',
  substitute: '---- a--v- a--',
  reviewer: '---- a--v- a--',
  'guest from outside': '---- a--v- a--',
  'site operator': '---- a--v- a--',
  stranger: '---- ----- ---',
  'guest of another meeting': '---- ----- ---',
  'system administrator': '---- ----- ---',
  'nobody signed in': '---- ----- ---',
} as const;

export type Role = keyof typeof letters;
export const roles = Object.keys(letters).filter((name): name is Role => name in letters);

export function levelOf(role: Role, state: State): Level {
  const letter = letters[role].replaceAll(' ', '').at(states.indexOf(state));
  if (letter === 'a' || letter === 'v') return letter;
  return '-';
}

/** Whoever has neither a part in the meeting nor a duty for it does not learn that there is one. */
export const outside: readonly Role[] = [
  'stranger',
  'guest of another meeting',
  'system administrator',
  'nobody signed in',
];
