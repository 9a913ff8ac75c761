import send from 'send';
import { z } from 'zod';
import type { Viewer } from '../kernel/viewer.ts';
import type { PathHandler } from './http.ts';
import type { Sessions } from './sessions.ts';

const address = z.object({ meetingId: z.uuid(), paperId: z.uuid(), type: z.enum(['pdf', 'docx']) });

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

export interface InvitationPaperDependencies {
  sessions: Sessions;
  /** Where the file of a giấy mời lies that this viewer may have; null for all others. */
  pathFor(
    viewer: Viewer,
    asked: { meetingId: string; paperId: string; type: 'pdf' | 'docx' },
  ): Promise<string | null>;
}

/** `/api/invitations/<meetingId>/<paperId>.pdf`, and `.docx` for whoever plans the meeting. */
export function invitationPapers({ sessions, pathFor }: InvitationPaperDependencies): PathHandler {
  return async (request, response, path) => {
    const [meetingId, file] = path.split('/').slice(3);
    const [paperId, type] = file?.split('.') ?? [];
    const parsed = address.safeParse({ meetingId, paperId, type });
    const viewer = parsed.success ? await sessions.viewerOf(request.headers) : null;
    const found = parsed.success && viewer ? await pathFor(viewer, parsed.data) : null;
    if (!parsed.success || !found) {
      response.writeHead(404, { 'cache-control': 'no-store' }).end();
      return;
    }
    const disposition = parsed.data.type === 'pdf' ? 'inline' : 'attachment';
    response.setHeader('content-type', mediaTypes[parsed.data.type]);
    response.setHeader('content-disposition', `${disposition}; filename="giay-moi.${type}"`);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'private, no-store');
    send(request, found, { cacheControl: false, dotfiles: 'allow' }).pipe(response);
  };
}
