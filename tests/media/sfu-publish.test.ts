import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { freeRtcPort, SFU_SECRET, SfuProcess } from './sfu-process.ts';

const reply = z.object({ id: z.number(), ok: z.boolean(), error: z.string().optional() });
const ticket = z.object({ data: z.object({ token: z.string() }) });

const opus = {
  ...{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 },
  ...{ parameters: {}, rtcpFeedback: [] },
};
const vp8 = {
  ...{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 },
  ...{ parameters: {}, rtcpFeedback: [] },
};

describe('publishing', () => {
  let sfu: SfuProcess;
  const lines: WebSocket[] = [];
  beforeAll(async () => {
    sfu = await SfuProcess.start({
      ...{ port: 0, rtcPort: await freeRtcPort(), publicUrl: 'http://localhost:3000' },
    });
  });
  afterAll(async () => {
    for (const line of lines) line.terminate();
    await sfu.kill('SIGTERM');
  });

  /** A line to the media server that asks one thing after the other. */
  async function line(path: string, headers: Record<string, string> = {}) {
    const socket = new WebSocket(`ws://127.0.0.1:${sfu.port}${path}`, { headers });
    lines.push(socket);
    await once(socket, 'open');
    let last = 0;
    return (method: string, data: object) => {
      last += 1;
      const id = last;
      return new Promise<unknown>((resolve) => {
        socket.on('message', (text) => {
          const message: unknown = JSON.parse(text.toString());
          if (reply.safeParse(message).data?.id === id) resolve(message);
        });
        socket.send(JSON.stringify({ id, method, data }));
      });
    };
  }

  it('of sound under the name of a picture is refused', async () => {
    const about = { room: 'room', identity: 'person:one' };
    const control = await line('/control', { authorization: `Bearer ${SFU_SECRET}` });
    await control('setGrants', { ...about, grants: { publish: ['camera'], subscribe: [] } });
    const { token } = ticket.parse(await control('issueTicket', about)).data;
    const browser = await line('/client');
    expect(await browser('join', { ticket: token })).toMatchObject({ ok: true });
    expect(await browser('createTransport', { direction: 'send' })).toMatchObject({ ok: true });
    const publish = (codec: object, ssrc: number) => {
      const rtpParameters = { codecs: [codec], encodings: [{ ssrc }] };
      return browser('produce', { source: 'camera', rtpParameters, paused: false });
    };
    expect(await publish(opus, 1111)).toMatchObject({ ok: false, error: 'malformed' });
    expect(await publish(vp8, 2222)).toMatchObject({ ok: true });
  });
});
