import type { WebSocket } from 'ws';

const INTERVAL_MS = 10_000;

/** Ends a socket whose other side has not answered a ping for a whole interval. */
export function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  const onPong = () => {
    answered = true;
  };
  socket.on('pong', onPong);
  const timer = setInterval(() => {
    if (!answered) {
      socket.terminate();
      return;
    }
    answered = false;
    socket.ping();
  }, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    socket.off('pong', onPong);
  };
}
