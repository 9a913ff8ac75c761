import { z } from 'zod';
import { type RollCallRecords, recordTypes } from '../attendance/record-files.ts';
import type { PathHandler } from './http.ts';
import type { Sessions } from './sessions.ts';

const mediaTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const address = z.object({ meetingId: z.uuid(), type: z.enum(recordTypes) });

/** `/api/meetings/<meetingId>/roll-call.xlsx` and `.pdf`, for chair and secretary. */
export function rollCalls({
  sessions,
  records,
}: {
  sessions: Pick<Sessions, 'viewerOf'>;
  records: RollCallRecords;
}): PathHandler {
  return async (request, response, path) => {
    const [meetingId, file] = path.split('/').slice(3);
    const parsed = address.safeParse({ meetingId, type: file?.split('.')[1] });
    const viewer = parsed.success ? await sessions.viewerOf(request.headers) : null;
    const { data } = parsed;
    const made = data && viewer ? await records.fetch(viewer, data.meetingId, data.type) : null;
    if (!data || !made) {
      response.writeHead(404, { 'cache-control': 'no-store' }).end();
      return;
    }
    response.writeHead(200, {
      'content-type': mediaTypes[data.type],
      'content-length': made.length,
      'content-disposition': `attachment; filename="diem-danh.${data.type}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    response.end(made);
  };
}
