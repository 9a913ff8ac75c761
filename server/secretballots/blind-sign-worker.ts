import { parentPort } from 'node:worker_threads';
import { blindSign, readPrivateKey } from './blind-signing.ts';
import { type SigningReport, signingOrder } from './signing-orders.ts';

/** Entry of the thread that signs: a third of a millisecond each, which would hold up everybody. */
function carryOut(message: unknown): SigningReport {
  const { id, privateKey, blinded } = signingOrder.parse(message);
  try {
    const key = readPrivateKey(privateKey);
    const signed = blinded.map((text) => {
      const signature = blindSign(key, Buffer.from(text, 'base64url'));
      return signature?.toString('base64url') ?? null;
    });
    return { id, signed };
  } catch {
    return { id, signed: null };
  }
}

parentPort?.on('message', (message: unknown) => parentPort?.postMessage(carryOut(message)));
