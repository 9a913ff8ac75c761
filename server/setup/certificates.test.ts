import { spawnSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensureCertificates, writeTrusted } from './certificates.ts';

const dayMs = 86_400_000;
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dien-hong-tls-'));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('the local certificate authority', () => {
  test('signs a certificate that openssl accepts for the host and for localhost alone', async () => {
    const files = await ensureCertificates(dataDir, 'dienhong.local');
    const verify = (host: string) =>
      spawnSync('openssl', [
        ...['verify', '-x509_strict', '-purpose', 'sslserver', '-verify_hostname', host],
        ...['-CAfile', files.authorityFile, files.certificateFile],
      ]).status;
    expect(verify('dienhong.local')).toBe(0);
    expect(verify('localhost')).toBe(0);
    expect(verify('example.com')).not.toBe(0);
  });

  test('lets a client that trusts it connect', async () => {
    const files = await ensureCertificates(dataDir, 'dienhong.local');
    const [key, cert, ca] = await Promise.all(
      [files.keyFile, files.certificateFile, files.authorityFile].map((file) => readFile(file)),
    );
    const server = tls.createServer({ key, cert, minVersion: 'TLSv1.2' }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const client = tls.connect({ host: '127.0.0.1', port, ca, servername: 'dienhong.local' });
    await once(client, 'secureConnect');
    expect(client.authorized).toBe(true);
    client.destroy();
    server.close();
  });

  test('is trusted by our own processes beside what the machine has added', async () => {
    const { authorityFile, certificateFile } = await ensureCertificates(dataDir, 'dienhong.local');
    await writeTrusted(dataDir, certificateFile);
    const trusted = await readFile(join(dataDir, 'tls', 'trusted.crt'), 'utf8');
    expect(trusted).toContain(await readFile(authorityFile, 'utf8'));
    expect(trusted).toContain(await readFile(certificateFile, 'utf8'));
  });

  test('keeps its keys from other accounts', async () => {
    const { keyFile } = await ensureCertificates(dataDir, 'dienhong.local');
    for (const file of [keyFile, join(dataDir, 'tls', 'ca.key')]) {
      expect((await stat(file)).mode & 0o777).toBe(0o600);
    }
  });

  test('stays, with its certificate, until 30 days before its end; then the certificate alone is renewed', async () => {
    const files = await ensureCertificates(dataDir, 'dienhong.local');
    const authority = await readFile(files.authorityFile, 'utf8');
    const first = new X509Certificate(await readFile(files.certificateFile));
    const validDays = (Date.parse(first.validTo) - Date.parse(first.validFrom)) / dayMs;
    expect(validDays).toBeLessThanOrEqual(397);

    await ensureCertificates(dataDir, 'dienhong.local', new Date(Date.now() + 300 * dayMs));
    expect(await readFile(files.certificateFile, 'utf8')).toBe(first.toString());

    await ensureCertificates(dataDir, 'dienhong.local', new Date(Date.now() + 370 * dayMs));
    const renewed = new X509Certificate(await readFile(files.certificateFile));
    expect(renewed.serialNumber).not.toBe(first.serialNumber);
    expect(renewed.checkIssued(new X509Certificate(authority))).toBe(true);
    expect(await readFile(files.authorityFile, 'utf8')).toBe(authority);
  });

  test('makes a new certificate for another host name and for a key that does not match', async () => {
    const files = await ensureCertificates(dataDir, 'dienhong.local');
    await ensureCertificates(dataDir, 'hop.local');
    const other = new X509Certificate(await readFile(files.certificateFile));
    expect(other.checkHost('hop.local')).toBe('hop.local');

    await rm(files.keyFile);
    await ensureCertificates(dataDir, 'hop.local');
    const again = new X509Certificate(await readFile(files.certificateFile));
    expect(again.checkPrivateKey(createPrivateKey(await readFile(files.keyFile)))).toBe(true);
  });
});
