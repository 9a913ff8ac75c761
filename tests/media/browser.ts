import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { vi } from 'vitest';
import type { MediaStatus, TrackSource, WantedTrack } from '@/app/_media/media-session.ts';
import type { Ticket } from '@/server/media/port.ts';
import type { Counters } from './page/counters.ts';
import { writeVoice } from './voice.ts';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--use-fake-device-for-media-stream=fps=15',
  '--use-fake-ui-for-media-stream',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--autoplay-policy=no-user-gesture-required',
];

/** Far below a voice and far above what is left of silence after coding. */
const audibleEnergy = 1e-4;

async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: ['tests/media/page/client.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error('no bundle');
  return file.text;
}

/** One page that drives a media session. */
export class PageParticipant {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async connect(): Promise<void> {
    await this.page.evaluate(() => window.mediaTest.session.connect(() => window.takeTicket()));
  }

  enable(source: TrackSource) {
    return this.page.evaluate((name) => window.mediaTest.session.enable(name), source);
  }

  async setMuted(source: TrackSource, muted: boolean): Promise<void> {
    await this.page.evaluate(([name, value]) => window.mediaTest.session.setMuted(name, value), [
      source,
      muted,
    ] as const);
  }

  async want(...wanted: WantedTrack[]): Promise<void> {
    await this.page.evaluate((list) => window.mediaTest.session.setWanted(list), wanted);
  }

  status(): Promise<MediaStatus> {
    return this.page.evaluate(() => window.mediaTest.session.getSnapshot().status);
  }

  /** What the page shows of itself, without the tracks, which cannot leave it. */
  snapshot() {
    return this.page.evaluate(() => {
      const { grants, local, remoteTracks, speaking, participants } =
        window.mediaTest.session.getSnapshot();
      const { published, receiving, failure } = local.microphone;
      return {
        grants,
        speaking: [...speaking],
        microphone: { published, receiving, failure },
        camera: { published: local.camera.published },
        received: [...remoteTracks.keys()],
        others: [...participants.keys()],
      };
    });
  }

  counters(): Promise<Counters> {
    return this.page.evaluate(() => window.mediaTest.counters());
  }

  /**
   * The microphones that are heard here: whose sound grows while pictures of somebody else go by,
   * which tell that time passes and that things arrive.
   */
  async hears(): Promise<string[]> {
    const energies = () => this.page.evaluate(() => window.mediaTest.energies());
    const before = await energies();
    await this.grows('framesDecoded', 15);
    const after = await energies();
    return Object.keys(after)
      .filter((identity) => (after[identity] ?? 0) - (before[identity] ?? 0) > audibleEnergy)
      .sort();
  }

  loadedAt(): Promise<number> {
    return this.page.evaluate(() => window.mediaTest.loadedAt);
  }

  refusals(): Promise<string[]> {
    return this.page.evaluate(() => window.mediaTest.wire.refusals);
  }

  /** Stops listening to the server, so that it goes on sending whatever happens. */
  async turnDeaf(): Promise<void> {
    await this.page.evaluate(() => {
      window.mediaTest.wire.deaf = true;
    });
  }

  /** Makes the page believe that it was granted these sources. */
  async believeGranted(...publish: TrackSource[]): Promise<void> {
    await this.page.evaluate(
      (sources) =>
        window.mediaTest.wire.forge({
          type: 'granted',
          grants: { publish: sources, subscribe: ['audio', 'video'] },
        }),
      publish,
    );
  }

  /** As behind a firewall; to be called before `connect`. */
  async blockUdp(): Promise<void> {
    await this.page.evaluate(() => window.mediaTest.blockUdp());
  }

  async cutLine(): Promise<void> {
    await this.page.evaluate(() => window.mediaTest.wire.cut());
  }

  async reached(state: MediaStatus['state']): Promise<void> {
    await vi.waitFor(
      async () => {
        const status = await this.status();
        if (status.state !== state) throw new Error(`still ${JSON.stringify(status)}`);
      },
      { timeout: 20_000, interval: 100 },
    );
  }

  /** Waits until the figure is seen to increase between two looks. */
  async grows(name: keyof Counters, by = 0): Promise<void> {
    let lowest = Number.POSITIVE_INFINITY;
    await vi.waitFor(
      async () => {
        const value = (await this.counters())[name];
        // A new connection counts from zero again.
        lowest = Math.min(lowest, value);
        if (!(value > lowest + by)) throw new Error(`${name} stays at ${value}`);
      },
      { timeout: 20_000, interval: 200 },
    );
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

function serve(script: string): Promise<Server> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/client.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script src="/client.js"></script>');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

export class TestBrowser {
  /** Where the pages come from; a real address, because Chromium guards local networks. */
  readonly origin: string;
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #folder: string;

  private constructor(browser: Browser, server: Server, folder: string) {
    this.#browser = browser;
    this.#server = server;
    this.#folder = folder;
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    this.origin = `http://127.0.0.1:${port}`;
  }

  static async launch(): Promise<TestBrowser> {
    const executablePath = process.env.CHROMIUM_BIN ?? '/usr/bin/chromium';
    const folder = await mkdtemp(join(tmpdir(), 'dien-hong-media-'));
    const voice = join(folder, 'voice.wav');
    await writeVoice(voice);
    const [browser, server] = await Promise.all([
      chromium.launch({
        executablePath,
        args: [...FLAGS, `--use-file-for-fake-audio-capture=${voice}`],
      }),
      bundle().then(serve),
    ]);
    return new TestBrowser(browser, server, folder);
  }

  async open(takeTicket: () => Promise<Ticket | null>): Promise<PageParticipant> {
    const context = await this.#browser.newContext();
    const page = await context.newPage();
    await page.exposeFunction('takeTicket', takeTicket);
    await page.goto(this.origin);
    return new PageParticipant(page);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
