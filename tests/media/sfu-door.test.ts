import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { clientCloseCodes } from '@/sfu/contract.ts';
import { freeRtcPort, SFU_SECRET, SfuProcess } from './sfu-process.ts';

const PAGES = 'http://localhost:3000';
const statusLine = z.object({ statusCode: z.number() });

async function start(): Promise<SfuProcess> {
  return SfuProcess.start({ port: 0, rtcPort: await freeRtcPort(), publicUrl: PAGES });
}

describe('the door of the media server', () => {
  let sfu: SfuProcess;
  beforeAll(async () => {
    sfu = await start();
  });
  afterAll(() => sfu.kill('SIGTERM'));

  /** The status of the refusal, or 101 where the door opened. */
  async function knock(path: string, headers: Record<string, string>): Promise<number> {
    const socket = new WebSocket(`ws://127.0.0.1:${sfu.port}${path}`, { headers });
    return new Promise((resolve) => {
      socket.on('open', () => {
        socket.terminate();
        resolve(101);
      });
      socket.on('unexpected-response', (_request, response) => {
        resolve(statusLine.parse(response).statusCode);
      });
      socket.on('error', () => {});
    });
  }

  async function openClient(): Promise<WebSocket> {
    const socket = new WebSocket(`ws://127.0.0.1:${sfu.port}/client`);
    await once(socket, 'open');
    return socket;
  }

  it('lets in on the control channel only who knows the secret', async () => {
    expect(await knock('/control', {})).toBe(401);
    expect(await knock('/control', { authorization: 'Bearer guess' })).toBe(401);
    expect(await knock('/control', { authorization: `Bearer ${SFU_SECRET}` })).toBe(101);
  });

  it('lets in browsers only from our own pages', async () => {
    expect(await knock('/client', { origin: 'https://elsewhere.example' })).toBe(403);
    expect(await knock('/client', { origin: 'http://localhost:3999' })).toBe(403);
    expect(await knock('/client', { origin: PAGES })).toBe(101);
    expect(await knock('/client', { origin: 'http://127.0.0.1:3000' })).toBe(101);
  });

  it('closes the line of a browser that sends nonsense', async () => {
    const socket = await openClient();
    socket.send('{"hello":');
    const [code] = await once(socket, 'close');
    expect(code).toBe(clientCloseCodes.refused);
  });

  it('closes the line of a browser that sends too much', async () => {
    const socket = await openClient();
    for (let id = 0; id < 1_000; id += 1) {
      socket.send(JSON.stringify({ id, method: 'ping', data: {} }));
    }
    const [code] = await once(socket, 'close');
    expect(code).toBe(clientCloseCodes.refused);
  });

  it('closes the line of a browser whose message is too large', async () => {
    const socket = await openClient();
    socket.on('error', () => {});
    socket.send('x'.repeat(300_000));
    const [code] = await once(socket, 'close');
    expect([1006, 1009]).toContain(code);
  });

  it('answers nothing before the join', async () => {
    const socket = await openClient();
    socket.send(JSON.stringify({ id: 7, method: 'createTransport', data: { direction: 'send' } }));
    const [data] = await once(socket, 'message');
    expect(JSON.parse(String(data))).toEqual({ id: 7, ok: false, error: 'not-joined' });
    socket.terminate();
  });

  it('stays open for others when a line breaks while it is being refused', async () => {
    const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
    const upgrade = `Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${key}\r\n`;
    for (let index = 0; index < 60; index += 1) {
      const path = ['/nothing', '/control', '/client'][index % 3];
      const line = connect(sfu.port, '127.0.0.1').on('error', () => {});
      await once(line, 'connect');
      const closed = once(line, 'close');
      line.write(`GET ${path} HTTP/1.1\r\n${upgrade}${'x'.repeat(10_000)}`, () =>
        line.resetAndDestroy(),
      );
      await closed;
    }
    expect(await knock('/client', { origin: PAGES })).toBe(101);
  });

  it('ends with the launcher that started it', async () => {
    const other = await start();
    await other.orphan();
    expect(() => process.kill(other.pid, 0)).toThrow();
  });
});
