import { expect, type Page } from '@playwright/test';
import { demoId } from '../../db/seed/demo-id.ts';
import { enter, type Kind } from './room-steps.ts';
import type { RunningProduct } from './running-product.ts';
import type { Stage } from './stage.ts';
import { giveEars, type Heard, listen, playTone } from './tones.ts';
import { watchConnections } from './watch-media.ts';

/** With nine pages at work everything takes longer; what never happens is told by this time. */
const patience = 40_000;

const small = { viewport: { width: 1024, height: 768 } };

/** Everybody of a hybrid meeting, each at a device of their own with a tone of its own. */
const roles = {
  hall: { code: 'D36', kind: 'Điểm cầu', tone: 500 },
  annex: { code: 'D19', kind: 'Điểm cầu', tone: 740 },
  home: { code: 'D04', kind: 'Từ xa', tone: 1_060 },
  chair: { code: 'D01', kind: 'Trong phòng họp', tone: 1_440 },
  secretary: { code: 'D05', kind: 'Trong phòng họp', tone: 1_880 },
  tablet: { code: 'D08', kind: 'Trong phòng họp', tone: 2_380 },
  director: { code: 'D16', kind: 'Trong phòng họp', tone: 2_940 },
  deputy: { code: 'D17', kind: 'Trong phòng họp', tone: 3_560 },
} as const satisfies Record<string, { code: string; kind: Kind; tone: number }>;

export type Role = keyof typeof roles;
/** Devices that can be heard and that play what they hear. */
export type Endpoint = 'hall' | 'annex' | 'home';

const endpoints = ['hall', 'annex', 'home'] as const satisfies readonly Endpoint[];
const tones = Object.values(roles).map(({ tone }) => tone);
const identities = {
  hall: `site:${demoId('site', 'P301')}`,
  annex: `site:${demoId('site', 'SAT')}`,
  home: `person:${demoId('person', 'D04')}`,
} as const satisfies Record<Endpoint, string>;

export type Cast = Record<Role | 'screen', Page>;

/** Everybody comes in as they would, and the secretary pairs the hall's screen. */
export async function openCast(stage: Stage): Promise<Cast> {
  const open = async (role: Role): Promise<[Role, Page]> => {
    const { code, kind, tone } = roles[role];
    const leads = role === 'chair' || role === 'secretary';
    const { context, page } = await stage.delegate(code, leads ? {} : small);
    page.setDefaultTimeout(patience);
    await playTone(context, tone);
    await giveEars(context);
    await enter(page, kind);
    return [role, page];
  };
  const screen = await openScreen(stage);
  const pages: [Role | 'screen', Page][] = [['screen', screen]];
  for (const role of Object.keys(roles) as Role[]) pages.push(await open(role));
  const cast = Object.fromEntries(pages) as Cast;
  await pairScreen(cast);
  return cast;
}

async function openScreen(stage: Stage): Promise<Page> {
  const { context, page } = await stage.visitor();
  await watchConnections(context);
  await giveEars(context);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/display');
  return page;
}

async function pairScreen({ screen, secretary }: Cast): Promise<void> {
  const halves = screen.locator('.hall-code b');
  await expect(halves).toHaveCount(2);
  await secretary.getByRole('button', { name: 'Màn hình', exact: true }).first().click();
  await secretary.getByRole('button', { name: 'Ghép màn hình' }).click();
  const code = (await halves.allTextContents()).join(' ');
  await secretary.getByLabel('Mã trên màn hình').fill(code);
  await secretary.getByRole('button', { name: 'Ghép', exact: true }).click();
  await expect(screen.locator('.hall[data-layout]')).toBeVisible({ timeout: 15_000 });
}

/**
 * Exactly these endpoints are heard: at each other endpoint in one track each, nowhere else at all,
 * and the media server receives no other sound either.
 */
export async function expectHeard(
  product: RunningProduct,
  cast: Cast,
  ...speakers: Endpoint[]
): Promise<void> {
  const heardAt = async (): Promise<Record<string, Heard>> => {
    const all = Object.entries(cast);
    const heard = all.map(async ([who, page]) => [who, await listen(page, tones)] as const);
    return Object.fromEntries(await Promise.all(heard));
  };
  const expectedAt = (who: string): Heard => {
    const listens = endpoints.some((endpoint) => endpoint === who);
    const others = listens ? speakers.filter((speaker) => speaker !== who) : [];
    return Object.fromEntries(others.map((speaker) => [String(roles[speaker].tone), 1]));
  };
  const expected = Object.fromEntries(Object.keys(cast).map((who) => [who, expectedAt(who)]));
  await expect.poll(heardAt, { timeout: 30_000, intervals: [100] }).toEqual(expected);
  const sending = speakers.map((speaker): string => identities[speaker]).sort();
  await expect.poll(async () => (await product.control.heard()).sort()).toEqual(sending);
}

/** The hall's screen names whoever has the floor, with office and unit, beside a timer that runs. */
export async function expectOnScreen(screen: Page, name: string, unit: string): Promise<void> {
  const line = screen.locator('.hall-name[data-speaking=true]').filter({ hasText: name });
  await expect(line).toContainText(unit);
  await expect(screen.getByRole('timer')).toHaveCount(1);
  await expect(screen.getByRole('timer')).toContainText(/\d:\d\d/);
}

/** Nobody is named on the hall's screen, and no time runs. */
export async function expectNobodyOnScreen(screen: Page): Promise<void> {
  await expect(screen.locator('.hall-name[data-speaking=true]')).toHaveCount(0);
  await expect(screen.getByRole('timer')).toHaveCount(0);
}
