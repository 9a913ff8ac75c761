/**
 * Who asks, in the order of the letters in `requests-table.ts`. The first eight have a part in the
 * meeting, the next three a duty in the office that holds it, all others neither.
 */
export const roles = [
  'chair',
  'secretary',
  'delegate',
  'presenter',
  'reviewer',
  'substitute',
  'guest',
  'site operator',
  'planner of the office',
  'approver of the office',
  'records clerk',
  'system administrator',
  'chair of another meeting',
  'guest of another meeting',
  'stranger',
  'display',
  'nobody signed in',
] as const;
export type Role = (typeof roles)[number];

/** Those for whom there is no such meeting. */
export const outside: readonly Role[] = roles.slice(roles.indexOf('system administrator'));

/**
 * - `y` let in: what comes then is a matter of rules (done, or refused for what it says)
 * - `n` knows of it, but may not: `forbidden`, or the code that says why it is not theirs
 * - `0` is told what whoever asks for something that does not exist is told: `not-found`
 * - `?` has to sign in: `unauthenticated`
 */
export type Letter = 'y' | 'n' | '0' | '?';

/** Refusals by a rule that say whose it is. */
const notTheirs = [
  'forbidden',
  'meetings.no-duty',
  'documents.not-yours',
  'documents.not-presenter',
  'deliberation.secretary-not-named',
  'papers.not-register-keeper',
  'sites.not-your-site',
  'speakers.not-yours',
];

export function letterOf(code: string | undefined): Letter {
  if (code === 'not-found') return '0';
  if (code === 'unauthenticated') return '?';
  return code !== undefined && notTheirs.includes(code) ? 'n' : 'y';
}
