import { describe, expect, test } from 'vitest';
import { provideDocumentTools, type ToolSources } from './document-tools.ts';
import { SetupError } from './progress.mjs';

function machine(present: (name: string) => boolean, hasDebianPackages: boolean): ToolSources {
  return {
    hasDebianPackages,
    hasProgram: present,
    ensurePackages: async (names, purpose) => {
      if (!names.every(present)) throw new SetupError(`${purpose} needs Debian packages`);
    },
  };
}

describe.each([
  ['with Debian packages', true],
  ['without', false],
])('%s', (_, isDebian) => {
  test('everything there: papers are read, converted and recognised', async () => {
    const notes: string[] = [];
    const sources = machine(() => true, isDebian);
    expect(await provideDocumentTools((words) => notes.push(words), sources)).toContain(
      'converted',
    );
    expect(notes).toEqual([]);
  });

  test('the start goes on without LibreOffice and tesseract, and says so', async () => {
    const notes: string[] = [];
    const sources = machine((name) => !/office|tesseract/.test(name), isDebian);
    const outcome = await provideDocumentTools((words) => notes.push(words), sources);
    expect(outcome).toContain('Office files are kept unconverted');
    expect(outcome).toContain('scans is not searchable');
    expect(notes).toHaveLength(2);
  });

  test('there is no start without what reads papers', async () => {
    const sources = machine((name) => !/poppler|pdf/.test(name), isDebian);
    await expect(provideDocumentTools(() => {}, sources)).rejects.toThrow(/^Reading papers needs/);
  });
});
