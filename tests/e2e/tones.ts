import type { BrowserContext, Page } from '@playwright/test';

/** By the frequency of the tone, in how many received tracks it sounds. */
export type Heard = Record<string, number>;

declare global {
  interface Window {
    /** Microphones that were opened on this page so far. */
    openedMicrophones: number;
    listenTo(tones: readonly number[]): Promise<Heard>;
  }
}

/** The context's microphone plays this tone, in syllables; its camera stays as it is. */
export async function playTone(context: BrowserContext, hertz: number): Promise<void> {
  await context.addInitScript((frequency) => {
    window.openedMicrophones = 0;
    const devices = navigator.mediaDevices;
    if (!devices) return;
    const open = devices.getUserMedia.bind(devices);
    const tone = () => {
      const audio = new AudioContext();
      const [voice, syllables] = [new OscillatorNode(audio), new OscillatorNode(audio)];
      const loudness = new GainNode(audio, { gain: 0.25 });
      const swing = new GainNode(audio, { gain: 0.2 });
      const microphone = new MediaStreamAudioDestinationNode(audio);
      voice.frequency.value = frequency;
      syllables.frequency.value = 4;
      syllables.connect(swing).connect(loudness.gain);
      voice.connect(loudness).connect(microphone);
      for (const oscillator of [voice, syllables]) oscillator.start();
      window.openedMicrophones += 1;
      return microphone.stream.getAudioTracks();
    };
    devices.getUserMedia = async (wanted = {}) => {
      const pictures = wanted.video ? (await open({ video: wanted.video })).getTracks() : [];
      return new MediaStream([...pictures, ...(wanted.audio ? tone() : [])]);
    };
  }, hertz);
}

/** Lets the context's pages be asked what they hear; `watchConnections` has to be there too. */
export async function giveEars(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    /** Far below a tone and far above what is left of silence after coding. */
    const audibleDecibels = -50;
    const ears = new Map<MediaStreamTrack, AnalyserNode>();
    let audio: AudioContext | null = null;
    const arriving = () =>
      window.openedConnections
        .filter(({ connectionState }) => connectionState !== 'closed')
        .flatMap((connection) => connection.getReceivers())
        .map(({ track }) => track)
        .filter(({ kind, readyState }) => kind === 'audio' && readyState === 'live');
    const earOf = (at: AudioContext, track: MediaStreamTrack) => {
      const known = ears.get(track);
      if (known) return known;
      const stream = new MediaStream([track]);
      // Without an element that plays it, Chromium does not decode a track; this one makes no sound.
      const element = new Audio();
      element.muted = true;
      element.srcObject = stream;
      void element.play();
      const ear = new AnalyserNode(at, { fftSize: 8_192, smoothingTimeConstant: 0 });
      new MediaStreamAudioSourceNode(at, { mediaStream: stream }).connect(ear);
      ears.set(track, ear);
      return ear;
    };
    const sounds = (ear: AnalyserNode, tone: number) => {
      const spectrum = new Float32Array(ear.frequencyBinCount);
      ear.getFloatFrequencyData(spectrum);
      const bin = Math.round((tone * ear.fftSize) / ear.context.sampleRate);
      return Math.max(...spectrum.slice(bin - 2, bin + 3)) > audibleDecibels;
    };
    /** For a second of this page's own sound, so that every syllable falls into it. */
    window.listenTo = async (tones) => {
      const at = audio ?? new AudioContext();
      audio = at;
      const heard = new Map(tones.map((tone) => [tone, new Set<MediaStreamTrack>()]));
      const until = at.currentTime + 1;
      while (at.currentTime < until) {
        for (const track of arriving()) {
          const ear = earOf(at, track);
          for (const [tone, tracks] of heard) if (sounds(ear, tone)) tracks.add(track);
        }
        await new Promise(requestAnimationFrame);
      }
      const counted = [...heard].map(([tone, tracks]) => [String(tone), tracks.size] as const);
      return Object.fromEntries(counted.filter(([, count]) => count > 0));
    };
  });
}

/** What arrives at a page within a second: of each of these tones, in how many tracks. */
export const listen = (page: Page, tones: readonly number[]): Promise<Heard> =>
  page.evaluate((all) => window.listenTo(all), tones);

/** Opens the page's microphone and puts it on every connection, as a tampered page could do. */
export const forceMicrophone = (page: Page) =>
  page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const [track] = stream.getTracks();
    if (!track) throw new Error('there is no microphone');
    for (const connection of window.openedConnections) {
      if (connection.connectionState === 'closed') continue;
      connection.addTrack(track, stream);
      for (const transceiver of connection.getTransceivers()) {
        if (transceiver.receiver.track.kind !== 'audio') continue;
        transceiver.direction = 'sendrecv';
        await transceiver.sender.replaceTrack(track);
      }
    }
  });
