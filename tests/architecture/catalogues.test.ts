import { readdirSync, readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { namespaces } from '@/app/_i18n/catalogues.ts';
import en from '@/app/_i18n/en/errors.json' with { type: 'json' };
import { errorText, type WordedCode } from '@/app/_i18n/error-text.ts';
import { type Locale, locales } from '@/app/_i18n/locale.ts';
import vi from '@/app/_i18n/vi/errors.json' with { type: 'json' };
import { intakeRefusal } from '../../server/intake/contract.ts';
import { kernelErrors } from '../../server/kernel/contracts.ts';
import type { ErrorParams } from '../../server/kernel/result.ts';
import { registryForInspection } from './registry.ts';

/** A short day has the month's number in Vietnamese and its name in English. */
const wordedApart = new Set(['office.list.shortDay']);

const folder = new URL('../../app/_i18n/', import.meta.url);
const catalogue = z.record(z.string(), z.unknown());

/** Every message of a catalogue with its path, such as `voting.no-quorum`. */
function messagesOf(node: Record<string, unknown>, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[path + key, value]]
      : messagesOf(catalogue.parse(value), `${path}${key}.`),
  );
}

function read(locale: string, namespace: string) {
  const text = readFileSync(new URL(`${locale}/${namespace}.json`, folder), 'utf8');
  return { text, tree: catalogue.parse(JSON.parse(text)) };
}

/**
 * The values that a message expects. Braces alternate: text holds arguments, and an argument that
 * distinguishes cases holds texts, so an argument starts at every odd depth.
 */
function placeholdersOf(message: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const [token] of message.matchAll(/\{\s*[\w-]*|\}/g)) {
    depth += token === '}' ? -1 : 1;
    if (token !== '}' && depth % 2 === 1) names.add(token.slice(1).trim());
  }
  return [...names].sort();
}

/** Codes in what a command answers: refusals that are answers, such as a wrong password. */
function codesWithin(schema: unknown): string[] {
  const json = JSON.stringify(schema);
  return [...json.matchAll(/"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"/g)].map((m) => m[1] ?? '');
}

function translatorFor(locale: Locale) {
  return createTranslator({
    locale,
    messages: { errors: { vi, en }[locale] },
    namespace: 'errors',
  });
}

/** Codes come from the registry as text here; a code without a sentence gets the general one. */
function sentenceFor(locale: Locale, code: string, params: ErrorParams = {}): string {
  return errorText(translatorFor(locale), { code: code as WordedCode, params });
}

const { slices } = registryForInspection();
const contracts = slices.flatMap((slice) => [
  ...slice.commands.map((command) => command.contract),
  ...slice.queries.map((query) => query.contract),
]);
const codes = [
  ...new Set([
    ...kernelErrors,
    ...contracts.flatMap(({ errors, output }) => [
      ...errors,
      ...codesWithin(z.toJSONSchema(output, { unrepresentable: 'any' })),
    ]),
  ]),
]
  // Why a file is refused stands in a catalogue of its own.
  .filter((code) => !code.startsWith('intake.'))
  .sort();

test('every reason to refuse a file has a sentence', () => {
  const { refused } = z
    .object({ refused: z.record(z.string(), z.string()) })
    .parse(read('vi', 'intake').tree);
  const reasons = intakeRefusal.options.map((code) => code.replace('intake.', ''));
  expect(Object.keys(refused).sort()).toEqual(reasons.sort());
});

test.each(locales)('%s has a file for every namespace and no other', (locale) => {
  const files = readdirSync(new URL(`${locale}/`, folder)).sort();
  expect(files).toEqual(namespaces.map((name) => `${name}.json`).sort());
});

describe.each(namespaces)('catalogue %s', (namespace) => {
  const messages = (locale: string) => messagesOf(read(locale, namespace).tree);
  const paths = (locale: string) => messages(locale).map(([path]) => path);

  test('has the same messages in Vietnamese and English, none empty', () => {
    expect(paths('en').sort()).toEqual(paths('vi').sort());
    for (const [path, text] of [...messages('vi'), ...messages('en')])
      expect(text.trim(), path).not.toBe('');
  });

  test('expects the same values in both languages', () => {
    const english = new Map(messages('en'));
    const compared = messages('vi').filter(([path]) => !wordedApart.has(`${namespace}.${path}`));
    for (const [path, text] of compared)
      expect(placeholdersOf(english.get(path) ?? ''), path).toEqual(placeholdersOf(text));
  });

  test.each(locales)('can be read as it is written: %s', (locale) => {
    const unreadable: string[] = [];
    for (const [path, text] of messages(locale)) {
      const t = createTranslator<{ text: string }>({
        locale,
        messages: { text },
        // Values are missing here, which is another complaint than a message that cannot be parsed.
        onError: ({ code }) => void (code === 'INVALID_MESSAGE' && unreadable.push(path)),
      });
      t('text');
    }
    expect(unreadable).toEqual([]);
  });

  test.each(locales)('is written in composed letters (NFC): %s', (locale) => {
    const { text } = read(locale, namespace);
    expect(text).toBe(text.normalize('NFC'));
  });
});

describe.each(locales)('in %s', (locale) => {
  const general = sentenceFor(locale, 'tides.too-high');
  const params: ErrorParams = {
    present: 7,
    needed: 10,
    missing: 3,
    pages: 12,
    documents: 2,
    votes: 1,
    items: 1,
    people: 2,
    rolls: 1,
    most: 2000,
    retryAfterSeconds: 61,
    correlationId: 'c0ffee',
    field: 'name',
    name: 'Tạ Thu Hằng',
    line: 3,
    part: 'body',
    count: 3,
    host: 'vanban.chinhphu.vn',
    deepest: 6,
    fault: 'field',
    meetings: 4,
    papers: 5,
    seats: 30,
    capacity: 25,
    label: 'A01',
    where: 'papers',
    kind: 'room',
    list: '10/12/2026',
    invited: 12,
    replies: 12,
    named: 0,
    meeting: '',
    unit: 'Văn phòng Sở',
    startsAt: Date.UTC(2026, 11, 10, 1),
    endsAt: Date.UTC(2026, 11, 10, 4),
  };

  test.each(codes)('refusal %s has a sentence of its own', (code) => {
    const sentence = sentenceFor(locale, code, params);
    expect(sentence).not.toBe(general);
    expect(sentence).toMatch(/^[\p{Lu}\d].{15,}\.$/su);
    expect(sentence).not.toMatch(/[{}]/);
    expect(sentence).not.toContain(code);
  });

  test('no sentence is kept for a refusal that does not exist', () => {
    const sentences = messagesOf(read(locale, 'errors').tree).map(([path]) => path);
    expect(sentences.sort()).toEqual([...codes, 'unknown'].sort());
  });

  test('a refusal that this page does not know still says what to do', () => {
    expect(general).toBe(translatorFor(locale)('unknown'));
  });
});

test.each([
  [1, '1 phút'],
  [60, '1 phút'],
  [61, '2 phút'],
])('a wait of %i seconds is told as %s', (retryAfterSeconds, wait) => {
  const told = sentenceFor('vi', 'identity.too-many-attempts', { retryAfterSeconds });
  expect(told).toContain(`sau ${wait}`);
});
