import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { loginOf } from './demo-accounts.ts';
import { demoDocuments } from './demo-documents.ts';
import { demoId } from './demo-id.ts';
import { demoRolls } from './demo-meeting.ts';
import { demoUnits } from './demo-organisation.ts';
import { demoPeople } from './demo-people.ts';
import { PAPERS } from './papers/content/index.ts';

describe('demo data', () => {
  it('has 36 people with different sign-in names of plain letters', () => {
    const logins = demoPeople.map(({ name }) => loginOf(name));
    expect(new Set(logins).size).toBe(36);
    expect(logins.filter((login) => !/^[a-z]+\.[a-z]+$/.test(login))).toEqual([]);
    expect(loginOf('PGS.TS. Tôn Thất Hiệu')).toBe('hieu.tt');
    expect(loginOf('Đặng Sỹ Hùng')).toBe('hung.ds');
  });

  it('names only units that there are, and parents before their children', () => {
    const names = demoUnits.map(({ name }) => name);
    const used = [
      ...demoPeople.map(({ unit }) => unit),
      ...demoDocuments.map((d) => d.preparingUnit),
    ];
    expect(used.filter((unit) => !names.includes(unit))).toEqual([]);
    demoUnits.forEach(({ parent }, index) => {
      if (parent !== null) expect(names.indexOf(parent)).toBeLessThan(index);
    });
  });

  it('has rolls of 15, 9 and 11 members, all of them invited', () => {
    const codes = new Set(demoPeople.map(({ code }) => code));
    expect(demoRolls.map(({ members }) => members.length)).toEqual([15, 9, 11]);
    for (const { members } of demoRolls) expect(members.filter((m) => !codes.has(m))).toEqual([]);
  });

  it('lists every paper with the number of pages its file has', async () => {
    expect(demoDocuments.map(({ slug }) => slug)).toEqual(PAPERS.map(({ slug }) => slug));
    for (const { slug, pages } of demoDocuments) {
      const data = await readFile(new URL(`./papers/pdf/${slug}.pdf`, import.meta.url));
      const pdf = await getDocument({ data: Uint8Array.from(data), verbosity: 0 }).promise;
      expect([slug, pdf.numPages]).toEqual([slug, pages]);
      await pdf.loadingTask.destroy();
    }
  });

  it('is written in composed Vietnamese', () => {
    const text = JSON.stringify([demoPeople, demoUnits, demoDocuments, demoRolls]);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('gives each kind and code an identifier of its own that is a UUID', () => {
    expect(demoId('person', 'D01')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(demoId('person', 'D01')).not.toBe(demoId('account', 'D01'));
  });
});
