import { listen } from './listen.ts';

const speakMs = 5_000;
const quietMs = 1_200;
const toneMs = 2_000;
const toneHertz = 660;

/** The loudest that the microphone picks up while somebody speaks, in dB. */
export async function measureMicrophone(): Promise<number> {
  const listening = await listen();
  try {
    return await listening.loudest(speakMs);
  } finally {
    listening.close();
  }
}

/** By how many dB a tone from this device's loudspeaker is louder than the room at the microphone. */
export async function measureEcho(): Promise<number> {
  const listening = await listen();
  try {
    const before = await listening.loudest(quietMs);
    const { context } = listening;
    const tone = new OscillatorNode(context, { frequency: toneHertz });
    const volume = new GainNode(context, { gain: 0.3 });
    tone.connect(volume).connect(context.destination);
    tone.start();
    const during = await listening.loudest(toneMs);
    tone.stop();
    return Math.max(0, during - before);
  } finally {
    listening.close();
  }
}
