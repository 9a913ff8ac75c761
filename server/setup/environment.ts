import { join } from 'node:path';
import type { Secrets } from './secrets.ts';
import type { LauncherSettings } from './settings.ts';

export interface EnvironmentRequest {
  /** The launcher's own environment. */
  env: NodeJS.ProcessEnv;
  settings: LauncherSettings;
  secrets: Secrets;
  databaseUrl: string;
  mediaWorker: string;
  dev: boolean;
}

export interface ChildrenEnvironment {
  migrate: NodeJS.ProcessEnv;
  web: NodeJS.ProcessEnv;
  sfu: NodeJS.ProcessEnv;
}

/** What each process is told: the launcher's environment, completed; secrets only where needed. */
export function childrenEnvironment(request: EnvironmentRequest): ChildrenEnvironment {
  const { env, settings, secrets, databaseUrl, mediaWorker, dev } = request;
  const { DATABASE_URL: _, AUTH_SECRET: __, SFU_SECRET: ___, SMTP_URL, ...open } = env;
  const shared: NodeJS.ProcessEnv = {
    ...open,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATA_DIR: settings.dataDir,
    DEMO: settings.demo ? '1' : '0',
  };
  const SFU_SECRET = settings.sfuSecret ?? secrets.sfuSecret;
  return {
    migrate: { ...shared, DATABASE_URL: databaseUrl },
    web: {
      ...shared,
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: settings.authSecret ?? secrets.authSecret,
      SFU_SECRET,
      SMTP_URL,
      // The control connection to the media server is to a certificate of the local authority.
      ...(settings.httpsHost && {
        NODE_EXTRA_CA_CERTS: join(settings.dataDir, 'tls', 'trusted.crt'),
      }),
    },
    sfu: {
      ...shared,
      SFU_SECRET,
      MEDIASOUP_WORKER_BIN: mediaWorker,
      ...(settings.httpsHost && {
        SFU_TLS_CERT: join(settings.dataDir, 'tls', 'server.crt'),
        SFU_TLS_KEY: join(settings.dataDir, 'tls', 'server.key'),
      }),
    },
  };
}
