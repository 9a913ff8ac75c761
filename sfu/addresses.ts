import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { types } from 'mediasoup';

/** Loopback and every address of this machine that another one could reach. */
export function machineAddresses(): string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter((entry) => !entry.internal && !entry.address.startsWith('fe80'))
    .map((entry) => entry.address);
  return ['127.0.0.1', ...addresses];
}

export function machineHasIpv6(): boolean {
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .some((entry) => entry.family === 'IPv6');
}

/** One UDP and one TCP socket per listening address, all on the same port number. */
export function listenInfos(
  addresses: readonly string[],
  port: number,
): types.TransportListenInfo[] {
  return addresses.flatMap((ip) => {
    // Without this flag `::` would also take the IPv4 side and collide with 0.0.0.0.
    const flags = isIP(ip) === 6 ? { ipv6Only: true } : undefined;
    return [
      { protocol: 'udp' as const, ip, port, flags },
      { protocol: 'tcp' as const, ip, port, flags },
    ];
  });
}

const WILDCARDS = new Set(['0.0.0.0', '::']);

function reachableBy(candidateAddress: string, announced: string): boolean {
  const family = isIP(announced);
  // A host name may resolve to either family.
  return family === 0 || family === isIP(candidateAddress);
}

/**
 * A socket on the wildcard address yields one candidate that nobody can use; this puts one in
 * its place for every announced address of its family, the first announced preferred.
 */
export function announce(
  candidates: readonly types.IceCandidate[],
  announced: readonly string[],
): types.IceCandidate[] {
  return candidates.flatMap((candidate) => {
    if (!WILDCARDS.has(candidate.address)) return [candidate];
    return announced
      .filter((address) => reachableBy(candidate.address, address))
      .map((address, index) => ({
        ...candidate,
        ip: address,
        address,
        foundation: `${candidate.foundation}${index}`,
        priority: Math.max(1, candidate.priority - index),
      }));
  });
}
