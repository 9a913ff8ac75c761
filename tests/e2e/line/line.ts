import type { BrowserContext } from '@playwright/test';
import { openTcpLine } from './tcp-line.ts';
import { openUdpLine } from './udp-line.ts';

/** The way between one browser and the product: pages, feed, signalling, sound and picture. */
export interface Line {
  proxy: { server: string; bypass: string };
  /** Sends the context's media over this line; its candidates would lead past it. */
  carryMedia(context: BrowserContext): Promise<void>;
  /** Nothing gets through any more, and nobody is told. */
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}

export async function openLine(mediaPorts: readonly number[]): Promise<Line> {
  const tcp = await openTcpLine();
  const udp = await Promise.all(
    mediaPorts.map(async (port) => ({ port, line: await openUdpLine(port) })),
  );
  const ways = udp.map(({ port, line }): [number, number] => [port, line.port]);
  return {
    proxy: { server: `socks5://127.0.0.1:${tcp.port}`, bypass: '<-loopback>' },
    async carryMedia(context) {
      await context.addInitScript(leadCandidates, ways);
    },
    cut() {
      tcp.cut();
      for (const { line } of udp) line.cut();
    },
    restore() {
      tcp.restore();
      for (const { line } of udp) line.restore();
    },
    async close() {
      for (const { line } of udp) line.close();
      await tcp.close();
    },
  };
}

/** Runs in the page: the server's candidates get the line's ports; those over TCP are left out. */
function leadCandidates(ways: readonly [number, number][]): void {
  const lead = (sdp: string) =>
    sdp
      .split('\r\n')
      .filter((text) => !/^a=candidate:.* tcp /i.test(text))
      .map((text) =>
        text.replace(
          /^(a=candidate:\S+ \d+ udp \d+ )\S+ (\d+)/i,
          (_, start: string, port: string) =>
            `${start}127.0.0.1 ${ways.find(([from]) => from === Number(port))?.[1] ?? 9}`,
        ),
      )
      .join('\r\n');
  const original = RTCPeerConnection.prototype.setRemoteDescription;
  RTCPeerConnection.prototype.setRemoteDescription = function (description) {
    const sdp = description.sdp && lead(description.sdp);
    return Reflect.apply(original, this, [{ ...description, ...(sdp && { sdp }) }]);
  };
}
