import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const SECRET = { SFU_SECRET: 'x'.repeat(40) };

describe('configuration of the media server', () => {
  it('needs nothing but the secret', () => {
    const config = readConfig(SECRET);
    expect(config).toMatchObject({
      port: 3001,
      rtcPort: 20_000,
      host: null,
      tls: null,
      listenAddresses: ['0.0.0.0', '::'],
      announcedAddresses: null,
      iceServers: [],
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ ...SECRET, SFU_PORT: '', RTC_ANNOUNCED_ADDRESS: '' }).port).toBe(3001);
  });

  it('splits lists at commas', () => {
    const config = readConfig({ ...SECRET, RTC_ANNOUNCED_ADDRESS: '10.0.0.5, hop.example.vn' });
    expect(config.announcedAddresses).toEqual(['10.0.0.5', 'hop.example.vn']);
  });

  it('reads ICE servers as JSON', () => {
    const iceServers = [{ urls: 'turns:turn.example.vn:443', username: 'a', credential: 'b' }];
    const config = readConfig({ ...SECRET, SFU_ICE_SERVERS: JSON.stringify(iceServers) });
    expect(config.iceServers).toEqual(iceServers);
  });

  it.each([
    ['SFU_SECRET', { SFU_SECRET: 'short' }],
    ['SFU_PORT', { ...SECRET, SFU_PORT: '70000' }],
    ['RTC_PORT', { ...SECRET, RTC_PORT: 'many' }],
    ['SFU_ICE_SERVERS', { ...SECRET, SFU_ICE_SERVERS: '[' }],
    ['LOG_LEVEL', { ...SECRET, LOG_LEVEL: 'loud' }],
    ['SFU_TLS_KEY', { ...SECRET, SFU_TLS_CERT: '/cert.pem' }],
  ])('names %s when it is wrong', (name, env) => {
    expect(() => readConfig(env)).toThrow(name);
  });
});
