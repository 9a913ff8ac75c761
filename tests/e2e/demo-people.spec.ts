import { spawn } from 'node:child_process';
import { expect } from '@playwright/test';
import { confirm, enter } from './room-steps.ts';
import { root } from './running-product.ts';
import { test } from './stage.ts';

test('npm run demo:people fills the hall: the others vote over the public interface', async ({
  stage,
  product,
}) => {
  const chair = await stage.delegate('D01');
  await enter(chair.page, 'Trong phòng họp');
  const people = spawn('node', ['server/setup/demo.mjs', 'people', '--vote', '--speak'], {
    cwd: root,
    env: { ...process.env, ...product.env },
    stdio: 'ignore',
  });
  try {
    await expect(chair.page.getByRole('button', { name: /^Mời .* phát biểu$/ })).toHaveCount(4, {
      timeout: 60_000,
    });
    await confirm(chair.page, 'Mở biểu quyết');
    await chair.page.getByText('Tán thành', { exact: true }).first().click();
    await chair.page.getByRole('button', { name: 'Gửi phiếu' }).click();
    await expect(chair.page.getByText('Các thành viên có mặt đã gửi phiếu.')).toBeVisible({
      timeout: 60_000,
    });
    await confirm(chair.page, 'Đóng biểu quyết');
    await expect(chair.page.getByText('11/15 = 73,33 %', { exact: false }).first()).toBeVisible();
  } finally {
    people.kill('SIGINT');
  }
});
