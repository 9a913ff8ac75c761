import { pino } from 'pino';
import WebSocket from 'ws';
import { z } from 'zod';
import { ControlClient } from '@/server/media/mediasoup/control-client.ts';
import { createMediasoupMedia } from '@/server/media/mediasoup/mediasoup-media.ts';
import type { MediaNotification, Ticket } from '@/server/media/port.ts';
import { controlMethods } from '@/sfu/contract.ts';
import { TestBrowser } from './browser.ts';
import type { MediaEngine } from './engine.ts';
import { freeRtcPort, SFU_SECRET, SfuProcess } from './sfu-process.ts';

const log = pino({ level: 'silent' });
const answer = z.object({ ok: z.boolean(), error: z.string().optional() });

/** Presents a ticket as a browser would, and goes away again. */
async function present(ticket: Ticket): Promise<string> {
  const socket = new WebSocket(ticket.url);
  try {
    return await new Promise((resolve, reject) => {
      socket.on('error', reject);
      socket.on('open', () =>
        socket.send(JSON.stringify({ id: 0, method: 'join', data: { ticket: ticket.token } })),
      );
      socket.on('message', (data) => {
        const parsed = answer.safeParse(JSON.parse(data.toString()));
        if (parsed.success) resolve(parsed.data.ok ? 'joined' : (parsed.data.error ?? ''));
      });
    });
  } finally {
    socket.close();
  }
}

/** The real `sfu` process, its port, and Chromium pages. */
export async function startMediasoupEngine(): Promise<MediaEngine> {
  const [browser, rtcPort] = await Promise.all([TestBrowser.launch(), freeRtcPort()]);
  const publicUrl = browser.origin;
  let sfu = await SfuProcess.start({ port: 0, rtcPort, publicUrl });
  const url = `ws://127.0.0.1:${sfu.port}`;
  const heard: MediaNotification[] = [];

  function openPort() {
    const port = createMediasoupMedia({ controlUrl: url, publicUrl: url, secret: SFU_SECRET, log });
    port.subscribe((notification) => heard.push(notification));
    return port;
  }
  let port = openPort();
  const inspector = new ControlClient({
    url: `${url}/control`,
    secret: SFU_SECRET,
    log,
    onNotification: () => {},
  });

  return {
    port: () => port,
    heard,
    open: (room, identity) => browser.open(() => port.ticket(room, identity)),
    present,
    async bytesReceived(room, identity, source) {
      const { participants } = await inspector.request(controlMethods.list, { room });
      const tracks = participants.find((entry) => entry.identity === identity)?.tracks;
      return tracks?.find((track) => track.source === source)?.bytesReceived ?? null;
    },
    async restartServer() {
      await sfu.kill('SIGKILL');
      sfu = await SfuProcess.start({ port: sfu.port, rtcPort, publicUrl });
    },
    async killWorker(room) {
      const { rooms } = await inspector.request(controlMethods.status, {});
      const pid = rooms.find((entry) => entry.room === room)?.workerPid;
      if (pid === undefined) throw new Error(`no such room: ${room}`);
      process.kill(pid, 'SIGKILL');
    },
    async silence(meanwhile) {
      const { workers } = await inspector.request(controlMethods.status, {});
      const pids = [sfu.pid, ...workers.map((worker) => worker.pid)];
      for (const pid of pids) process.kill(pid, 'SIGSTOP');
      try {
        await meanwhile();
      } finally {
        for (const pid of pids) process.kill(pid, 'SIGCONT');
      }
    },
    async restartWeb(meanwhile) {
      await port.close();
      await meanwhile();
      port = openPort();
    },
    async close() {
      await Promise.all([port.close(), inspector.close(), browser.close()]);
      await sfu.kill('SIGTERM');
    },
  };
}
