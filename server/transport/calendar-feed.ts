import type { IncomingMessage, ServerResponse } from 'node:http';

export interface CalendarFeedDependencies {
  /** The calendar behind a secret; null for every other. */
  calendarOf(secret: string): Promise<string | null>;
}

/** `/calendar/<secret>.ics`: who knows the address sees the calendar, so nobody else may keep it. */
export function calendarFeeds({ calendarOf }: CalendarFeedDependencies) {
  return async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const secret = /^\/calendar\/([\w-]{20,64})\.ics$/.exec(path)?.[1];
    const readable = request.method === 'GET' || request.method === 'HEAD';
    const calendar = secret && readable ? await calendarOf(secret) : null;
    if (calendar === null) {
      response.writeHead(404, { 'cache-control': 'no-store' }).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : calendar);
  };
}
