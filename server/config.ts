import { resolve } from 'node:path';
import { z } from 'zod';

/** What the web process is told by its environment. Addresses are without a slash at the end. */
export interface Config {
  databaseUrl: string;
  dataDir: string;
  /** Address to bind; undefined means `::`, or 0.0.0.0 where there is no IPv6. */
  host: string | undefined;
  port: number;
  /** Address that people type, e.g. `http://localhost:3000`. */
  publicUrl: string;
  /** Set when the local certificate authority's certificate for this host name is to be used. */
  https: { host: string; tlsDir: string } | undefined;
  sfu: {
    /** WebSocket address told to browsers. */
    publicUrl: string;
    /** WebSocket address of the control RPC, from this process. */
    controlUrl: string;
    secret: string;
  };
  /** Null: no mail is sent, and the screens say so. */
  mail: { url: string; from: string } | null;
  authSecret: string;
  /** The largest file that may be uploaded. */
  uploadLimitMb: number;
  /** What may lie on devices for reading without network. */
  offline: { allowed: boolean; keepDays: number };
  /** The demo's accounts and commands are there. */
  demo: boolean;
  logLevel: LogLevel;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A process's environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One environment variable: how it is read and the words that say what is expected. */
export interface Setting<T> {
  name: string;
  schema: z.ZodType<T>;
  expected: string;
  /** Its value is never shown. */
  secret?: true;
}

/** A setting cannot be used; the message names it, its value and what is expected. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);
const socketUrl = z.url({ protocol: /^wss?$/ }).transform((url) => url.replace(/\/+$/, ''));
const port = z.coerce.number().int().min(1).max(65_535);
const folder = z.string().transform((path) => resolve(path));
const label = '[a-z0-9]([a-z0-9-]*[a-z0-9])?';
const hostName = z
  .string()
  .max(253)
  .regex(new RegExp(`^${label}(\\.${label})*$`, 'i'))
  .refine((name) => !/^[\d.]+$/.test(name));

const databaseExpected = 'an address like postgresql://user:password@host:5432/database';
const portExpected = 'a port from 1 to 65535';

function setting<T>(name: string, schema: z.ZodType<T>, expected: string): Setting<T> {
  return { name, schema, expected };
}

/** Every setting that the web process and the launcher share. */
export const settings = {
  databaseUrl: {
    ...setting('DATABASE_URL', z.url({ protocol: /^postgres(ql)?$/ }), databaseExpected),
    secret: true,
  },
  dataDir: setting('DATA_DIR', folder.default(resolve('data')), 'a folder'),
  host: setting(
    'HOST',
    z.union([z.ipv4(), z.ipv6(), hostName]).optional(),
    'an IP address or a host name',
  ),
  port: setting('PORT', port.default(3000), portExpected),
  publicUrl: setting('PUBLIC_URL', httpUrl.optional(), 'an address like https://hop.example.vn'),
  httpsHost: setting(
    'HTTPS_HOST',
    hostName.optional(),
    'a host name like dienhong.local (an IP address is not enough for a certificate)',
  ),
  sfuPort: setting('SFU_PORT', port.default(3001), portExpected),
  sfuPublicUrl: setting(
    'SFU_PUBLIC_URL',
    socketUrl.optional(),
    'an address like wss://hop.example.vn:3001',
  ),
  sfuControlUrl: setting(
    'SFU_CONTROL_URL',
    socketUrl.optional(),
    'an address like ws://127.0.0.1:3001/control',
  ),
  authSecret: {
    ...setting('AUTH_SECRET', z.string().min(32), 'at least 32 characters'),
    secret: true,
  },
  sfuSecret: {
    ...setting('SFU_SECRET', z.string().min(32), 'at least 32 characters'),
    secret: true,
  },
  smtpUrl: {
    ...setting(
      'SMTP_URL',
      z.url({ protocol: /^smtps?$/ }).optional(),
      'an address like smtp://user:password@mail.example.vn:587',
    ),
    secret: true,
  },
  mailFrom: setting(
    'MAIL_FROM',
    z
      .string()
      .regex(/^[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/)
      .optional(),
    'an address like "Văn phòng Sở <vanphong@example.vn>"',
  ),
  uploadLimitMb: setting(
    'UPLOAD_LIMIT_MB',
    z.coerce.number().int().min(1).max(4096).default(200),
    'a number of megabytes from 1 to 4096',
  ),
  offlineReading: setting('OFFLINE_READING', z.enum(['0', '1']).default('1'), '0 or 1'),
  offlineDays: setting(
    'OFFLINE_DAYS',
    z.coerce.number().int().min(1).max(90).default(14),
    'a number of days from 1 to 90',
  ),
  demo: setting('DEMO', z.enum(['0', '1']).default('0'), '0 or 1'),
  logLevel: setting(
    'LOG_LEVEL',
    z.enum(logLevels).default('info'),
    `one of ${logLevels.join(', ')}`,
  ),
} as const;

/**
 * Reads the environment of the web process. Throws ConfigError at the first wrong value.
 * An empty variable counts as one that is not set.
 */
export function readConfig(env: Environment): Config {
  const dataDir = readSetting(env, settings.dataDir);
  const httpsHost = readSetting(env, settings.httpsHost);
  return {
    databaseUrl: readSetting(env, settings.databaseUrl),
    dataDir,
    host: readSetting(env, settings.host),
    port: readSetting(env, settings.port),
    ...readAddresses(env),
    https:
      httpsHost === undefined ? undefined : { host: httpsHost, tlsDir: resolve(dataDir, 'tls') },
    mail: readMail(env),
    authSecret: readSetting(env, settings.authSecret),
    uploadLimitMb: readSetting(env, settings.uploadLimitMb),
    offline: {
      allowed: readSetting(env, settings.offlineReading) === '1',
      keepDays: readSetting(env, settings.offlineDays),
    },
    demo: readSetting(env, settings.demo) === '1',
    logLevel: readSetting(env, settings.logLevel),
  };
}

function readMail(env: Environment): Config['mail'] {
  const url = readSetting(env, settings.smtpUrl);
  const from = readSetting(env, settings.mailFrom);
  if (url === undefined) return null;
  if (from !== undefined) return { url, from };
  throw new ConfigError(`MAIL_FROM is not set: expected ${settings.mailFrom.expected}`);
}

function readAddresses(env: Environment): Pick<Config, 'publicUrl' | 'sfu'> {
  const httpsHost = readSetting(env, settings.httpsHost);
  const sfuPort = readSetting(env, settings.sfuPort);
  const origin = httpsHost ? `https://${httpsHost}` : 'http://localhost';
  const publicUrl =
    readSetting(env, settings.publicUrl) ?? `${origin}:${readSetting(env, settings.port)}`;
  const { origin: normalised, protocol, hostname } = new URL(publicUrl);
  const scheme = protocol === 'https:' ? 'wss' : 'ws';
  // The media server speaks TLS where we do, with a certificate that is good for localhost too.
  const controlUrl = `${httpsHost ? 'wss' : 'ws'}://localhost:${sfuPort}/control`;
  return {
    publicUrl: normalised,
    sfu: {
      publicUrl: readSetting(env, settings.sfuPublicUrl) ?? `${scheme}://${hostname}:${sfuPort}`,
      controlUrl: readSetting(env, settings.sfuControlUrl) ?? controlUrl,
      secret: readSetting(env, settings.sfuSecret),
    },
  };
}

/** One setting from the environment, or a ConfigError that says what is wrong with it. */
export function readSetting<T>(
  env: Environment,
  { name, schema, expected, secret }: Setting<T>,
): T {
  const given = env[name] || undefined;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const shown = secret ? 'set to something else (not shown)' : `"${given}"`;
  throw new ConfigError(`${name} is ${given ? shown : 'not set'}: expected ${expected}`);
}
