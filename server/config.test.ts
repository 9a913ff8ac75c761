import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const required = {
  DATABASE_URL: 'postgresql://user:secret@localhost/db?host=%2Ftmp%2Fsocket',
  AUTH_SECRET: 'a'.repeat(40),
  SFU_SECRET: 'b'.repeat(40),
};

describe('the configuration', () => {
  test('has defaults for everything but the database and the secrets', () => {
    expect(readConfig(required)).toMatchObject({
      port: 3000,
      host: undefined,
      publicUrl: 'http://localhost:3000',
      https: undefined,
      sfu: { publicUrl: 'ws://localhost:3001', controlUrl: 'ws://localhost:3001/control' },
      demo: false,
      logLevel: 'info',
    });
  });

  test('takes an empty variable for one that is not set', () => {
    expect(readConfig({ ...required, PORT: '', PUBLIC_URL: '' }).port).toBe(3000);
  });

  test('switches every address to TLS by HTTPS_HOST', () => {
    const config = readConfig({ ...required, HTTPS_HOST: 'dienhong.local', PORT: '8443' });
    expect(config.https?.host).toBe('dienhong.local');
    expect(config.publicUrl).toBe('https://dienhong.local:8443');
    expect(config.sfu.publicUrl).toBe('wss://dienhong.local:3001');
    expect(config.sfu.controlUrl).toBe('wss://localhost:3001/control');
  });

  test.each([
    ['PORT', 'abc', 'a port from 1 to 65535'],
    ['PORT', '0', 'a port from 1 to 65535'],
    ['SFU_PORT', '70000', 'a port from 1 to 65535'],
    ['HOST', 'not a host', 'an IP address or a host name'],
    ['PUBLIC_URL', 'ftp://hop.example.vn', 'an address like https://'],
    ['HTTPS_HOST', '10.0.0.7', 'a host name'],
    ['SFU_PUBLIC_URL', 'http://hop.example.vn', 'an address like wss://'],
    ['DEMO', 'yes', '0 or 1'],
    ['LOG_LEVEL', 'loud', 'one of trace, debug'],
  ])('names %s with its value %j and what is expected', (name, value, expected) => {
    const read = () => readConfig({ ...required, [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(`${name} is "${value}": expected ${expected}`);
  });

  test('names what is missing', () => {
    expect(() => readConfig({ ...required, DATABASE_URL: undefined })).toThrow(
      'DATABASE_URL is not set',
    );
  });

  test.each(['DATABASE_URL', 'AUTH_SECRET', 'SFU_SECRET'])('never shows %s', (name) => {
    const read = () => readConfig({ ...required, [name]: 'hush' });
    expect(read).toThrow(name);
    expect(read).not.toThrow('hush');
  });
});
