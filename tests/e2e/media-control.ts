import { meetingId } from '../../db/seed/demo-rows.ts';
import { ControlClient } from '../../server/media/mediasoup/control-client.ts';
import { controlMethods } from '../../sfu/contract.ts';

const quiet = { debug: () => undefined, warn: () => undefined, error: () => undefined };

/** Asks the media server itself what it receives, whatever any browser says. */
export function mediaControl(url: string, secret: string) {
  const client = new ControlClient({
    url: `${url}/control`,
    secret,
    log: quiet,
    onNotification: () => undefined,
  });
  const tracksOf = async (identity: string) => {
    const { participants } = await client.request(controlMethods.list, { room: meetingId });
    return participants.find((participant) => participant.identity === identity)?.tracks ?? [];
  };
  return {
    /** Bytes of sound received from this participant so far; null without a microphone track. */
    async soundBytes(identity: string): Promise<number | null> {
      const track = (await tracksOf(identity)).find(({ source }) => source === 'microphone');
      return track?.bytesReceived ?? null;
    },
    /** Everybody who has a microphone track at the media server. */
    async heard(): Promise<string[]> {
      const { participants } = await client.request(controlMethods.list, { room: meetingId });
      return participants
        .filter(({ tracks }) => tracks.some(({ source }) => source === 'microphone'))
        .map(({ identity }) => identity);
    },
    /** What each participant who is there may publish, as the media server enforces it. */
    async mayPublish(): Promise<Record<string, readonly string[]>> {
      const { participants } = await client.request(controlMethods.list, { room: meetingId });
      return Object.fromEntries(
        participants.map(({ identity, grants }) => [identity, grants.publish]),
      );
    },
    async workerPids(): Promise<number[]> {
      const { workers } = await client.request(controlMethods.status, {});
      return workers.map(({ pid }) => pid);
    },
    /** The process that carries the demo meeting's room. */
    async roomWorkerPid(): Promise<number | null> {
      const { rooms } = await client.request(controlMethods.status, {});
      return rooms.find(({ room }) => room === meetingId)?.workerPid ?? null;
    },
    close: () => client.close(),
  };
}
