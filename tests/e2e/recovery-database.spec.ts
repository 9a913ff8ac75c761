import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { ballot, vote } from '../../db/schema/voting.ts';
import { choiceOf } from '../../server/setup/demo/scenario.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { sessionOf } from './api-delegate.ts';
import {
  act,
  expectSameWindow,
  expectWholeLog,
  markWindow,
  measure,
  personId,
} from './recovery-steps.ts';
import { enter, openDisplay } from './room-steps.ts';
import type { RunningProduct } from './running-product.ts';
import { meetingId, test } from './stage.ts';
import { watchFeed } from './watch-feed.ts';

const early = ['D01', 'D02', 'D03', 'D05', 'D11'];
const during = ['D07', 'D08', 'D09', 'D20'];
const late = ['D10', 'D14', 'D16', 'D21'];
const everybody = [...early, ...during, ...late, 'D04'];
const patience = { timeout: 60_000, intervals: [100, 250] };
const receipt = z.object({ ok: z.literal(true), value: z.object({ code: z.string() }) });

test('PostgreSQL killed in an open vote comes back with every ballot that was acknowledged', async ({
  stage,
  product,
}) => {
  // Whoever votes has signed in before.
  for (const code of everybody) await sessionOf(product, code);
  const remote = await stage.delegate('D04');
  const hall = await stage.delegate('D36', { viewport: { width: 1920, height: 1080 } });
  const feed = watchFeed(remote.page);
  await openDisplay(hall.page);
  await enter(remote.page, 'Từ xa');
  for (const { page } of [hall, remote]) await markWindow(page);
  const voteId = await preparedVote(product);
  await act(product, 'D01', 'voting.open', { meetingId, voteId });

  const acknowledged = new Map<string, string>();
  const cast = ballotBox(product, voteId, acknowledged);
  for (const code of early) expect(await cast(code)).toBe(true);
  const told = new Map(acknowledged);
  const web = product.pid('web');
  const killed = product.pid('database');
  // Under way when it is killed: answered, or not; who gets no answer sends the same ballot again.
  const underWay = during.map((code) => expect.poll(() => cast(code), patience).toBe(true));
  process.kill(killed, 'SIGKILL');
  await measure('PostgreSQL killed: ballots acknowledged again after', async () => {
    await Promise.all(underWay);
    await expect.poll(() => cast('D10'), patience).toBe(true);
  });
  expect(product.pid('database')).not.toBe(killed);
  await expectInTheBox(product, voteId, told);
  await remote.page.getByText('Tán thành', { exact: true }).first().click();
  await remote.page.getByRole('button', { name: 'Gửi phiếu' }).click();
  await expect(remote.page.getByText('Đã nhận phiếu của đồng chí')).toBeVisible();
  for (const code of late) expect(await cast(code)).toBe(true);
  await expectInTheBox(product, voteId, acknowledged);
  await expect(hall.page.getByText(/14\s*\/\s*14/).first()).toBeVisible();

  await act(product, 'D01', 'voting.close', { meetingId, voteId });
  for (const { page } of [hall, remote]) {
    await expect(page.getByText('11/15 = 73,33 % > 50 %').first()).toBeVisible();
    const row = (fact: string) => page.locator(`tr[data-fact=${fact}]`).first();
    await expect(row('for')).toContainText('11');
    await expect(row('against')).toContainText('13,33 %');
    await expect(row('abstain')).toContainText('6,67 %');
    await expectSameWindow(page);
  }
  await expectWholeLog(product, feed);
  // The web server lived through it.
  expect(product.pid('web')).toBe(web);
});

/** Casts over the public interface; repeating a ballot sends the same command again. */
function ballotBox(product: RunningProduct, voteId: string, acknowledged: Map<string, string>) {
  const commandIds = new Map<string, string>();
  return async (code: string): Promise<boolean> => {
    const commandId = commandIds.get(code) ?? randomUUID();
    commandIds.set(code, commandId);
    const session = await sessionOf(product, code);
    const input = { meetingId, voteId, content: oneAnswer(voteId, choiceOf(code)) };
    const answer = await session
      .postJson('/api/commands/voting.cast', { commandId, input })
      .catch(() => null);
    const parsed = receipt.safeParse(answer);
    if (parsed.success) acknowledged.set(personId(code), parsed.data.value.code);
    return parsed.success;
  };
}

/** Each receipt stands for a ballot that is there, once. */
async function expectInTheBox(
  { db }: RunningProduct,
  voteId: string,
  receipts: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = await db.select().from(ballot).where(eq(ballot.voteId, voteId));
  const found = rows
    .filter((row) => receipts.has(row.personId))
    .map((row) => [row.personId, row.code]);
  expect(found.sort()).toEqual([...receipts].sort());
}

async function preparedVote({ db }: RunningProduct): Promise<string> {
  const [row] = await db
    .select()
    .from(vote)
    .where(and(eq(vote.meetingId, meetingId), eq(vote.status, 'prepared')));
  if (!row) throw new Error('no vote is prepared');
  return row.id;
}
