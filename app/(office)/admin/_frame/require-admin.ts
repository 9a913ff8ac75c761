import 'server-only';
import { notFound } from 'next/navigation';
import type { Viewer } from '../../../../server/kernel/viewer.ts';
import { requireAccount, viewerOf } from '../../../_server/current-account.ts';

/** Whoever runs the installation; for everybody else there is no such page. */
export async function requireAdmin(returnTo: string): Promise<Viewer> {
  const account = await requireAccount(returnTo);
  if (!account.systemAdmin) notFound();
  return viewerOf(account);
}
