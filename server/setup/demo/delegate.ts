import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import type { DemoAccount } from '../../../db/seed/demo-accounts.ts';
import { meetingId } from '../../../db/seed/demo-rows.ts';
import type { EndpointKind } from '../../media/contract.ts';
import { eventsMessage, packedAnswer, protocolVersion } from '../../sync/protocol.ts';
import { unpackAnswer } from '../../sync/unpacking.ts';
import type { CommandName, InputOf } from '../../transport/contract.ts';
import { type VoteView, voteChanged } from '../../voting/contract.ts';
import { signIn, type WebAddress, type WebSession } from './web-session.ts';

const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string() }),
]);
export type CommandAnswer = z.infer<typeof answer>;

/** What the feed said of the meeting on subscribing. */
export interface Arrival {
  votes: VoteView[];
  online: string[];
}

export interface FeedListener {
  arrived(arrival: Arrival): void;
  voteChanged(vote: VoteView): void;
  refused(reason: string): void;
}

/** A delegate of the demo at a device of one's own: signs in, reads the feed, sends commands. */
export class Delegate {
  private socket: Socket | undefined;

  private constructor(
    readonly account: DemoAccount,
    private readonly address: WebAddress,
    private readonly session: WebSession,
  ) {}

  static async signIn(address: WebAddress, account: DemoAccount): Promise<Delegate> {
    return new Delegate(account, address, await signIn(address, account));
  }

  async command<Name extends CommandName>(
    name: Name,
    input: InputOf<Name>,
  ): Promise<CommandAnswer> {
    const body = { commandId: randomUUID(), input };
    return answer.parse(await this.session.postJson(`/api/commands/${name}`, body));
  }

  /** Subscribes to the feed, again after every break. */
  follow(as: EndpointKind, listener: FeedListener): void {
    const { origin, ca } = this.address;
    const socket = io(origin, {
      path: '/feed',
      transports: ['websocket'],
      ...(ca !== undefined && { ca }),
      extraHeaders: { cookie: this.session.cookieHeader, origin },
      forceNew: true,
    });
    this.socket = socket;
    const windowId = randomUUID();
    const subscribe = async () => {
      const takingPart = { windowId, deviceName: 'Đại biểu mẫu', siteId: null, takeOver: false };
      const request = { version: protocolVersion, meetingId, since: null, as, takingPart };
      const packed = packedAnswer.parse(await socket.emitWithAck('subscribe', request));
      const got = await unpackAnswer(packed);
      if (!got.ok) return listener.refused(got.code);
      const online = got.presence.online.map(({ personId }) => personId);
      listener.arrived({ votes: got.snapshot?.voting.votes ?? [], online });
    };
    const subscribeSafely = () =>
      void subscribe().catch((error: unknown) => listener.refused(String(error)));
    socket.on('connect', subscribeSafely);
    socket.on('resync', subscribeSafely);
    socket.on('events', (message: unknown) => {
      for (const event of eventsMessage.parse(message).events) {
        if (event.name !== voteChanged.name) continue;
        listener.voteChanged(voteChanged.fields.vote.schema.parse(event.payload.vote));
      }
    });
    socket.on('connect_error', (error) => {
      if (!socket.active) listener.refused(error.message);
    });
  }

  stop(): void {
    this.socket?.disconnect();
  }
}
