import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { z } from 'zod';
import type { Viewer } from '../kernel/viewer.ts';
import { isSameOrigin } from './request-body.ts';
import type { Sessions } from './sessions.ts';

export interface Arrivals {
  maxBytes: number;
  /** Where what arrives is written, under the upload's id. */
  incomingDir: string;
  /** Notes that this person begins to send a file. */
  begun(viewer: Viewer, upload: { id: string; fileName: string; sizeBytes: number }): Promise<void>;
  /** Whether this upload is this person's and can still be sent, or asked how far it is. */
  isOpen(viewer: Viewer, uploadId: string, use: 'send' | 'ask'): Promise<boolean>;
  /** Everything has arrived. */
  arrived(uploadId: string): Promise<void>;
}

const fileName = z
  .string()
  .min(1)
  .max(500)
  .transform((name) => name.normalize('NFC'));

const refusal = (status_code: number, body: string) => ({ status_code, body });

/** `/api/uploads`: resumable uploads by the protocol tus 1.0, each for whoever began it alone. */
export function uploads({ sessions, arrivals }: { sessions: Sessions; arrivals: Arrivals }) {
  const viewers = new WeakMap<object, Viewer>();
  const viewerOf = (request: { runtime?: { node?: { req?: object } } }): Viewer => {
    const node = request.runtime?.node?.req;
    const viewer = node && viewers.get(node);
    if (!viewer) throw refusal(401, 'unauthenticated');
    return viewer;
  };
  const server = new Server({
    path: '/api/uploads',
    relativeLocation: true,
    maxSize: arrivals.maxBytes,
    allowedOrigins: [],
    datastore: new FileStore({ directory: arrivals.incomingDir }),
    namingFunction: () => crypto.randomUUID(),
    async onIncomingRequest(request, uploadId) {
      const viewer = viewerOf(request);
      // Creating one has no id yet.
      if (request.method === 'POST') return;
      const use = request.method === 'HEAD' ? 'ask' : 'send';
      if (!(await arrivals.isOpen(viewer, uploadId, use))) throw refusal(404, 'not-found');
    },
    async onUploadCreate(request, { id, metadata, size }) {
      const named = fileName.safeParse(metadata?.filename);
      if (!named.success) throw refusal(400, 'invalid-input');
      if (size === undefined) throw refusal(411, 'invalid-input');
      await arrivals.begun(viewerOf(request), { id, fileName: named.data, sizeBytes: size });
      return {};
    },
    async onUploadFinish(_request, { id }) {
      // Nobody is told that a file has arrived before it would survive a power failure.
      const file = await open(join(arrivals.incomingDir, id), 'r');
      await file.sync().finally(() => file.close());
      await arrivals.arrived(id);
      return {};
    },
  });

  return async (request: IncomingMessage, response: ServerResponse) => {
    const viewer = await sessions.viewerOf(request.headers);
    const foreign = !isSameOrigin(request.headers.origin, request.headers.host);
    if (!viewer || foreign || viewer.guestOfMeetingId !== undefined || request.method === 'GET') {
      const status = viewer ? 403 : 401;
      // What is being sent is not read: the line is closed with the answer.
      response.writeHead(status, { 'cache-control': 'no-store', connection: 'close' }).end();
      return;
    }
    viewers.set(request, viewer);
    response.setHeader('cache-control', 'no-store');
    await server.handle(request, response);
  };
}
