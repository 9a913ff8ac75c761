import { describe, expect, test } from 'vitest';
import { isTest, type SourceFile, sourceFiles } from './source-files.ts';

const sources = sourceFiles().filter(({ path }) => !isTest(path));

/** `file → import` of every import which the rule does not allow. */
function violations(
  applies: (path: string) => boolean,
  allowed: (imported: string, from: SourceFile) => boolean,
): string[] {
  return sources
    .filter(({ path }) => applies(path))
    .flatMap((file) =>
      file.imports
        .filter((imported) => !allowed(imported, file))
        .map((imported) => `${file.path} → ${imported}`),
    );
}

const isContract = (path: string) => /^server\/[\w-]+\/([\w-]+-)?contract\.ts$/.test(path);
const isProtocol = (path: string) =>
  path === 'sfu/contract.ts' ||
  path === 'sfu/rtp-contract.ts' ||
  path === 'sfu/rpc.ts' ||
  path === 'server/sync/protocol.ts';
const sliceOf = (path: string) => /^server\/([\w-]+)\/[^/]+\.ts$/.exec(path)?.[1] ?? null;
/** Intake is a library without tables, to be used by whoever takes files in. */
const notSlices = new Set(['kernel', 'sync', 'transport', 'setup', 'intake']);
const isSlice = (name: string | null): name is string => name !== null && !notSlices.has(name);

/** Files in which a slice decides: no database, no clock, no chance. */
const isPure = (path: string) =>
  isSlice(sliceOf(path)) &&
  /\/(rules|[\w-]+-rules|access|order|tally(-\w+)?|shares|merkle|media-plan|identities)\.ts$/.test(
    path,
  );

const pureKernel = new Set(
  ['result', 'viewer', 'audience', 'contracts', 'canonical'].map((n) => `server/kernel/${n}.ts`),
);

/** What contracts are made of. */
const contractParts = new Set(
  ['contracts', 'define-event', 'viewer', 'result'].map((n) => `server/kernel/${n}.ts`),
);

describe('dependency rules', () => {
  test('rules and access import contracts, pure files and the kernel’s types only', () => {
    const allowed = (imported: string, { path }: SourceFile) =>
      isContract(imported) ||
      pureKernel.has(imported) ||
      imported === 'node:crypto' ||
      imported === 'server/media/port.ts' ||
      (isPure(imported) && sliceOf(imported) === sliceOf(path));
    expect(violations(isPure, allowed)).toEqual([]);
  });

  test('contracts and protocols are schemas only', () => {
    const allowed = (imported: string) =>
      imported === 'zod' ||
      contractParts.has(imported) ||
      isContract(imported) ||
      isProtocol(imported);
    expect(violations((path) => isContract(path) || isProtocol(path), allowed)).toEqual([]);
  });

  test('app knows contracts and protocols, never the database or a rule', () => {
    const allowed = (imported: string) =>
      !/^(server|sfu|db)\//.test(imported) ||
      isContract(imported) ||
      isProtocol(imported) ||
      contractParts.has(imported) ||
      // Pure: a paper is searched in the same way with and without network.
      imported === 'server/files/search-rules.ts' ||
      // Pure: the other end of what the feed packs.
      imported === 'server/sync/unpacking.ts';
    expect(violations((path) => path.startsWith('app/'), allowed)).toEqual([]);
    const packages = (imported: string) =>
      !['pg', 'mediasoup', 'graphile-worker'].includes(imported) && !imported.startsWith('drizzle');
    expect(violations((path) => path.startsWith('app/'), packages)).toEqual([]);
  });

  test('sfu knows itself and nothing of meetings or the database', () => {
    const allowed = (imported: string) => !/^(server|db|app)\//.test(imported);
    expect(violations((path) => path.startsWith('sfu/'), allowed)).toEqual([]);
  });

  test('a slice reads another through its queries and changes it through what it offers', () => {
    const offered = new Set(['queries', 'requests', 'carry-out', 'access', 'port']);
    const allowed = (imported: string, { path }: SourceFile) => {
      const other = sliceOf(imported);
      if (!isSlice(other) || other === sliceOf(path)) return true;
      if (isContract(imported)) return true;
      return offered.has(imported.split('/').at(-1)?.replace('.ts', '') ?? '');
    };
    expect(violations((path) => isSlice(sliceOf(path)), allowed)).toEqual([]);
  });

  test('the kernel knows no slice', () => {
    const allowed = (imported: string) => !isSlice(sliceOf(imported));
    expect(violations((path) => path.startsWith('server/kernel/'), allowed)).toEqual([]);
  });

  test('only the stores of a slice import its tables', () => {
    const owner = (imported: string) => /^db\/schema\/([\w-]+)\.ts$/.exec(imported)?.[1];
    const allowed = (imported: string, { path }: SourceFile) => {
      const table = owner(imported);
      if (table === undefined || path.startsWith('db/')) return true;
      return table === 'kernel'
        ? path.startsWith('server/kernel/')
        : path.startsWith(`server/${table}/`) && path.endsWith('store.ts');
    };
    expect(violations((path) => path.startsWith('server/'), allowed)).toEqual([]);
  });

  test('only the entries of processes read the environment', () => {
    const entries =
      /^(server\/main|sfu\/main|db\/migrate)\.ts$|^server\/setup\/|^[\w.-]+\.config\.ts$/;
    const readers = sources
      .filter(({ path, text }) => !entries.test(path) && /process\.env\b/.test(text))
      .map(({ path }) => path);
    expect(readers).toEqual([]);
  });

  test('nothing refers to what lies outside the repository', () => {
    const outside = sources.flatMap(({ path, imports }) =>
      imports.filter((imported) => imported.startsWith('..')).map((to) => `${path} → ${to}`),
    );
    expect(outside).toEqual([]);
  });
});
