import { describe, expect, test } from 'vitest';
import { childrenEnvironment } from './environment.ts';
import { readLauncherSettings } from './settings.ts';

const secrets = { authSecret: 'a'.repeat(48), sfuSecret: 'b'.repeat(48) };
const databaseUrl = 'postgresql://user:password@localhost/product?host=%2Ftmp%2Fsocket';

function environments(values: Record<string, string>) {
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'test', DATA_DIR: '/srv/data', ...values };
  const settings = readLauncherSettings(env);
  const mediaWorker = '/cache/mediasoup-worker';
  return childrenEnvironment({ env, settings, secrets, databaseUrl, mediaWorker, dev: false });
}

describe("the children's environment", () => {
  test('tells the media server neither the database nor what signs sessions', () => {
    const { sfu } = environments({ DATABASE_URL: databaseUrl, AUTH_SECRET: 'c'.repeat(40) });
    const told = Object.values(sfu).join('\n');
    expect(told).not.toContain('postgresql://');
    expect(told).not.toContain('c'.repeat(40));
    expect(sfu).toMatchObject({
      SFU_SECRET: secrets.sfuSecret,
      MEDIASOUP_WORKER_BIN: '/cache/mediasoup-worker',
    });
  });

  test('gives both processes the same secret to know each other by', () => {
    const { web, sfu } = environments({ SFU_SECRET: 'd'.repeat(40) });
    expect(web.SFU_SECRET).toBe('d'.repeat(40));
    expect(sfu.SFU_SECRET).toBe('d'.repeat(40));
  });

  test.each([
    [{}, '1'],
    [{ DEMO: '0' }, '0'],
    [{ DATABASE_URL: databaseUrl }, '0'],
    [{ DATABASE_URL: databaseUrl, DEMO: '1' }, '1'],
  ])('has the demo with the embedded database or where asked for: %j', (values, demo) => {
    expect(environments(values).web.DEMO).toBe(demo);
  });

  test('names the certificate and its authority only with HTTPS_HOST', () => {
    expect(environments({}).sfu.SFU_TLS_CERT).toBeUndefined();
    const { web, sfu } = environments({ HTTPS_HOST: 'dienhong.local' });
    expect(sfu.SFU_TLS_CERT).toBe('/srv/data/tls/server.crt');
    expect(web.NODE_EXTRA_CA_CERTS).toBe('/srv/data/tls/trusted.crt');
  });
});
