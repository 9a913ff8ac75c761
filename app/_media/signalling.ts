import * as z from 'zod';
import {
  type ClientNotification,
  clientMethods,
  clientNotification,
  type Method,
  RpcError,
  replyMessage,
} from '@/sfu/contract.ts';

const OPEN_WITHIN_MS = 8_000;
const ANSWER_WITHIN_MS = 8_000;
const PING_INTERVAL_MS = 5_000;

const incoming = z.union([replyMessage, clientNotification]);

export interface Ended {
  /** The close code of the WebSocket; 1006 where the line was lost. */
  code: number;
  reason: string;
}

interface Waiting {
  resolve: (data: unknown) => void;
  reject: (error: RpcError) => void;
}

/** One WebSocket to the media server, from open to close. */
export class Signalling {
  /** Resolves when the line has ended, whoever ended it. */
  readonly ended: Promise<Ended>;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onNotification: (notification: ClientNotification) => void;
  #settle: (ended: Ended) => void = () => {};
  #pinging: ReturnType<typeof setInterval> | null = null;
  #nextId = 0;

  private constructor(socket: WebSocket, onNotification: (n: ClientNotification) => void) {
    this.#socket = socket;
    this.#onNotification = onNotification;
    this.ended = new Promise((resolve) => {
      this.#settle = resolve;
    });
    socket.addEventListener('message', ({ data }) => this.#receive(data));
    socket.addEventListener('close', ({ code, reason }) => this.#end({ code, reason }));
  }

  /** Rejects where the server cannot be reached. */
  static async open(
    url: string,
    onNotification: (notification: ClientNotification) => void,
  ): Promise<Signalling> {
    const socket = new WebSocket(url);
    const signalling = new Signalling(socket, onNotification);
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        socket.close();
        reject(new RpcError('unreachable'));
      }, OPEN_WITHIN_MS);
      socket.addEventListener('open', () => {
        clearTimeout(timer);
        resolve();
      });
      void signalling.ended.then(() => {
        clearTimeout(timer);
        reject(new RpcError('unreachable'));
      });
    });
    return signalling;
  }

  async request<Request extends z.ZodType, Reply extends z.ZodType>(
    method: Method<Request, Reply>,
    data: z.input<Request>,
  ): Promise<z.output<Reply>> {
    if (this.#socket.readyState !== WebSocket.OPEN) throw new RpcError('unreachable');
    const id = this.#nextId;
    this.#nextId += 1;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    const timer = setTimeout(() => this.#lineIsDead(), ANSWER_WITHIN_MS);
    this.#socket.send(JSON.stringify({ id, method: method.name, data }));
    try {
      return method.reply.parse(await answer);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Notices a line that is cut without a word. */
  keepAlive(): void {
    this.#pinging ??= setInterval(() => {
      this.request(clientMethods.ping, {}).catch(() => {});
    }, PING_INTERVAL_MS);
  }

  close(): void {
    this.#socket.close(1000);
    this.#end({ code: 1000, reason: '' });
  }

  #lineIsDead(): void {
    this.#socket.close();
    this.#end({ code: 1006, reason: 'no answer' });
  }

  #end(ended: Ended): void {
    if (this.#pinging) clearInterval(this.#pinging);
    for (const { reject } of this.#waiting.values()) reject(new RpcError('unreachable'));
    this.#waiting.clear();
    this.#settle(ended);
  }

  #receive(data: unknown): void {
    if (typeof data !== 'string') return;
    const parsed = incoming.safeParse(JSON.parse(data));
    // A server of another version: without understanding each other there is nothing to hold.
    if (!parsed.success) {
      this.#lineIsDead();
      return;
    }
    const message = parsed.data;
    if ('type' in message) {
      this.#onNotification(message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.ok) waiting?.resolve(message.data);
    else waiting?.reject(new RpcError(message.error));
  }
}
