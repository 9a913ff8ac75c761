import type { PageParticipant } from './browser.ts';

/** Far below a voice and far above what is left of silence after coding. */
const audibleEnergy = 1e-4;

/** Enough pictures for a second of sound to have arrived beside them. */
const picturesAtWitness = 15;

type Energies = Record<string, number>;

const energiesOf = async (pages: ReadonlyMap<string, PageParticipant>) => {
  const read = async ([listener, { page }]: [string, PageParticipant]) =>
    [listener, await page.evaluate(() => window.mediaTest.energies())] as const;
  return new Map(await Promise.all([...pages].map(read)));
};

/** The microphones whose sound has grown between two looks at one page. */
const heardBetween = (before: Energies, after: Energies) =>
  Object.keys(after)
    .filter((identity) => (after[identity] ?? 0) - (before[identity] ?? 0) > audibleEnergy)
    .sort();

/**
 * Whom each page hears, by whose microphone it is; pages that hear nobody are left out. Those who
 * are cut get no pictures by which to tell that time passes, so somebody else's pass for them.
 */
export async function whoHearsWhom(
  pages: ReadonlyMap<string, PageParticipant>,
  witness: PageParticipant,
): Promise<Record<string, string[]>> {
  const before = await energiesOf(pages);
  await witness.grows('framesDecoded', picturesAtWitness);
  const after = await energiesOf(pages);
  const heard = [...after].map(
    ([listener, energies]) =>
      [listener, heardBetween(before.get(listener) ?? {}, energies)] as const,
  );
  return Object.fromEntries(heard.filter(([, speakers]) => speakers.length > 0));
}
