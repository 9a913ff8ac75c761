import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { LauncherSettings } from './settings.ts';

const shownAccounts = 8;

const accountsSchema = z.object({
  accounts: z.array(
    z.object({
      name: z.string(),
      title: z.string().optional(),
      login: z.string(),
      password: z.string(),
    }),
  ),
});

/** Prints the address, the demo's accounts and how to stop. */
export async function welcome(settings: LauncherSettings): Promise<void> {
  const { httpsHost, port, dataDir, publicUrl } = settings;
  const address = httpsHost ? `https://${httpsHost}:${port}` : `http://localhost:${port}`;
  console.log(`\nDiên Hồng is running: ${publicUrl ?? address}\n`);
  const accounts = await readAccounts(join(dataDir, 'demo-accounts.json'));
  if (settings.demo && accounts.length > 0) {
    console.log('Demo accounts (name of the account, password, person):');
    for (const { login, password, name, title } of accounts.slice(0, shownAccounts)) {
      console.log(
        `  ${login.padEnd(16)} ${password.padEnd(18)} ${name}${title ? `, ${title}` : ''}`,
      );
    }
    console.log(`All ${accounts.length}: ${join(dataDir, 'demo-accounts.json')}\n`);
  }
  const administrator = join(dataDir, 'administrator.json');
  if (existsSync(administrator)) console.log(`The administrator's password: ${administrator}\n`);
  console.log('Stop with Ctrl-C.');
}

async function readAccounts(file: string) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const parsed = accountsSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data.accounts : [];
}
