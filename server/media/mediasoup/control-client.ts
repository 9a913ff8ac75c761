import WebSocket from 'ws';
import { z } from 'zod';
import {
  type ControlNotification,
  controlNotification,
  type Method,
  RpcError,
  replyMessage,
} from '../../../sfu/contract.ts';

/** The part of a pino logger that is used here. */
export interface MediaLog {
  debug(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface ControlClientOptions {
  /** ws(s) address of the media server's control channel, path included. */
  url: string;
  secret: string;
  log: MediaLog;
  onNotification: (notification: ControlNotification) => void;
}

const RETRY_MS = 250;
const RETRY_MAX_MS = 3_000;
const ANSWER_WITHIN_MS = 5_000;
/** The server pings every ten seconds; silence for longer means that the line is dead. */
const SILENCE_MS = 25_000;

interface Waiting {
  resolve: (data: unknown) => void;
  reject: (error: RpcError) => void;
}

const incoming = z.union([replyMessage, controlNotification]);

/**
 * The line to the media server. Connects by itself and again after every loss; a request made
 * while it is down waits for it, at most as long as for an answer.
 */
export class ControlClient {
  readonly #options: ControlClientOptions;
  readonly #waiting = new Map<number, Waiting>();
  /** Requests made while the line is down, in their order. */
  #queued: { id: number; text: string }[] = [];
  #socket: WebSocket | null = null;
  #ready = false;
  #nextId = 0;
  #failures = 0;
  #retry: NodeJS.Timeout | null = null;
  #silence: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(options: ControlClientOptions) {
    this.#options = options;
    this.#connect();
  }

  /** Rejects with `media-unavailable`, or with a code of the control contract. */
  async request<Request extends z.ZodType, Reply extends z.ZodType>(
    method: Method<Request, Reply>,
    data: z.input<Request>,
  ): Promise<z.output<Reply>> {
    if (this.#closed) throw new RpcError('media-unavailable');
    const id = this.#nextId;
    this.#nextId += 1;
    const text = JSON.stringify({ id, method: method.name, data });
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    if (this.#ready) this.#socket?.send(text);
    else this.#queued.push({ id, text });
    const timer = setTimeout(() => this.#fail(id), ANSWER_WITHIN_MS);
    try {
      return method.reply.parse(await answer);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#retry) clearTimeout(this.#retry);
    if (this.#silence) clearTimeout(this.#silence);
    for (const id of [...this.#waiting.keys()]) this.#fail(id);
    const socket = this.#socket;
    if (!socket || socket.readyState === socket.CLOSED) return;
    await new Promise<void>((resolve) => {
      socket.once('close', () => resolve());
      socket.terminate();
    });
  }

  #fail(id: number): void {
    this.#queued = this.#queued.filter((entry) => entry.id !== id);
    this.#waiting.get(id)?.reject(new RpcError('media-unavailable'));
    this.#waiting.delete(id);
  }

  #connect(): void {
    const socket = new WebSocket(this.#options.url, {
      headers: { authorization: `Bearer ${this.#options.secret}` },
      handshakeTimeout: ANSWER_WITHIN_MS,
    });
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(socket, data.toString()));
    socket.on('ping', () => this.#heard(socket));
    socket.on('error', (error) => this.#options.log.debug({ err: error }, 'media control line'));
    socket.on('close', () => this.#lost(socket));
  }

  #receive(socket: WebSocket, text: string): void {
    this.#heard(socket);
    const parsed = incoming.safeParse(parseJson(text));
    if (!parsed.success) {
      this.#options.log.error({ err: parsed.error }, 'unknown message of the media server');
      return;
    }
    const message = parsed.data;
    if ('type' in message) {
      if (message.type === 'hello') this.#open(socket);
      this.#options.onNotification(message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.ok) waiting?.resolve(message.data);
    else waiting?.reject(new RpcError(message.error));
  }

  #open(socket: WebSocket): void {
    this.#ready = true;
    this.#failures = 0;
    for (const { text } of this.#queued) socket.send(text);
    this.#queued = [];
  }

  #heard(socket: WebSocket): void {
    if (this.#silence) clearTimeout(this.#silence);
    this.#silence = setTimeout(() => socket.terminate(), SILENCE_MS);
    this.#silence.unref();
  }

  #lost(socket: WebSocket): void {
    if (this.#silence) clearTimeout(this.#silence);
    if (this.#closed || socket !== this.#socket) return;
    if (this.#ready) this.#options.log.warn({}, 'media server lost, connecting again');
    this.#ready = false;
    const queued = new Set(this.#queued.map((entry) => entry.id));
    for (const id of [...this.#waiting.keys()]) if (!queued.has(id)) this.#fail(id);
    const delay = Math.min(RETRY_MS * 2 ** this.#failures, RETRY_MAX_MS);
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#connect(), delay);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
