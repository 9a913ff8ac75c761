import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import { z } from 'zod';
import type { Viewer } from '../kernel/viewer.ts';
import type { Sessions } from './sessions.ts';

export interface DocumentFileDependencies {
  sessions: Sessions;
  /** Where the file of a document lies that this viewer may read; null for all others. */
  pathFor(
    viewer: Viewer,
    document: { meetingId: string; documentId: string; sha256: string },
  ): Promise<string | null>;
}

const address = z.object({
  meetingId: z.uuid(),
  documentId: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** `/api/documents/<meetingId>/<documentId>/<sha256>.pdf`, with ranges; its content never changes. */
export function documentFiles({ sessions, pathFor }: DocumentFileDependencies) {
  return async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const [meetingId, documentId, file] = path.split('/').slice(3);
    const parsed = address.safeParse({
      meetingId,
      documentId,
      sha256: file?.replace(/\.pdf$/, ''),
    });
    const viewer = parsed.success ? await sessions.viewerOf(request.headers) : null;
    const found = parsed.success && viewer ? await pathFor(viewer, parsed.data) : null;
    if (!found) {
      response.writeHead(404, { 'cache-control': 'no-store' }).end();
      return;
    }
    response.setHeader('content-type', 'application/pdf');
    response.setHeader('content-disposition', 'inline');
    response.setHeader('x-content-type-options', 'nosniff');
    // Private: what one person may read must not stay in a cache that others share.
    response.setHeader('cache-control', 'private, max-age=31536000, immutable');
    send(request, found, { cacheControl: false, dotfiles: 'allow' }).pipe(response);
  };
}
