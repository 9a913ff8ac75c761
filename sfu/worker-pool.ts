import { createWorker, type types } from 'mediasoup';
import type { Logger } from 'pino';
import { listenInfos } from './addresses.ts';

export interface MediaWorker {
  worker: types.Worker;
  server: types.WebRtcServer;
  /** Peers it carries at present; kept by the rooms. */
  peers: number;
}

export interface WorkerPoolOptions {
  count: number;
  /** The first worker's media port (UDP and TCP); the others count up from it. */
  rtcPort: number;
  listenAddresses: readonly string[];
  log: Logger;
}

const REPLACE_RETRY_MS = 200;

/** One media worker per core. One that dies is replaced at once, on the same port. */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #slots: Promise<MediaWorker>[] = [];
  #closed = false;

  private constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  static async start(options: WorkerPoolOptions): Promise<WorkerPool> {
    const pool = new WorkerPool(options);
    for (let index = 0; index < options.count; index += 1) {
      pool.#slots.push(pool.#launch(index));
    }
    await Promise.all(pool.#slots);
    return pool;
  }

  /** The least loaded worker; waits for one that is being replaced. */
  async acquire(): Promise<MediaWorker> {
    const workers = await Promise.all(this.#slots);
    const [first, ...rest] = workers;
    if (!first) throw new Error('no media worker');
    return rest.reduce((best, next) => (next.peers < best.peers ? next : best), first);
  }

  async workers(): Promise<MediaWorker[]> {
    return Promise.all(this.#slots);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const slot of await Promise.allSettled(this.#slots)) {
      if (slot.status === 'fulfilled') slot.value.worker.close();
    }
  }

  async #launch(index: number): Promise<MediaWorker> {
    const { listenAddresses, rtcPort, log } = this.#options;
    const worker = await createWorker({ logLevel: 'warn' });
    worker.on('died', (error) => this.#replace(index, error));
    try {
      const server = await worker.createWebRtcServer({
        listenInfos: listenInfos(listenAddresses, rtcPort + index),
      });
      log.info({ workerPid: worker.pid, rtcPort: rtcPort + index }, 'media worker ready');
      return { worker, server, peers: 0 };
    } catch (error) {
      worker.close();
      throw error;
    }
  }

  #replace(index: number, cause: Error): void {
    if (this.#closed) return;
    this.#options.log.error({ index, err: cause }, 'media worker died, starting another');
    this.#slots[index] = this.#relaunch(index);
  }

  async #relaunch(index: number): Promise<MediaWorker> {
    for (;;) {
      try {
        return await this.#launch(index);
      } catch (error) {
        if (this.#closed) throw error;
        this.#options.log.error({ index, err: error }, 'media worker does not start');
        await new Promise((resolve) => setTimeout(resolve, REPLACE_RETRY_MS));
      }
    }
  }
}
