import { randomUUID } from 'node:crypto';
import { signIn, webAddress } from '../../server/setup/demo/web-session.ts';
import { readLauncherSettings } from '../../server/setup/settings.ts';
import type { RunningProduct } from './running-product.ts';

const sessions = new WeakMap<RunningProduct, Map<string, ReturnType<typeof signInAs>>>();

async function signInAs(product: RunningProduct, code: string) {
  const { port } = new URL(product.origin);
  const address = await webAddress(readLauncherSettings({ ...process.env, PORT: port }));
  return signIn(address, product.account(code));
}

/** The session of a person of the demo; signing in is done once for each. */
export function sessionOf(product: RunningProduct, code: string) {
  const known = sessions.get(product) ?? new Map<string, ReturnType<typeof signInAs>>();
  sessions.set(product, known);
  const session = known.get(code) ?? signInAs(product, code);
  known.set(code, session);
  return session;
}

/** A delegate who acts over the public interface, without a browser. */
export async function otherDelegate(product: RunningProduct, code: string) {
  const session = await sessionOf(product, code);
  return (path: string, input: unknown) =>
    session.postJson(`/api/${path}`, { commandId: randomUUID(), input });
}
