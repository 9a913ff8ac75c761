import 'reflect-metadata';
import { createPrivateKey, X509Certificate as NodeCertificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { writePrivate } from './secrets.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 86_400_000;
const authorityDays = 3_650;
/** The longest that browsers accept is 398 days. */
const serverDays = 397;
const renewWithinDays = 30;

export interface Certificates {
  /** For people to install on their devices; public. */
  authorityFile: string;
  certificateFile: string;
  keyFile: string;
}

interface KeyedCertificate {
  certificate: X509Certificate;
  keys: CryptoKeyPair;
}

/**
 * The local certificate authority and a certificate from it for `host` and localhost, in
 * `<dataDir>/tls`. The authority is made once and kept for ten years, so that devices need to be told
 * once; the server's certificate is renewed 30 days before its end or when the host name changes.
 */
export async function ensureCertificates(
  dataDir: string,
  host: string,
  now = new Date(),
): Promise<Certificates> {
  const folder = join(dataDir, 'tls');
  await mkdir(folder, { recursive: true });
  const files = {
    authorityFile: join(folder, 'ca.crt'),
    certificateFile: join(folder, 'server.crt'),
    keyFile: join(folder, 'server.key'),
  };
  const authority = await loadOrMakeAuthority(folder, now);
  if (await isCurrent(files, authority.certificate, host, now)) return files;
  const server = await makeServer(authority, host, now);
  await writePrivate(files.keyFile, await privateKeyPem(server.keys.privateKey));
  await writeFile(files.certificateFile, pem(server.certificate));
  return files;
}

/**
 * Writes `tls/trusted.crt`, what our own processes trust beyond Node's list: the local authority and
 * whatever this machine's administrator has added, since Node takes one file for both.
 */
export async function writeTrusted(dataDir: string, addedFile: string | undefined): Promise<void> {
  const folder = join(dataDir, 'tls');
  const authority = await readFile(join(folder, 'ca.crt'), 'utf8');
  const added = addedFile ? await readFile(addedFile, 'utf8').catch(() => '') : '';
  await writeFile(join(folder, 'trusted.crt'), `${authority}\n${added}`);
}

async function loadOrMakeAuthority(folder: string, now: Date): Promise<KeyedCertificate> {
  const keyFile = join(folder, 'ca.key');
  const certificateFile = join(folder, 'ca.crt');
  if (existsSync(keyFile) && existsSync(certificateFile)) {
    const certificate = new X509Certificate(await readFile(certificateFile, 'utf8'));
    const privateKey = await readPrivateKey(keyFile);
    const publicKey = await certificate.publicKey.export(algorithm, ['verify']);
    return { certificate, keys: { privateKey, publicKey } };
  }
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Diên Hồng local authority',
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(now.getTime() - dayMs),
    notAfter: new Date(now.getTime() + authorityDays * dayMs),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey, false),
    ],
  });
  await writePrivate(keyFile, await privateKeyPem(keys.privateKey));
  await writeFile(certificateFile, pem(certificate));
  return { certificate, keys };
}

async function makeServer(
  authority: KeyedCertificate,
  host: string,
  now: Date,
): Promise<KeyedCertificate> {
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${host}`,
    issuer: authority.certificate.subject,
    publicKey: keys.publicKey,
    signingKey: authority.keys.privateKey,
    signingAlgorithm: algorithm,
    notBefore: new Date(now.getTime() - dayMs),
    notAfter: new Date(now.getTime() - dayMs + serverDays * dayMs),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        { type: 'dns', value: host },
        { type: 'dns', value: 'localhost' },
      ]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey, false),
      await AuthorityKeyIdentifierExtension.create(authority.certificate, false),
    ],
  });
  return { certificate, keys };
}

async function isCurrent(
  { certificateFile, keyFile }: Certificates,
  authority: X509Certificate,
  host: string,
  now: Date,
): Promise<boolean> {
  if (!existsSync(certificateFile) || !existsSync(keyFile)) return false;
  const text = await readFile(certificateFile, 'utf8');
  const key = createPrivateKey(await readFile(keyFile));
  // A start that was killed between the two files leaves a pair that does not match.
  if (!new NodeCertificate(text).checkPrivateKey(key)) return false;
  const certificate = new X509Certificate(text);
  if (certificate.notAfter.getTime() - now.getTime() < renewWithinDays * dayMs) return false;
  const names = certificate.getExtension(SubjectAlternativeNameExtension)?.names.toJSON() ?? [];
  if (!names.some(({ type, value }) => type === 'dns' && value === host)) return false;
  return certificate.verify({ publicKey: authority.publicKey, date: now });
}

async function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

function pem(certificate: X509Certificate): string {
  return `${certificate.toString('pem')}\n`;
}

async function privateKeyPem(key: CryptoKey): Promise<string> {
  return `${PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')}\n`;
}

async function readPrivateKey(file: string): Promise<CryptoKey> {
  const [raw] = PemConverter.decode(await readFile(file, 'utf8'));
  if (!raw) throw new Error(`${file} holds no private key`);
  return crypto.subtle.importKey('pkcs8', raw, algorithm, true, ['sign']);
}
