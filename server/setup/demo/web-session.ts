import { readFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { join } from 'node:path';
import { z } from 'zod';
import type { LauncherSettings } from '../settings.ts';

/** Where the product answers, from this machine, and the connections to it. */
export interface WebAddress {
  origin: string;
  agent: http.Agent | https.Agent;
  /** The local authority's certificate (PEM), where the product speaks HTTPS. */
  ca: string | undefined;
}

export async function webAddress(settings: LauncherSettings): Promise<WebAddress> {
  const { host, port, httpsHost, dataDir } = settings;
  const anyAddress = host === undefined || host === '::' || host === '0.0.0.0';
  const name = anyAddress ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const keepAlive = true;
  if (httpsHost === undefined) {
    return {
      origin: `http://${name}:${port}`,
      agent: new http.Agent({ keepAlive }),
      ca: undefined,
    };
  }
  // The local authority's certificate is good for localhost, whatever address is bound.
  const ca = await readFile(join(dataDir, 'tls', 'ca.crt'), 'utf8');
  const agent = new https.Agent({ keepAlive, ca, servername: 'localhost' });
  return { origin: `https://${name}:${port}`, agent, ca };
}

interface Reply {
  status: number;
  body: string;
}

/** The cookies of one browser and the requests it makes. */
export class WebSession {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly address: WebAddress) {}

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async getJson(path: string): Promise<unknown> {
    return JSON.parse((await this.request('GET', path, undefined, {})).body);
  }

  async postForm(path: string, fields: Record<string, string>): Promise<Reply> {
    return this.request('POST', path, new URLSearchParams(fields).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      // Asks for the answer as JSON instead of a redirect, as the product's own page does.
      'x-auth-return-redirect': '1',
    });
  }

  async postJson(path: string, body: unknown): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    return JSON.parse((await this.request('POST', path, JSON.stringify(body), headers)).body);
  }

  private request(
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<Reply> {
    const { origin, agent } = this.address;
    const url = new URL(path, origin);
    const cookie = this.cookieHeader;
    const options = { method, agent, headers: { ...headers, origin, cookie } };
    return new Promise((resolve, reject) => {
      const request =
        url.protocol === 'https:' ? https.request(url, options) : http.request(url, options);
      request.on('error', reject);
      request.on('response', (response) => {
        this.keepCookies(response.headers['set-cookie'] ?? []);
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      request.end(body);
    });
  }

  private keepCookies(headers: readonly string[]): void {
    for (const header of headers) {
      const [pair = ''] = header.split(';');
      const cut = pair.indexOf('=');
      this.cookies.set(pair.slice(0, cut).trim(), pair.slice(cut + 1).trim());
    }
  }
}

const csrf = z.object({ csrfToken: z.string() });

/** Signs in as the page does; throws with the reason where it is refused. */
export async function signIn(
  address: WebAddress,
  { login, password }: { login: string; password: string },
): Promise<WebSession> {
  const session = new WebSession(address);
  const { csrfToken } = csrf.parse(await session.getJson('/api/auth/csrf'));
  const fields = { csrfToken, login, password };
  const reply = await session.postForm('/api/auth/callback/credentials', fields);
  if (!session.cookieHeader.includes('session-token')) {
    throw new Error(`${login} was not signed in: status ${reply.status}`);
  }
  return session;
}
