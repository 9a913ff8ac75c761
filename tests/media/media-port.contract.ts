import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Grants, MediaNotification } from '@/server/media/port.ts';
import type { PageParticipant } from './browser.ts';
import type { MediaEngine } from './engine.ts';

const LISTEN: Grants = { publish: [], subscribe: ['audio', 'video'] };
const SPEAK: Grants = { publish: ['microphone', 'camera'], subscribe: ['audio', 'video'] };
const WAIT = { timeout: 20_000, interval: 100 };

/** What every implementation of the media port has to do, shown with real media. */
export function mediaPortContract(name: string, start: () => Promise<MediaEngine>): void {
  describe(`media port: ${name}`, () => {
    let engine: MediaEngine;
    let pages: PageParticipant[] = [];
    let room = '';

    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.close());
    afterEach(async () => {
      await Promise.all(pages.map((page) => page.close()));
      pages = [];
    });

    async function enter(identity: string): Promise<PageParticipant> {
      const page = await engine.open(room, identity);
      pages.push(page);
      await page.connect();
      await page.reached('connected');
      return page;
    }

    /** `person:an` with camera and microphone on, and `person:binh` who watches and listens. */
    async function speakerAndListener(named: string) {
      room = named;
      await engine.port().setGrants(room, 'person:an', SPEAK);
      await engine.port().setGrants(room, 'person:binh', LISTEN);
      const [speaker, listener] = await Promise.all([enter('person:an'), enter('person:binh')]);
      await listener.want(
        { identity: 'person:an', source: 'microphone' },
        { identity: 'person:an', source: 'camera', layer: 'high' },
      );
      expect(await speaker.enable('microphone')).toEqual({ ok: true });
      expect(await speaker.enable('camera')).toEqual({ ok: true });
      return { speaker, listener };
    }

    async function seenAndHeard(listener: PageParticipant): Promise<void> {
      await Promise.all([listener.grows('framesDecoded'), listener.grows('audioEnergy')]);
    }

    function heard(notification: Partial<MediaNotification>): Promise<void> {
      return vi.waitFor(() => {
        expect(engine.heard).toContainEqual(expect.objectContaining({ room, ...notification }));
      }, WAIT);
    }

    async function resentGrants(since: number): Promise<void> {
      await vi.waitFor(() => {
        const news = engine.heard.slice(since);
        if (!news.some((entry) => entry.type === 'reset')) throw new Error('no reset yet');
      }, WAIT);
      const table = new Map([
        ['person:an', SPEAK],
        ['person:binh', LISTEN],
      ]);
      await engine.port().replaceGrants(room, table);
    }

    it('refuses to publish without a grant, even to a browser that believes it has one', async () => {
      room = 'no-grant';
      const page = await enter('person:an');
      await page.enable('microphone');
      await page.believeGranted('microphone');
      await vi.waitFor(async () => expect(await page.refusals()).toContain('not-granted'), WAIT);
      expect(await engine.port().list(room)).toEqual([
        { identity: 'person:an', tracks: [], link: null },
      ]);
    });

    it('carries picture and sound of a granted participant to those who want them', async () => {
      const { listener, speaker } = await speakerAndListener('granted');
      await seenAndHeard(listener);
      await heard({ type: 'joined', identity: 'person:an' });
      await heard({ type: 'published', identity: 'person:an' });
      await heard({ type: 'speaking', identities: ['person:an'] });
      await vi.waitFor(async () => {
        const { microphone, camera } = await speaker.snapshot();
        expect(microphone).toEqual({ published: true, receiving: true, failure: null });
        expect(camera.published).toBe(true);
      }, WAIT);
      const states = await engine.port().list(room);
      const an = states.find((entry) => entry.identity === 'person:an');
      expect(an?.tracks.map((track) => track.source).sort()).toEqual(['camera', 'microphone']);
    });

    it('says how good a line is over which something runs', async () => {
      await speakerAndListener('link');
      await heard({ type: 'link-changed', identity: 'person:an', link: 'good' });
      await heard({ type: 'link-changed', identity: 'person:binh', link: 'good' });
      const states = await engine.port().list(room);
      expect(states.map(({ link }) => link)).toEqual(['good', 'good']);
    });

    it('closes a track at the server when its grant is taken, whatever the browser goes on sending', async () => {
      const { speaker, listener } = await speakerAndListener('taken');
      await seenAndHeard(listener);
      // Neither side is told: only the server can make the sound stop now.
      await Promise.all([speaker.turnDeaf(), listener.turnDeaf()]);
      await engine.port().setGrants(room, 'person:an', LISTEN);
      await heard({ type: 'unpublished', identity: 'person:an', source: 'microphone' });
      expect(await engine.bytesReceived(room, 'person:an', 'microphone')).toBeNull();

      // What was on its way may still arrive; then nothing, however much is sent.
      await vi.waitFor(async () => {
        const before = await listener.counters();
        await speaker.grows('audioBytesSent', 5_000);
        const after = await listener.counters();
        expect(after.audioBytesReceived).toBe(before.audioBytesReceived);
      }, WAIT);
    });

    it('publishes again without a word of the user when the grant comes back', async () => {
      const { listener } = await speakerAndListener('again');
      await seenAndHeard(listener);
      await engine.port().setGrants(room, 'person:an', LISTEN);
      await vi.waitFor(async () => expect((await listener.snapshot()).received).toEqual([]), WAIT);
      await engine.port().setGrants(room, 'person:an', SPEAK);
      await seenAndHeard(listener);
    });

    it('gives no sound to a participant that may only see', async () => {
      const { listener } = await speakerAndListener('hall');
      await engine.port().setGrants(room, 'person:binh', { publish: [], subscribe: ['video'] });
      await vi.waitFor(async () => {
        expect((await listener.snapshot()).received).toEqual(['person:an/camera']);
      }, WAIT);
      await listener.grows('framesDecoded');
    });

    it('reaches by TCP a participant whose network lets no UDP through', async () => {
      room = 'tcp';
      await engine.port().setGrants(room, 'person:an', SPEAK);
      await engine.port().setGrants(room, 'person:binh', LISTEN);
      const [speaker, listener] = await Promise.all([
        engine.open(room, 'person:an'),
        engine.open(room, 'person:binh'),
      ]);
      pages.push(speaker, listener);
      await Promise.all([speaker.blockUdp(), listener.blockUdp()]);
      await Promise.all([speaker.connect(), listener.connect()]);
      await listener.want(
        { identity: 'person:an', source: 'microphone' },
        { identity: 'person:an', source: 'camera' },
      );
      await Promise.all([speaker.enable('microphone'), speaker.enable('camera')]);
      await seenAndHeard(listener);
    });

    it('sends the layer that is asked for', async () => {
      const { listener } = await speakerAndListener('layers');
      const width = async () => (await listener.counters()).frameWidth;
      const camera = { identity: 'person:an', source: 'camera' } as const;
      await listener.want({ ...camera, layer: 'low' });
      await vi.waitFor(async () => expect(await width()).toBe(320), WAIT);
      await listener.want({ ...camera, layer: 'high' });
      await vi.waitFor(async () => expect(await width()).toBeGreaterThan(320), WAIT);
    });

    it('forwards nothing of a muted microphone and tells everyone', async () => {
      const { speaker, listener } = await speakerAndListener('muted');
      await seenAndHeard(listener);
      await speaker.setMuted('microphone', true);
      await heard({
        type: 'track-changed',
        identity: 'person:an',
        track: { source: 'microphone', paused: true, receiving: expect.any(Boolean) },
      });
      await speaker.setMuted('microphone', false);
      await listener.grows('audioEnergy');
    });

    it('takes a ticket once, and none that is forged', async () => {
      room = 'tickets';
      const ticket = await engine.port().ticket(room, 'person:an');
      const [body, signature] = ticket.token.split('.');
      const other = await engine.port().ticket(room, 'person:chair');
      const forged = `${other.token.split('.')[0]}.${signature}`;
      expect(await engine.present({ ...ticket, token: forged })).toBe('ticket-invalid');
      expect(await engine.present({ ...ticket, token: `${body}` })).toBe('ticket-invalid');
      expect(await engine.present(ticket)).toBe('joined');
      expect(await engine.present(ticket)).toBe('ticket-used');
    });

    it('lets the newer connection of an identity replace the older one', async () => {
      room = 'replaced';
      const older = await enter('person:an');
      await enter('person:an');
      await older.reached('replaced');
      expect(await engine.port().list(room)).toHaveLength(1);
    });

    it('sends a removed participant away for good', async () => {
      room = 'removed';
      const page = await enter('person:an');
      await engine.port().remove(room, 'person:an', 'left-meeting');
      await page.reached('failed');
      expect(await page.status()).toEqual({ state: 'failed', reason: 'removed' });
      expect(await engine.port().list(room)).toEqual([]);
    });

    it('takes the grants of everyone who is not in a replaced table', async () => {
      const { speaker } = await speakerAndListener('table');
      await vi.waitFor(async () => {
        expect((await speaker.snapshot()).camera.published).toBe(true);
      }, WAIT);
      await engine.port().replaceGrants(room, new Map([['person:binh', LISTEN]]));
      await vi.waitFor(async () => {
        expect((await speaker.snapshot()).grants).toEqual({ publish: [], subscribe: [] });
        expect(await engine.bytesReceived(room, 'person:an', 'camera')).toBeNull();
      }, WAIT);
    });

    it('keeps sound and picture running while web is away', async () => {
      const { listener } = await speakerAndListener('web-away');
      await seenAndHeard(listener);
      const since = engine.heard.length;
      await engine.restartWeb(() => seenAndHeard(listener));
      await resentGrants(since);
      await seenAndHeard(listener);
      expect(await listener.status()).toEqual({ state: 'connected' });
    });

    it('brings a participant back whose line was cut', async () => {
      const { speaker, listener } = await speakerAndListener('line-cut');
      await seenAndHeard(listener);
      await Promise.all([speaker.cutLine(), listener.cutLine()]);
      await heard({ type: 'left', identity: 'person:an' });
      await heard({ type: 'left', identity: 'person:binh' });
      await seenAndHeard(listener);
    });

    it('resumes by itself after a network that was silent for long', async () => {
      const { speaker, listener } = await speakerAndListener('silent');
      await seenAndHeard(listener);
      const loadedAt = await listener.loadedAt();
      await engine.silence(async () => {
        await Promise.all([speaker.reached('reconnecting'), listener.reached('reconnecting')]);
        expect((await listener.counters()).framesDecoded).toBe(0);
      });
      await seenAndHeard(listener);
      expect(await listener.loadedAt()).toBe(loadedAt);
    });

    it('brings everyone back after the death of a media worker, without a reload', async () => {
      const { speaker, listener } = await speakerAndListener('worker-killed');
      await seenAndHeard(listener);
      const loadedAt = [await speaker.loadedAt(), await listener.loadedAt()];
      const since = engine.heard.length;
      await engine.killWorker(room);
      await resentGrants(since);
      await vi.waitFor(async () => expect(await engine.port().list(room)).toHaveLength(2), WAIT);
      await seenAndHeard(listener);
      expect([await speaker.loadedAt(), await listener.loadedAt()]).toEqual(loadedAt);
    });

    it('lets media flow again after a restart of the server, once the grants are sent again', async () => {
      const { speaker, listener } = await speakerAndListener('server-restarted');
      await seenAndHeard(listener);
      const loadedAt = [await speaker.loadedAt(), await listener.loadedAt()];
      const stale = await engine.port().ticket(room, 'person:chi');
      const since = engine.heard.length;
      await engine.restartServer();
      await resentGrants(since);
      await seenAndHeard(listener);
      expect([await speaker.loadedAt(), await listener.loadedAt()]).toEqual(loadedAt);
      expect(await engine.present(stale)).toBe('ticket-epoch');
    });
  });
}
