/** What has gone through the page's living connections. */
export interface Counters {
  framesDecoded: number;
  frameWidth: number;
  audioEnergy: number;
  audioBytesReceived: number;
  audioBytesSent: number;
}

export function watchPeerConnections(): Set<RTCPeerConnection> {
  const connections = new Set<RTCPeerConnection>();
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.add(this);
    }

    override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
      const sdp = udpBlocked ? withoutUdp(description.sdp ?? '') : description.sdp;
      return super.setRemoteDescription({ type: description.type, sdp });
    }
  };
  return connections;
}

let udpBlocked = false;

/** From now on the page finds no UDP address of the server. */
export function blockUdp(): void {
  udpBlocked = true;
}

function withoutUdp(sdp: string): string {
  const lines = sdp.split('\r\n');
  return lines.filter((line) => !/^a=candidate:\S+ \d+ udp /i.test(line)).join('\r\n');
}

function figure(stat: Record<string, unknown>, name: string): number {
  const value = stat[name];
  return typeof value === 'number' ? value : 0;
}

/** Sound that arrived so far, by the track that plays it. */
export async function energyByTrack(
  connections: Iterable<RTCPeerConnection>,
): Promise<Map<string, number>> {
  const energies = new Map<string, number>();
  for (const connection of connections) {
    if (connection.connectionState === 'closed') continue;
    const report: Iterable<[string, Record<string, unknown>]> = await connection.getStats();
    for (const [, stat] of report) {
      if (stat.type !== 'inbound-rtp' || stat.kind !== 'audio') continue;
      energies.set(String(stat.trackIdentifier), figure(stat, 'totalAudioEnergy'));
    }
  }
  return energies;
}

export async function countersOf(connections: Iterable<RTCPeerConnection>): Promise<Counters> {
  const total: Counters = {
    framesDecoded: 0,
    frameWidth: 0,
    audioEnergy: 0,
    audioBytesReceived: 0,
    audioBytesSent: 0,
  };
  for (const connection of connections) {
    if (connection.connectionState === 'closed') continue;
    const report: Iterable<[string, Record<string, unknown>]> = await connection.getStats();
    for (const [, stat] of report) {
      if (stat.type === 'inbound-rtp' && stat.kind === 'video') {
        total.framesDecoded += figure(stat, 'framesDecoded');
        total.frameWidth = Math.max(total.frameWidth, figure(stat, 'frameWidth'));
      } else if (stat.type === 'inbound-rtp') {
        total.audioEnergy += figure(stat, 'totalAudioEnergy');
        total.audioBytesReceived += figure(stat, 'bytesReceived');
      } else if (stat.type === 'outbound-rtp' && stat.kind === 'audio') {
        total.audioBytesSent += figure(stat, 'bytesSent');
      }
    }
  }
  return total;
}
