import { Worker } from 'node:worker_threads';
import { type SigningOrder, signingReport } from './signing-orders.ts';

/** The bundle has the thread's file beside it; from the sources a thread must first learn TypeScript. */
function startThread(): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./blind-sign-worker.js', import.meta.url));
  }
  const entry = JSON.stringify(new URL('./blind-sign-worker.ts', import.meta.url).href);
  const learn = `import('tsx/esm/api').then(({ register }) => (register(), import(${entry})))`;
  return new Worker(learn, { eval: true });
}

/** Signs blinded messages with a stored private key, off the event loop. */
export interface BlindSigner {
  sign(privateKey: string, blinded: readonly string[]): Promise<(string | null)[]>;
}

interface Waiting {
  resolve(signed: (string | null)[]): void;
  reject(error: Error): void;
}

/** The thread starts with the first order and keeps no process alive; one that dies is replaced. */
export function createBlindSigner(): BlindSigner {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  function lose(lost: Worker, error: Error): void {
    if (worker !== lost) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function started(): Worker {
    if (worker) return worker;
    const made = startThread();
    made.unref();
    made.on('message', (message: unknown) => {
      const { id, signed } = signingReport.parse(message);
      const asked = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) made.unref();
      if (signed) asked?.resolve(signed);
      else asked?.reject(new Error('blind signing failed'));
    });
    made.on('error', (error) => lose(made, error instanceof Error ? error : new Error('worker')));
    made.on('exit', () => lose(made, new Error('the signing thread has ended')));
    worker = made;
    return made;
  }

  return {
    sign: (privateKey, blinded) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        const order: SigningOrder = { id, privateKey, blinded: [...blinded] };
        const thread = started();
        thread.ref();
        thread.postMessage(order);
      }),
  };
}
