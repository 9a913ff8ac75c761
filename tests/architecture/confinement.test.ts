import { describe, expect, test } from 'vitest';
import { registryForInspection } from './registry.ts';

/** What is dealt with in a meeting; in a closed session only those who are named know of it. */
const confinedSlices = ['documents', 'messages', 'secretballots', 'speakers', 'voting'];

/**
 * About an account and not about one meeting, so that the kernel cannot ask who is named: whether a
 * paper may be read, `rightsOf` decides for each of them, which knows the closed session.
 */
const decidedPaperByPaper = ['documents.preparing', 'documents.queue', 'documents.reading'];

const { slices } = registryForInspection();
const confined = slices.filter(({ name }) => confinedSlices.includes(name));
const named = <Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string) =>
  entries.map((entry) => [nameOf(entry), entry] as const);

test('every one of these slices is there', () => {
  expect(confined.map(({ name }) => name).sort()).toEqual(confinedSlices);
});

describe('in a closed session', () => {
  const requests = confined.flatMap((slice) => [...slice.commands, ...slice.queries]);
  test.each(
    named(requests, ({ contract }) => contract.name).filter(
      ([name]) => !decidedPaperByPaper.includes(name),
    ),
  )('%s is refused to whoever is not named', (_name, { contract }) => {
    expect(contract.confined).toBe(true);
  });

  test('only what is about a meeting can be refused by the kernel', () => {
    const accounts = requests.filter(({ scope }) => scope === 'account' || scope === 'public');
    expect(accounts.map(({ contract }) => contract.name).sort()).toEqual(decidedPaperByPaper);
  });

  const events = confined.flatMap((slice) => slice.events);
  test.each(named(events, ({ name }) => name))('%s is told to the named', (_name, event) => {
    expect(event.confined).toBe(true);
  });

  const parts = confined.flatMap((slice) => slice.parts);
  test.each(named(parts, ({ name }) => name))(
    'the part %s has something else for whoever is kept out',
    async (name, part) => {
      const { snapshot } = await import('../../server/sync/protocol.ts');
      const shape: Record<string, { safeParse(value: unknown): { success: boolean } }> =
        snapshot.shape;
      expect(part.outside).toBeDefined();
      expect(shape[name]?.safeParse(part.outside).success).toBe(true);
    },
  );
});

test('what is confined beside them is so on purpose', () => {
  const others = slices.filter(({ name }) => !confinedSlices.includes(name));
  const confinedNames = others.flatMap((slice) => [
    ...[...slice.commands, ...slice.queries]
      .filter(({ contract }) => contract.confined)
      .map(({ contract }) => contract.name),
    ...slice.events.filter((event) => event.confined).map(({ name }) => name),
    ...slice.parts.filter(({ outside }) => outside !== undefined).map(({ name }) => name),
  ]);
  expect(confinedNames.sort()).toEqual([
    'deliberation.confirm-room-cleared',
    'deliberation.end',
    'deliberation.room-cleared',
  ]);
});
