import { type ChildProcess, fork } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { z } from 'zod';

export const SFU_SECRET = 'only-for-these-tests-0123456789abcdef';

const READY_WITHIN_MS = 20_000;
const readyMessage = z.object({ ready: z.literal(true), port: z.number() });

/** A media port that is free now, with its neighbour, below the ephemeral range. */
export async function freeRtcPort(): Promise<number> {
  for (;;) {
    const port = 21_000 + 2 * Math.floor(Math.random() * 5_000);
    const sockets = [createSocket('udp4'), createSocket('udp4')];
    try {
      await Promise.all(
        sockets.map(async (socket, index) => {
          socket.bind(port + index, '127.0.0.1');
          await once(socket, 'listening');
        }),
      );
      return port;
    } catch {
      // Taken; try another.
    } finally {
      for (const socket of sockets) socket.close();
    }
  }
}

/** The real process, as the launcher would start it. */
export class SfuProcess {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** With `port` 0 the system chooses one. */
  static async start(options: {
    port: number;
    rtcPort: number;
    publicUrl: string;
  }): Promise<SfuProcess> {
    const child = fork('sfu/main.ts', [], {
      execArgv: ['--import', 'tsx'],
      env: {
        ...process.env,
        SFU_SECRET,
        SFU_PORT: String(options.port),
        HOST: '127.0.0.1',
        PUBLIC_URL: options.publicUrl,
        RTC_PORT: String(options.rtcPort),
        RTC_LISTEN_ADDRESSES: '127.0.0.1',
        WORKERS: '2',
        LOG_LEVEL: process.env.SFU_TEST_LOG ?? 'error',
      },
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), READY_WITHIN_MS);
    try {
      const [first] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
      const ready = readyMessage.safeParse(first);
      if (!ready.success) throw new Error(`the media server did not start: ${first}`);
      return new SfuProcess(child, ready.data.port);
    } finally {
      clearTimeout(timer);
    }
  }

  get pid(): number {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error('the media server does not run');
    return pid;
  }

  /** What happens when the launcher dies. Resolves when the process has ended. */
  async orphan(): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.disconnect();
    await exit;
  }

  async kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill(signal);
    await exit;
  }
}
