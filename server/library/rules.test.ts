import { describe, expect, test } from 'vitest';
import {
  decideAddFolder,
  decideAddress,
  decideRenameFolder,
  deepest,
  hasOneOf,
  normaliseHost,
  pathTo,
} from './rules.ts';

const folder = (id: string, parentId: string | null, name = id) => ({ id, parentId, name });
const chain = Array.from({ length: deepest }, (_, n) =>
  folder(`${n}`, n === 0 ? null : `${n - 1}`),
);

describe('folders', () => {
  test('the way to a folder begins at the top', () => {
    expect(pathTo(chain, '2')?.map(({ id }) => id)).toEqual(['0', '1', '2']);
    expect(pathTo(chain, null)).toEqual([]);
  });

  test('a folder that is not among mine has no way', () => {
    expect(pathTo(chain, 'foreign')).toBeNull();
    expect(pathTo([folder('a', 'foreign')], 'a')).toBeNull();
  });

  test('folders that contain each other have no way', () => {
    expect(pathTo([folder('a', 'b'), folder('b', 'a')], 'a')).toBeNull();
  });

  test('two folders in one place do not bear one name, whatever its letters', () => {
    const there = [folder('a', null, 'Kỳ họp')];
    const asked = { parentId: null, name: 'kỳ họp' };
    expect(decideAddFolder(there, asked)).toMatchObject({ code: 'library.name-taken' });
    expect(decideAddFolder(there, { ...asked, parentId: 'a' }).ok).toBe(true);
  });

  test('a folder may keep its own name in other letters', () => {
    const there = [folder('a', null, 'kỳ họp')];
    expect(decideRenameFolder(there, { folderId: 'a', name: 'Kỳ họp' }).ok).toBe(true);
  });

  test('folders nest so deep and no deeper', () => {
    const last = `${deepest - 1}`;
    expect(decideAddFolder(chain, { parentId: last, name: 'x' })).toMatchObject({
      code: 'library.too-deep',
    });
  });
});

describe('addresses outside', () => {
  const sources = [{ host: 'vbpl.vn', name: 'Cơ sở dữ liệu quốc gia về văn bản pháp luật' }];

  test.each([
    ['https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=1', true],
    ['https://www.vbpl.vn/a', true],
    ['https://vbpl.vn.evil.example/a', false],
    ['https://evilvbpl.vn/', false],
    ['https://vbpl.vn@evil.example/', false],
  ])('%s is of an allowed source: %s', (address, allowed) => {
    expect(decideAddress(address, sources).ok).toBe(allowed);
  });

  test.each(['http://vbpl.vn/', 'javascript:alert(1)', 'vbpl.vn', 'https://user:x@vbpl.vn/', ''])(
    '%s is no address to point to',
    (address) => {
      expect(decideAddress(address, sources)).toMatchObject({ code: 'library.not-an-address' });
    },
  );

  test.each([
    ['VBPL.vn', 'vbpl.vn'],
    ['chinhphu.vn', 'chinhphu.vn'],
    ['localhost', null],
    ['10.0.0.1', null],
    ['vbpl.vn/path', null],
    ['vbpl.vn:8080', null],
    ['', null],
  ])('%s as a host is %s', (text, host) => {
    expect(normaliseHost(text)).toBe(host);
  });

  test('a paper has a file or an address, never both and never none', () => {
    expect(hasOneOf('file', null)).toBe(true);
    expect(hasOneOf(null, 'https://vbpl.vn/')).toBe(true);
    expect(hasOneOf('file', 'https://vbpl.vn/')).toBe(false);
    expect(hasOneOf(null, null)).toBe(false);
  });
});
