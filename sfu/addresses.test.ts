import type { types } from 'mediasoup';
import { describe, expect, it } from 'vitest';
import { announce, listenInfos } from './addresses.ts';

function candidate(address: string, priority = 1_000): types.IceCandidate {
  return {
    foundation: 'udp',
    priority,
    ip: address,
    address,
    protocol: 'udp',
    port: 20_000,
    type: 'host',
  };
}

describe('announced addresses', () => {
  it('stand in place of the wildcard, family by family', () => {
    const given = [candidate('0.0.0.0'), candidate('::')];
    const result = announce(given, ['127.0.0.1', '10.0.0.5', 'fd00::5']);
    expect(result.map((entry) => entry.address)).toEqual(['127.0.0.1', '10.0.0.5', 'fd00::5']);
    expect(result.every((entry) => entry.ip === entry.address && entry.port === 20_000)).toBe(true);
  });

  it('of a host name are announced for both families', () => {
    const result = announce([candidate('0.0.0.0'), candidate('::')], ['hop.example.vn']);
    expect(result.map((entry) => entry.address)).toEqual(['hop.example.vn', 'hop.example.vn']);
  });

  it('are distinct candidates, the first preferred', () => {
    const result = announce([candidate('0.0.0.0')], ['10.0.0.5', '10.0.0.6']);
    expect(new Set(result.map((entry) => entry.foundation)).size).toBe(2);
    const priorities = result.map((entry) => entry.priority);
    expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
  });

  it('leave a candidate alone that listens on one address', () => {
    expect(announce([candidate('10.0.0.5')], ['127.0.0.1'])).toEqual([candidate('10.0.0.5')]);
  });
});

it('listens by UDP and TCP on the same port, IPv6 beside IPv4', () => {
  expect(listenInfos(['0.0.0.0', '::'], 20_000)).toEqual([
    { protocol: 'udp', ip: '0.0.0.0', port: 20_000, flags: undefined },
    { protocol: 'tcp', ip: '0.0.0.0', port: 20_000, flags: undefined },
    { protocol: 'udp', ip: '::', port: 20_000, flags: { ipv6Only: true } },
    { protocol: 'tcp', ip: '::', port: 20_000, flags: { ipv6Only: true } },
  ]);
});
