import type { Tx } from '../../db/client.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { siteOf } from '../sites/queries.ts';
import { codeOf, endOfWindow, windowOf } from './code-rules.ts';
import type { ScreenCode } from './contract.ts';
import { loadPins, loadSetting } from './setting-store.ts';

/** What the screen of a room shows at this moment, for whoever may see it. */
export async function screenCodeOf(
  tx: Tx,
  {
    meetingId,
    siteId,
    publicUrl,
    now,
  }: { meetingId: string; siteId: string; publicUrl: string; now: Date },
): Promise<Result<ScreenCode, 'attendance.not-by-code' | 'attendance.unknown-site'>> {
  const site = await siteOf(tx, meetingId, siteId);
  if (!site || site.siteRole === 'individual') return fail('attendance.unknown-site');
  const { method, secret } = await loadSetting(tx, meetingId);
  const pin = (await loadPins(tx, meetingId)).find((one) => one.siteId === siteId)?.pin;
  if (method !== 'code' || !secret || !pin) return fail('attendance.not-by-code');
  const window = windowOf(now);
  const url = new URL(`/meetings/${meetingId}/live`, publicUrl);
  url.searchParams.set('code', codeOf(secret, { meetingId, siteId }, window));
  return ok({ url: url.toString(), pin, until: endOfWindow(window).toISOString() });
}
