import { z } from 'zod';
import { readSetting, type Setting, settings } from '../config.ts';

const rtcPort: Setting<number> = {
  name: 'RTC_PORT',
  // One number for each media worker, counting up; below the range that systems hand out.
  schema: z.coerce.number().int().min(1).max(65_000).default(20_000),
  expected: 'a port from 1 to 65000',
};
const rtcListenAddresses: Setting<string> = {
  name: 'RTC_LISTEN_ADDRESSES',
  schema: z
    .string()
    .refine((list) => list.split(',').every((entry) => isAddress(entry.trim())))
    .default('0.0.0.0,::'),
  expected: 'IP addresses with commas between them, like 0.0.0.0,::',
};
const rtcAnnouncedAddress: Setting<string | undefined> = {
  name: 'RTC_ANNOUNCED_ADDRESS',
  schema: z
    .string()
    .regex(/^[\w.:,\- ]+$/)
    .optional(),
  expected: 'the IP address or host name that browsers reach the media server by',
};
const demo: Setting<'0' | '1' | undefined> = {
  name: 'DEMO',
  schema: z.enum(['0', '1']).optional(),
  expected: '0 or 1',
};

/** What the launcher itself has to know; everything else goes to its children as it is. */
export type LauncherSettings = ReturnType<typeof readLauncherSettings>;

/** Checks the whole environment before anything is started. Throws ConfigError at a wrong value. */
export function readLauncherSettings(env: NodeJS.ProcessEnv) {
  readSetting(env, settings.sfuPublicUrl);
  readSetting(env, settings.sfuControlUrl);
  readSetting(env, settings.uploadLimitMb);
  readSetting(env, settings.logLevel);
  readSetting(env, rtcListenAddresses);
  readSetting(env, rtcAnnouncedAddress);
  return {
    /** Undefined: the embedded PostgreSQL. */
    databaseUrl: env.DATABASE_URL ? readSetting(env, settings.databaseUrl) : undefined,
    publicUrl: readSetting(env, settings.publicUrl),
    dataDir: readSetting(env, settings.dataDir),
    host: readSetting(env, settings.host),
    port: readSetting(env, settings.port),
    sfuPort: readSetting(env, settings.sfuPort),
    rtcPort: readSetting(env, rtcPort),
    httpsHost: readSetting(env, settings.httpsHost),
    /** The demo is there with the embedded database, unless it is refused, and where asked for. */
    demo: (readSetting(env, demo) ?? (env.DATABASE_URL ? '0' : '1')) === '1',
    authSecret: env.AUTH_SECRET ? readSetting(env, settings.authSecret) : undefined,
    sfuSecret: env.SFU_SECRET ? readSetting(env, settings.sfuSecret) : undefined,
  };
}

function isAddress(text: string): boolean {
  return z.union([z.ipv4(), z.ipv6()]).safeParse(text).success;
}
