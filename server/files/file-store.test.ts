import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFileStore } from './file-store.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dien-hong-files-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function* chunks(content: Uint8Array, size = 1000) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

it('what is put in lies whole under its hash', async () => {
  const store = createFileStore(directory);
  const content = randomBytes(100_000);
  expect(await store.put(chunks(content))).toEqual({
    sha256: sha256(content),
    sizeBytes: 100_000,
  });
  expect(await store.has(sha256(content))).toBe(true);
  expect(await readFile(store.path(sha256(content)))).toEqual(content);
});

it('equal content put in at once many times is kept once', async () => {
  const store = createFileStore(directory);
  const content = randomBytes(50_000);
  await Promise.all(Array.from({ length: 8 }, () => store.put(chunks(content))));
  expect(await filesBelow(directory)).toEqual([sha256(content)]);
  expect(await readFile(store.path(sha256(content)))).toEqual(content);
});

it('a stream that breaks off leaves nothing behind', async () => {
  const store = createFileStore(directory);
  async function* broken() {
    yield randomBytes(1000);
    throw new Error('the line was cut');
  }
  await expect(store.put(broken())).rejects.toThrow('the line was cut');
  expect(await filesBelow(directory)).toEqual([]);
});

it('what was never put in is not there', async () => {
  expect(await createFileStore(directory).has(sha256(randomBytes(8)))).toBe(false);
});

it('a key that is no hash reaches no file', () => {
  const store = createFileStore(directory);
  for (const key of ['../../../etc/passwd', '', 'a'.repeat(63), 'A'.repeat(64)]) {
    expect(() => store.path(key)).toThrow('not a SHA-256');
  }
});
