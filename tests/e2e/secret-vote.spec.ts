import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { demoId } from '../../db/seed/demo-id.ts';
import { currentPosition } from '../../db/seed/demo-meeting.ts';
import { demoRuleProfile } from '../../db/seed/demo-votes.ts';
import { otherDelegate } from './api-delegate.ts';
import { violations } from './axe.ts';
import { enter } from './room-steps.ts';
import { meetingId, test } from './stage.ts';

const prepared = z.object({ value: z.object({ voteId: z.uuid() }) });
const mine = z.object({ value: z.object({ keys: z.array(z.unknown()) }) });

async function castSecretly(page: Page, choice: string): Promise<void> {
  await page.getByText(choice, { exact: true }).first().click();
  await page.getByRole('button', { name: 'Bỏ phiếu kín' }).click();
  await expect(page.getByText('Phiếu đã vào hòm phiếu.')).toBeVisible();
}

test('a secret ballot comes by itself, is cast without a session, and is found in the list', async ({
  stage,
  product,
}) => {
  const tablet = await stage.delegate('D08', { viewport: { width: 1024, height: 768 } });
  const phone = await stage.delegate('D04', { viewport: { width: 390, height: 844 } });
  const cookies: (string | undefined)[] = [];
  for (const { page } of [tablet, phone]) {
    page.on('request', async (request) => {
      if (!request.url().endsWith('/api/ballots')) return;
      cookies.push((await request.allHeaders()).cookie);
    });
  }
  await enter(tablet.page, 'Trong phòng họp');
  await enter(phone.page, 'Từ xa');

  const chair = await otherDelegate(product, 'D01');
  const answer = await chair('commands/voting.prepare', {
    ...{ meetingId, itemId: demoId('item', String(currentPosition)), title: 'Bỏ phiếu kín' },
    rollId: demoId('roll', 'leadership'),
    profile: { ...demoRuleProfile, secrecy: 'secret', tie: 'not-carried' },
  });
  const { voteId } = prepared.parse(answer).value;
  const about = { meetingId, voteId };
  expect(await chair('commands/voting.open', about)).toMatchObject({ ok: true });

  await expect(phone.page.getByRole('button', { name: 'Bỏ phiếu kín' })).toBeVisible();
  expect(await violations(phone.page)).toEqual([]);
  await castSecretly(phone.page, 'Không tán thành');
  await castSecretly(tablet.page, 'Tán thành');
  // After a reload the device still knows what it did, and nothing is cast again.
  await phone.page.reload();
  await expect(phone.page.getByText('Phiếu đã vào hòm phiếu.')).toBeVisible();
  expect(cookies).toEqual([undefined, undefined]);
  const keys = await phone.page.request.post('/api/queries/voterkeys.mine', {
    data: { input: {} },
  });
  expect(mine.parse(await keys.json()).value.keys.length).toBeGreaterThan(0);

  expect(await chair('commands/voting.close', about)).toMatchObject({ ok: true });
  const list = await chair('queries/secretballots.list', about);
  expect(list).toMatchObject({ value: { ballots: { length: 2 } } });
  for (const { page } of [tablet, phone]) {
    await expect(
      page.getByText('Phiếu của đồng chí có trong danh sách đã công bố, đúng như đã bỏ.').first(),
    ).toBeVisible();
  }
});
