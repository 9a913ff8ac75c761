import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { iceServer } from './rtp-contract.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry.length > 0),
);
const iceServers = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('expected a JSON list of ICE servers');
      return z.NEVER;
    }
  })
  .pipe(z.array(iceServer));

const environment = z.object({
  SFU_SECRET: z.string().min(32),
  SFU_PORT: port.default(3001),
  HOST: z.string().min(1).optional(),
  PUBLIC_URL: z.url().optional(),
  SFU_TLS_CERT: z.string().min(1).optional(),
  SFU_TLS_KEY: z.string().min(1).optional(),
  RTC_PORT: z.coerce.number().int().min(1).max(65_535).default(20_000),
  RTC_LISTEN_ADDRESSES: list.default(['0.0.0.0', '::']),
  RTC_ANNOUNCED_ADDRESS: list.optional(),
  SFU_ICE_SERVERS: iceServers.default([]),
  WORKERS: z.coerce.number().int().min(1).max(64).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Throws with one line per wrong variable: its name, and what is expected. */
export function readConfig(env: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Wrong configuration of the media server:\n${lines.join('\n')}`);
  }
  const { SFU_TLS_CERT: certPath, SFU_TLS_KEY: keyPath, ...values } = parsed.data;
  if ((certPath === undefined) !== (keyPath === undefined)) {
    throw new Error('SFU_TLS_CERT and SFU_TLS_KEY have to be given together.');
  }
  return {
    secret: values.SFU_SECRET,
    port: values.SFU_PORT,
    host: values.HOST ?? null,
    publicUrl: values.PUBLIC_URL ?? null,
    tls: certPath && keyPath ? { certPath, keyPath } : null,
    rtcPort: values.RTC_PORT,
    listenAddresses: values.RTC_LISTEN_ADDRESSES,
    announcedAddresses: values.RTC_ANNOUNCED_ADDRESS ?? null,
    iceServers: values.SFU_ICE_SERVERS,
    workers: values.WORKERS ?? availableParallelism(),
    logLevel: values.LOG_LEVEL,
  };
}
