/** A hand on the page's signalling line, for browsers that do not behave. */
export interface Wire {
  /** Keeps all notifications from the session, so that it goes on as if nothing had happened. */
  deaf: boolean;
  /** Codes of refused requests. */
  refusals: string[];
  /** Tells the session something the server never said. */
  forge(notification: object): void;
  /** Cuts the line. */
  cut(): void;
}

export function watchWire(): Wire {
  let current: WebSocket | null = null;
  const wire: Wire = {
    deaf: false,
    refusals: [],
    forge(notification) {
      const data = JSON.stringify(notification);
      current?.dispatchEvent(new MessageEvent('message', { data }));
    },
    cut: () => current?.close(),
  };

  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      current = this;
      // Registered first, so it may keep a message from everyone after it.
      this.addEventListener('message', (event) => {
        const message: unknown = JSON.parse(String(event.data));
        if (typeof message !== 'object' || message === null) return;
        if ('error' in message) wire.refusals.push(String(message.error));
        if (wire.deaf && !('id' in message)) event.stopImmediatePropagation();
      });
    }
  };
  return wire;
}
