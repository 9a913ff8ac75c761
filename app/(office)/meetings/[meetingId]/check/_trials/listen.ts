/** Loudness in dB below full scale; what no microphone picks up is at the bottom. */
const silence = -100;

export function decibels(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return power > 0 ? Math.max(silence, 10 * Math.log10(power)) : silence;
}

export interface Listening {
  context: AudioContext;
  /** The loudest tenth of a second within this time. */
  loudest(ms: number): Promise<number>;
  close(): void;
}

/** Opens the microphone as a meeting does, with the browser's own cancellation of echo. */
export async function listen(): Promise<Listening> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  });
  const context = new AudioContext();
  await context.resume();
  const analyser = context.createAnalyser();
  analyser.fftSize = 4096;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const read = () => {
    analyser.getFloatTimeDomainData(samples);
    return decibels(samples);
  };
  return {
    context,
    async loudest(ms) {
      let level = silence;
      const until = performance.now() + ms;
      while (performance.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 80));
        level = Math.max(level, read());
      }
      return Math.round(level);
    },
    close() {
      for (const track of stream.getTracks()) track.stop();
      void context.close();
    },
  };
}
