import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { PrintPacks } from '../files/print-packs.ts';
import { fileAnswer } from './readings.ts';
import type { Sessions } from './sessions.ts';

/** `/api/meetings/<meetingId>/print-pack.pdf`: everything of a meeting that this person may print. HEAD answers once it is made. */
export function printPacks({ sessions, packs }: { sessions: Sessions; packs: PrintPacks }) {
  return async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const meetingId = z.uuid().safeParse(path.split('/')[3]);
    const viewer = meetingId.success ? await sessions.viewerOf(request.headers) : null;
    const handedOut = request.method !== 'HEAD';
    const pack =
      meetingId.success && viewer ? await packs.fetch(viewer, meetingId.data, handedOut) : null;
    if (!pack) {
      response.writeHead(404, { 'cache-control': 'no-store' }).end();
      return;
    }
    await fileAnswer(pack, 'attachment', 'private, no-store')(response, request);
  };
}
