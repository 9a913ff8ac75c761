import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { demoId } from '../../db/seed/demo-id.ts';
import { assertion } from '../../server/voterkeys/contract.ts';
import { otherDelegate } from './api-delegate.ts';
import { violations } from './axe.ts';
import { enter, vote } from './room-steps.ts';
import { meetingId, test } from './stage.ts';

const keys = z.object({
  value: z.object({
    keys: z.array(z.object({ id: z.uuid(), kind: z.string(), revokedAt: z.string().nullable() })),
  }),
});

async function inUse(page: Page) {
  const response = await page.request.post('/api/queries/voterkeys.mine', { data: { input: {} } });
  const { value } = keys.parse(await response.json());
  return value.keys.filter(({ revokedAt }) => revokedAt === null);
}

const kindsInUse = async (page: Page) => (await inUse(page)).map(({ kind }) => kind);

/** A device with a safe for passkeys whose owner is always there and agrees. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('whoever enters a meeting has a key on the device, once', async ({ stage }) => {
  const { page } = await stage.delegate('D04');
  // Other browsers of the same person have keys of their own.
  const elsewhere = new Set((await inUse(page)).map(({ id }) => id));
  const added = async () => (await inUse(page)).filter(({ id }) => !elsewhere.has(id));
  await enter(page, 'Trong phòng họp');
  await expect.poll(added).toMatchObject([{ kind: 'device' }]);
  const own = await added();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Biểu quyết' }).first()).toBeVisible();
  await page.goto('/account/keys');
  await expect(page.getByText('Thiết bị này')).toHaveCount(1);
  expect(await added()).toEqual(own);
});

// Keys stay with their person whatever becomes of the demo's meeting: these two enter no meeting in any other spec.
for (const [width, code] of [
  [1440, 'D15'],
  [390, 'D06'],
] as const) {
  test(`keys are made, a passkey added and one revoked at ${width} px`, async ({ stage }) => {
    const { page } = await stage.delegate(code, { viewport: { width, height: 900 } });
    await withAuthenticator(page);
    await page.goto('/account/keys');
    await expect(page.getByText('Chưa có khóa nào')).toBeVisible();
    await page.getByRole('button', { name: 'Tạo khóa cho thiết bị này' }).click();
    await expect(page.getByText(/^Khóa thiết bị ·/)).toBeVisible();
    await page.getByRole('button', { name: 'Thêm khóa bảo mật' }).click();
    await expect(page.getByText(/^Khóa bảo mật · Đăng ký/)).toBeVisible();
    expect((await kindsInUse(page)).sort()).toEqual(['device', 'passkey']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    expect(await violations(page)).toEqual([]);
    const passkey = page.getByRole('listitem').filter({ hasText: 'Khóa bảo mật' });
    await passkey.getByRole('button', { name: /^Thu hồi khóa/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Khóa đã thu hồi' })).toBeVisible();
    expect(await kindsInUse(page)).toEqual(['device']);
  });
}

const signedCast = z.object({
  input: z.object({ signature: z.object({ keyId: z.uuid(), value: z.string() }) }),
});

test('a ballot is signed with the passkey that was added on the device', async ({
  stage,
  product,
}) => {
  const { page } = await stage.delegate('D07');
  await withAuthenticator(page);
  await page.goto('/account/keys');
  await page.getByRole('button', { name: 'Thêm khóa bảo mật' }).click();
  await expect(page.getByText(/^Khóa bảo mật · Đăng ký/)).toBeVisible();
  await enter(page, 'Trong phòng họp');
  const chair = await otherDelegate(product, 'D01');
  const about = { meetingId, voteId: demoId('vote', 'V1') };
  expect(await chair('commands/voting.open', about)).toMatchObject({ ok: true });
  const sent = page.waitForRequest((request) => request.url().endsWith('voting.cast'));
  await vote(page, 'Tán thành');
  const { signature } = signedCast.parse((await sent).postDataJSON()).input;
  expect(assertion.safeParse(JSON.parse(signature.value)).success).toBe(true);
  await expect(page.getByText('Đã nhận phiếu của đồng chí')).toBeVisible();
  expect(await chair('commands/voting.close', about)).toMatchObject({ ok: true });
  expect(await chair('queries/voting.named-ballots', about)).toMatchObject({
    value: { ballots: [{ personId: demoId('person', 'D07'), signed: true }] },
  });
});
