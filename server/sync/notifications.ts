import pg from 'pg';

export const channels = [
  'meeting_event',
  'vote_progress',
  'meeting_reset',
  'session_ended',
  'display_revoked',
] as const;
export type NotificationChannel = (typeof channels)[number];

export interface Notifications {
  close(): Promise<void>;
}

/**
 * Listens to the database. A notification only wakes readers; the tables are the truth, so after a
 * lost connection `onReconnected` has everybody look again.
 */
export async function listenTo(
  url: string,
  handlers: {
    onNotification(channel: NotificationChannel, payload: string): void;
    onReconnected(): void;
    onError(error: unknown): void;
  },
): Promise<Notifications> {
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async () => {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on('error', () => undefined);
    next.on('end', () => lost(next));
    next.on('notification', ({ channel, payload }) => {
      const known = channels.find((name) => name === channel);
      if (known) handlers.onNotification(known, payload ?? '');
    });
    await next.connect();
    for (const channel of channels) await next.query(`listen ${channel}`);
    client = next;
  };

  const reconnect = async () => {
    try {
      await connect();
      handlers.onReconnected();
    } catch (error) {
      handlers.onError(error);
      if (!closed) retry = setTimeout(reconnect, 500);
    }
  };

  const lost = (gone: pg.Client) => {
    if (closed || gone !== client) return;
    client = null;
    retry = setTimeout(reconnect, 100);
  };

  await connect();
  return {
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
