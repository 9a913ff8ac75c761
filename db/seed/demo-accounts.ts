import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { hashPassword } from '../../server/identity/password.ts';
import { demoPeople } from './demo-people.ts';

const account = z.object({
  code: z.string(),
  login: z.string(),
  password: z.string(),
  name: z.string(),
  title: z.string(),
});
export type DemoAccount = z.infer<typeof account>;

/** The file `demo-accounts.json` of the data folder. */
export const demoAccountsFile = z.object({ accounts: z.array(account) });

/** Without letters and digits that are taken for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Those whom the demo needs first stand first; the launcher prints the top of the list. */
const first = ['D01', 'D05', 'D08', 'D04', 'D11', 'D13', 'D36', 'D19'];

/** "TS. Lâm Đình Vũ" signs in as `vu.ld`: the given name, then the initials of the rest. */
export function loginOf(name: string): string {
  const words = name
    .replace(/^(PGS\.|TS\.|ThS\.)+ /, '')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase()
    .split(' ');
  const given = words.at(-1) ?? '';
  const initials = words.slice(0, -1).map((word) => word.charAt(0));
  return `${given}.${initials.join('')}`;
}

/** Three groups of four, about 59 bits. */
export function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length)));
  return [group(), group(), group()].map((letters) => letters.join('')).join('-');
}

/** One account for each person, with passwords of this installation only. */
export function newDemoAccounts(): DemoAccount[] {
  const rank = (code: string) => (first.includes(code) ? first.indexOf(code) : first.length);
  return demoPeople
    .map(({ code, name, title }) => ({
      code,
      login: loginOf(name),
      password: newPassword(),
      name,
      title,
    }))
    .sort((a, b) => rank(a.code) - rank(b.code) || a.code.localeCompare(b.code));
}

/** All at once; the thread pool of the library does as many as there are cores. */
export async function hashPasswords(
  accounts: readonly DemoAccount[],
): Promise<{ account: DemoAccount; passwordHash: string }[]> {
  return Promise.all(
    accounts.map(async (account) => ({
      account,
      passwordHash: await hashPassword(account.password),
    })),
  );
}
