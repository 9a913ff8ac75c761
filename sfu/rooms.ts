import type { z } from 'zod';
import { type ControlNotification, clientCloseCodes, type participantReport } from './contract.ts';
import { type GrantChange, GrantTable, kindOf } from './grants.ts';
import { type ClientConnection, Peer } from './peer.ts';
import { Room } from './room.ts';
import type { WorkerPool } from './worker-pool.ts';

export interface RoomsOptions {
  pool: WorkerPool;
  announcedAddresses: () => string[];
}

/** All rooms of this server, and the one place that enters, removes and replaces peers. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #grants = new GrantTable();
  readonly #rooms = new Map<string, Promise<Room>>();
  readonly #listeners = new Set<(notification: ControlNotification) => void>();

  constructor(options: RoomsOptions) {
    this.#options = options;
  }

  subscribe(listener: (notification: ControlNotification) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async enter(roomId: string, identity: string, connection: ClientConnection) {
    const room = await this.#open(roomId);
    const older = room.peers.get(identity);
    if (older) {
      room.leave(older, 'replaced');
      older.connection.close(clientCloseCodes.replaced, 'replaced');
    }
    const peer = new Peer(room, identity, connection, () => this.#grants.get(roomId, identity));
    const others = [...room.peers.values()].map((other) => other.participant);
    room.enter(peer);
    return { room, peer, others };
  }

  leave(room: Room, peer: Peer, reason: string): void {
    room.leave(peer, reason);
    if (room.peers.size > 0 || room.closed) return;
    this.#rooms.delete(room.id);
    room.close();
  }

  setGrants(roomId: string, change: GrantChange): Promise<void> {
    return this.#enforce(roomId, this.#grants.set(roomId, change.identity, change.grants));
  }

  replaceGrants(roomId: string, table: readonly GrantChange[]): Promise<void> {
    return this.#enforce(roomId, this.#grants.replace(roomId, table));
  }

  async remove(roomId: string, identity: string, reason: string): Promise<void> {
    const room = await this.#rooms.get(roomId);
    const peer = room?.peers.get(identity);
    if (!room || !peer) return;
    this.leave(room, peer, reason);
    peer.connection.close(clientCloseCodes.removed, reason);
  }

  async closeRoom(roomId: string): Promise<void> {
    this.#grants.forget(roomId);
    const room = await this.#rooms.get(roomId);
    if (room) this.#dismiss(room, clientCloseCodes.roomClosed, 'room-closed');
  }

  async list(roomId: string): Promise<z.infer<typeof participantReport>[]> {
    const room = await this.#rooms.get(roomId);
    const peers = [...(room?.peers.values() ?? [])];
    return peers.map((peer) => ({
      identity: peer.identity,
      grants: peer.grants,
      link: peer.link,
      tracks: [...peer.tracks.values()].map((track) => ({
        ...track.state,
        kind: kindOf(track.source),
        bytesReceived: track.bytesReceived,
        consumers: peers.filter((other) => other.receives(peer.identity, track.source)).length,
      })),
    }));
  }

  async status() {
    const rooms = await Promise.all(this.#rooms.values());
    return rooms.map((room) => ({
      room: room.id,
      peers: room.peers.size,
      workerPid: room.media.worker.pid,
    }));
  }

  async close(): Promise<void> {
    for (const room of await Promise.all(this.#rooms.values())) {
      this.#dismiss(room, clientCloseCodes.stopping, 'stopping');
    }
  }

  async #open(roomId: string): Promise<Room> {
    for (;;) {
      const opening = this.#rooms.get(roomId) ?? this.#create(roomId);
      this.#rooms.set(roomId, opening);
      const room = await opening;
      // It may have emptied, or lost its worker, while this peer waited for it.
      if (!room.closed) return room;
      if (this.#rooms.get(roomId) === opening) this.#rooms.delete(roomId);
    }
  }

  #create(roomId: string): Promise<Room> {
    const opening = this.#options.pool.acquire().then((media) =>
      Room.open(roomId, media, {
        announcedAddresses: this.#options.announcedAddresses,
        tell: (notification) => this.#tell(notification),
        lost: (room) => {
          this.#dismiss(room, clientCloseCodes.roomRestarted, 'room-restarted');
          this.#tell({ type: 'reset', room: room.id });
        },
      }),
    );
    opening.catch(() => {
      if (this.#rooms.get(roomId) === opening) this.#rooms.delete(roomId);
    });
    return opening;
  }

  #dismiss(room: Room, code: number, reason: string): void {
    this.#rooms.delete(room.id);
    const peers = [...room.peers.values()];
    // All lines first: nobody needs to hear of all the others leaving.
    for (const peer of peers) peer.connection.close(code, reason);
    for (const peer of peers) room.leave(peer, reason);
    room.close();
  }

  async #enforce(roomId: string, changes: readonly GrantChange[]): Promise<void> {
    const room = await this.#rooms.get(roomId);
    for (const { identity } of changes) room?.peers.get(identity)?.enforce();
  }

  #tell(notification: ControlNotification): void {
    for (const listener of this.#listeners) listener(notification);
  }
}
