import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { account } from '../../db/schema/identity.ts';
import { demoId } from '../../db/seed/demo-id.ts';

/** Person and account of somebody of the demo. */
export async function demoAccountOf(db: Database, code: string) {
  const personId = demoId('person', code);
  const [row] = await db.select().from(account).where(eq(account.personId, personId));
  if (!row) throw new Error(`no account of ${code}`);
  return { personId, accountId: row.id };
}
