import { nowAt, readDevice } from './device.ts';

interface LeaveOptions {
  losing: boolean;
}

/**
 * Erases what this account keeps here, before it signs out, and nothing of any other. Where notes
 * would be lost, nothing is erased unless `losing`; the answer is how many there are.
 */
export async function leaveDevice(accountId: string, options: LeaveOptions): Promise<number> {
  const { current } = nowAt(accountId);
  if (current === null) return 0;
  const { contact, unsentCount } = await import('./contact.ts');
  if (!options.losing) {
    // With network they are sent now, and nothing is to be asked.
    await contact(current).catch(() => undefined);
    const unsent = await unsentCount(current);
    if (unsent > 0) return unsent;
  }
  const { eraseVault } = await import('./vault.ts');
  await eraseVault(current);
  if (readDevice().accounts.length === 0) {
    await (await import('./worker-state.ts')).removeWorker();
  }
  return 0;
}
