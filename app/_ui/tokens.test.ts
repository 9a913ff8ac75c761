import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours set in the part of the file that starts with `opening`. */
function colours(opening: string): Record<string, string> {
  const start = css.indexOf(`${opening} {`) + opening.length;
  const part = css.slice(start).split(/@variant|\}/)[0] ?? '';
  const found = [...part.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}

const light = colours('\n:root');
const themes = {
  light,
  dark: { ...light, ...colours('  @variant theme-dark') },
  contrast: { ...light, ...colours('  @variant theme-contrast') },
};

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const sheets = ['paper', 'ground'];
const softened = ['act', 'state'].map((name) => [`${name}-ink`, `${name}-soft`]);
const judged = ['for', 'against', 'abstain', 'warn'].map((name) => [name, `${name}-soft`]);
const onRoom = ['ink', 'ink-2', 'state', 'act', 'for', 'warn'];
const texts = [
  ...['ink', 'ink-2', 'ink-3', 'act-ink', 'state-ink', 'for', 'against', 'abstain', 'warn'].flatMap(
    (ink) => sheets.map((sheet) => [ink, sheet]),
  ),
  ...['ink', 'ink-2'].map((ink) => [ink, 'paper-2']),
  ...softened,
  ...judged,
  ...[...softened, ...judged].map(([, soft = '']) => ['ink', soft]),
  ...['act', 'act-press', 'state', 'state-press'].map((fill) => ['on-fill', fill]),
  ...onRoom.flatMap((ink) => ['room', 'room-2'].map((sheet) => [`room-${ink}`, sheet])),
  ...['ink', 'ink-2'].map((ink) => [`room-${ink}`, 'room-3']),
];
const marks = [
  ...sheets.flatMap((sheet) => ['line-strong', 'focus'].map((mark) => [mark, sheet])),
  ...['room', 'room-2'].map((sheet) => ['on-fill', sheet]),
];

describe.each(Object.entries(themes))('in the theme %s', (_theme, theme) => {
  const between = ([one = '', other = '']: string[]) =>
    contrast(theme[one] ?? 'missing', theme[other] ?? 'missing');

  test.each(texts)('text in --%s on --%s reaches 4.5:1', (...pair) => {
    expect(between(pair)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)('the edge of a control in --%s on --%s reaches 3:1', (...pair) => {
    expect(between(pair)).toBeGreaterThanOrEqual(3);
  });
});
