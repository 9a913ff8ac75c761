import type { TrackKey } from './media-session.ts';

/** Plays remote microphones, each by a hidden element of its own. */
export class AudioPlayback {
  readonly #elements = new Map<TrackKey, HTMLAudioElement>();
  readonly #changed: () => void;
  #outputId = '';
  #blocked = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get blocked(): boolean {
    return this.#blocked;
  }

  /** Plays exactly these. */
  sync(tracks: ReadonlyMap<TrackKey, MediaStreamTrack>): void {
    for (const [key, element] of this.#elements) {
      if (tracks.has(key)) continue;
      element.srcObject = null;
      element.remove();
      this.#elements.delete(key);
    }
    for (const [key, track] of tracks) this.#play(key, track);
  }

  async setOutput(deviceId: string): Promise<void> {
    this.#outputId = deviceId;
    await Promise.all([...this.#elements.values()].map((element) => this.#route(element)));
  }

  /** To be called on a tap. */
  async resume(): Promise<void> {
    this.#setBlocked(false);
    await Promise.all([...this.#elements.values()].map((element) => this.#start(element)));
  }

  #play(key: TrackKey, track: MediaStreamTrack): void {
    const element = this.#elements.get(key) ?? this.#create(key);
    if (element.srcObject instanceof MediaStream && element.srcObject.getTracks()[0] === track) {
      return;
    }
    element.srcObject = new MediaStream([track]);
    void this.#start(element);
  }

  #create(key: TrackKey): HTMLAudioElement {
    const element = document.createElement('audio');
    element.autoplay = true;
    element.hidden = true;
    document.body.append(element);
    this.#elements.set(key, element);
    void this.#route(element);
    return element;
  }

  async #route(element: HTMLAudioElement): Promise<void> {
    if (this.#outputId && 'setSinkId' in element) await element.setSinkId(this.#outputId);
  }

  async #start(element: HTMLAudioElement): Promise<void> {
    try {
      await element.play();
    } catch (error) {
      // An element whose track was exchanged meanwhile aborts; that is no refusal.
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#setBlocked(true);
    }
  }

  #setBlocked(blocked: boolean): void {
    if (this.#blocked === blocked) return;
    this.#blocked = blocked;
    this.#changed();
  }
}
