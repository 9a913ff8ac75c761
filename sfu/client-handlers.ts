import { clientMethods, type IceServer } from './contract.ts';
import type { ClientConnection, Peer } from './peer.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import { RpcError } from './rpc.ts';
import { type Handler, handler } from './rpc-server.ts';
import type { TicketOffice } from './tickets.ts';

export interface ClientServices {
  rooms: Rooms;
  tickets: TicketOffice;
  iceServers: IceServer[];
}

/** What one browser connection is, before and after it joined. */
export interface ClientContext extends ClientServices {
  connection: ClientConnection;
  /** False once the socket is gone; a join that ends after that must be undone. */
  isOpen: () => boolean;
  joined: { room: Room; peer: Peer } | null;
}

function peerOf(context: ClientContext): Peer {
  if (!context.joined) throw new RpcError('not-joined');
  return context.joined.peer;
}

async function join(context: ClientContext, ticket: string) {
  if (context.joined) throw new RpcError('conflict');
  const { room: roomId, identity } = context.tickets.redeem(ticket);
  const { room, peer, others } = await context.rooms.enter(roomId, identity, context.connection);
  if (!context.isOpen()) {
    context.rooms.leave(room, peer, 'disconnected');
    throw new RpcError('not-joined');
  }
  context.joined = { room, peer };
  return {
    identity,
    routerRtpCapabilities: room.rtpCapabilities,
    grants: peer.grants,
    participants: others,
    iceServers: context.iceServers,
  };
}

async function createTransport(context: ClientContext, direction: 'send' | 'recv') {
  const peer = peerOf(context);
  const transport = await peer.createTransport(direction);
  return {
    id: transport.id,
    iceParameters: transport.iceParameters,
    iceCandidates: context.joined?.room.iceCandidates(transport) ?? [],
    dtlsParameters: transport.dtlsParameters,
  };
}

export const clientHandlers: Record<keyof typeof clientMethods, Handler<ClientContext>> = {
  join: handler(clientMethods.join, (context: ClientContext, data) => join(context, data.ticket)),
  createTransport: handler(clientMethods.createTransport, (context: ClientContext, data) =>
    createTransport(context, data.direction),
  ),
  connectTransport: handler(
    clientMethods.connectTransport,
    async (context: ClientContext, { direction, dtlsParameters }) => {
      await peerOf(context).transport(direction).connect({ dtlsParameters });
      return {};
    },
  ),
  restartIce: handler(clientMethods.restartIce, async (context: ClientContext, data) => ({
    iceParameters: await peerOf(context).transport(data.direction).restartIce(),
  })),
  produce: handler(clientMethods.produce, async (context: ClientContext, data) => ({
    producerId: await peerOf(context).produce(data),
  })),
  closeProducer: handler(clientMethods.closeProducer, (context: ClientContext, data) => {
    peerOf(context).unpublish(data.source, 'stopped');
    return {};
  }),
  setProducerPaused: handler(
    clientMethods.setProducerPaused,
    async (context: ClientContext, { source, paused }) => {
      await peerOf(context).setPaused(source, paused);
      return {};
    },
  ),
  consume: handler(clientMethods.consume, async (context: ClientContext, data) => {
    const consumer = await peerOf(context).consume(data);
    const { id, producerId, kind, rtpParameters } = consumer;
    return { consumerId: id, producerId, kind, rtpParameters };
  }),
  resumeConsumer: handler(clientMethods.resumeConsumer, async (context: ClientContext, data) => {
    await peerOf(context).resumeConsumer(data.consumerId);
    return {};
  }),
  setPreferredLayer: handler(
    clientMethods.setPreferredLayer,
    async (context: ClientContext, { consumerId, layer }) => {
      await peerOf(context).setPreferredLayer(consumerId, layer);
      return {};
    },
  ),
  closeConsumer: handler(clientMethods.closeConsumer, (context: ClientContext, data) => {
    peerOf(context).closeConsumer(data.consumerId);
    return {};
  }),
  ping: handler(clientMethods.ping, (context: ClientContext) => {
    peerOf(context);
    return {};
  }),
};
