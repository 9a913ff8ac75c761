import { writeFile } from 'node:fs/promises';

const SAMPLE_RATE = 48_000;
const SECONDS = 4;
const SYLLABLES_PER_SECOND = 4;

/** A voice-like sample: harmonics of a gliding pitch, in syllables, so that no filter takes it for noise. */
function sampleAt(seconds: number): number {
  const pitchHz = 140 + 30 * Math.sin(2 * Math.PI * 0.5 * seconds);
  const loudness = Math.max(0, Math.sin(2 * Math.PI * SYLLABLES_PER_SECOND * seconds)) ** 0.5;
  let sum = 0;
  for (let harmonic = 1; harmonic <= 8; harmonic += 1) {
    sum += Math.sin(2 * Math.PI * pitchHz * harmonic * seconds) / harmonic;
  }
  return 0.3 * loudness * sum;
}

/** Writes what the browsers' fake microphone speaks, as 16-bit mono WAV. */
export async function writeVoice(path: string): Promise<void> {
  const samples = SAMPLE_RATE * SECONDS;
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(SAMPLE_RATE, 24);
  wav.writeUInt32LE(SAMPLE_RATE * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * 2, 40);
  for (let index = 0; index < samples; index += 1) {
    const value = Math.max(-1, Math.min(1, sampleAt(index / SAMPLE_RATE)));
    wav.writeInt16LE(Math.round(value * 32_767), 44 + index * 2);
  }
  await writeFile(path, wav);
}
