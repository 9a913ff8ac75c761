import { measureOffset } from '@/app/_sync/server-clock.ts';

const address = '/api/line-check';
const sentBytes = 1_000_000;

function mustBeOk(response: Response): Response {
  if (!response.ok) throw new Error(`line check answered ${response.status}`);
  return response;
}

async function kilobitsPerSecond(transfer: () => Promise<number>): Promise<number> {
  const started = performance.now();
  const bytes = await transfer();
  return Math.round((bytes * 8) / (performance.now() - started));
}

/** The slower of both ways, in kbit/s. */
export async function measureSpeed(): Promise<number> {
  const down = await kilobitsPerSecond(async () => {
    const response = mustBeOk(await fetch(address, { cache: 'no-store' }));
    return (await response.arrayBuffer()).byteLength;
  });
  const body = new Uint8Array(sentBytes);
  // What is all the same could be packed on the way.
  for (let at = 0; at < sentBytes; at += 50_000) {
    crypto.getRandomValues(body.subarray(at, at + 50_000));
  }
  const up = await kilobitsPerSecond(async () => {
    mustBeOk(await fetch(address, { method: 'POST', body }));
    return sentBytes;
  });
  return Math.min(down, up);
}

/** By how many ms this device's clock is ahead of the server's. */
export async function measureClock(): Promise<number> {
  const ask = async () => {
    const response = mustBeOk(await fetch(address, { method: 'HEAD', cache: 'no-store' }));
    return Number(response.headers.get('x-server-time'));
  };
  const offset = await measureOffset(ask, () => Date.now());
  if (offset === null) throw new Error('no answer from the server');
  return Math.round(-offset);
}
