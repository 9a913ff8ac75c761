import { expect, type Page } from '@playwright/test';
import { demoId } from '../../db/seed/demo-id.ts';
import { otherDelegate } from './api-delegate.ts';
import { mediaFlow } from './media-flow.ts';
import { enter, expectOnStage } from './room-steps.ts';
import { meetingId, test } from './stage.ts';

const fifth = 'Nghiệm thu đề tài cấp tỉnh';
const added = 'Phổ biến kế hoạch trực Tết';
const panelPaper = 'ĐT.2024.SG-07';
const remotePresenter = `person:${demoId('person', 'D18')}`;

const goNow = (page: Page) => page.getByRole('button', { name: 'Chuyển', exact: true }).click();

async function jumpTo(page: Page, item: RegExp): Promise<void> {
  const others = page.getByRole('combobox', { name: 'Tới mục khác…' });
  const label = await others.getByRole('option', { name: item }).textContent();
  await others.selectOption({ label: label ?? '' });
  await goNow(page);
}

/** Opens what can be done to an item in the editor of the agenda, and chooses it. */
async function choose(page: Page, title: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `Thao tác với mục: ${title}` }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

test('the agenda is led on, back, elsewhere, and changed; whoever presents next is told one item ahead', async ({
  stage,
}) => {
  const { page: chair } = await stage.delegate('D01');
  const { page: secretary } = await stage.delegate('D05');
  const { page: presenter } = await stage.delegate('D18', {
    viewport: { width: 390, height: 844 },
  });
  for (const page of [chair, secretary, presenter]) await enter(page, 'Trong phòng họp');
  const all = [chair, secretary, presenter];
  const at = async (place: string) => {
    for (const page of all) await expect(page.getByText(`Mục ${place}`).first()).toBeVisible();
  };
  const told = presenter.getByRole('status').filter({ hasText: 'trình bày mục tiếp theo' });
  await at('3/6');
  await expect(told).toHaveCount(0);
  await chair.getByRole('button', { name: 'Sang mục 4' }).click();
  await goNow(chair);
  await at('4/6');
  await expect(told).toContainText(`5. ${fifth}`);
  await secretary.getByRole('button', { name: 'Về mục 3' }).click();
  await goNow(secretary);
  await at('3/6');
  await expect(told).toHaveCount(0);
  await jumpTo(chair, new RegExp(fifth));
  await at('5/6');

  await secretary.getByRole('button', { name: 'Điều chỉnh' }).click();
  await choose(secretary, fifth, 'Chèn mục mới sau mục này');
  const dialog = secretary.getByRole('dialog').first();
  await dialog.getByLabel('Nội dung').fill(added);
  await dialog.getByLabel('Thời lượng dự kiến (phút)').fill('10');
  await dialog.getByRole('button', { name: 'Thêm người trình bày' }).click();
  const people = secretary.getByRole('dialog', { name: 'Thêm người trình bày' });
  await people.getByRole('searchbox').fill('giang a pao');
  await people.getByRole('button', { name: /ThS\. Giàng A Páo/ }).click();
  await secretary.getByRole('button', { name: 'Thêm vào chương trình' }).click();
  await at('5/7');
  await expect(told).toContainText(`6. ${added}`);

  // Both at the console put it off; the slower one is told that it is done.
  await chair.getByRole('button', { name: 'Điều chỉnh' }).click();
  for (const page of [secretary, chair]) {
    await choose(page, added, 'Hoãn mục này…');
    await page.getByRole('dialog').getByLabel('Lý do').fill('Chưa đủ tài liệu');
  }
  for (const page of [chair, secretary]) {
    await page.getByRole('dialog').getByRole('button', { name: 'Hoãn', exact: true }).click();
    if (page === chair) await expect(chair.getByRole('dialog')).toHaveCount(0);
  }
  const late = 'Nội dung này đã được hoãn. Không cần hoãn lần nữa.';
  await expect(secretary.getByText(late, { exact: true })).toBeVisible();
  await expect(chair.getByText(late, { exact: true })).toHaveCount(0);
  await secretary.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();
  await expect(told).toHaveCount(0);
  await presenter.getByRole('button', { name: 'Chương trình' }).last().click();
  await expect(presenter.getByText('Hoãn: Chưa đủ tài liệu')).toBeVisible();
  await secretary.getByRole('button', { name: `Đưa lại vào chương trình: ${added}` }).click();
  await expect(told).toContainText(added);

  await choose(chair, added, 'Bàn chung với mục khác…');
  const joining = chair.getByRole('dialog');
  await joining.getByRole('radio', { name: new RegExp(fifth) }).check();
  await joining.getByRole('button', { name: 'Bàn chung', exact: true }).click();
  await expect(presenter.getByText('Bàn chung với mục 5')).toBeVisible();
  await expect(told).toHaveCount(0);

  await chair.getByRole('button', { name: 'Phiên họp', exact: true }).first().click();
  await chair.getByRole('button', { name: 'Tạm nghỉ', exact: true }).click();
  await chair
    .getByRole('dialog')
    .getByRole('radio', { name: 'Khi người điều hành họp tiếp' })
    .check();
  await chair.getByRole('dialog').getByRole('button', { name: 'Tạm nghỉ', exact: true }).click();
  await expect(presenter.getByText('Cuộc họp đang tạm nghỉ.', { exact: true })).toBeVisible();
  await secretary.getByRole('button', { name: 'Phiên họp', exact: true }).first().click();
  await secretary.getByRole('button', { name: 'Họp tiếp' }).click();
  await expect(presenter.getByText('Cuộc họp đang tạm nghỉ.', { exact: true })).toHaveCount(0);
});

test('while the panel deliberates, the presenter and an unnamed delegate lose floor, paper, sound and picture', async ({
  stage,
  product,
}) => {
  const { page: chair } = await stage.delegate('D01');
  const { page: named } = await stage.delegate('D29');
  const { page: presenter } = await stage.delegate('D18');
  const { page: unnamed } = await stage.delegate('D09', { viewport: { width: 390, height: 844 } });
  await enter(chair, 'Trong phòng họp');
  await enter(named, 'Từ xa');
  await enter(presenter, 'Từ xa');
  await enter(unnamed, 'Trong phòng họp');
  await jumpTo(chair, new RegExp(fifth));
  const papers = (page: Page) => page.getByText(panelPaper).count();
  for (const page of [named, presenter]) {
    await page.locator('summary').click();
    await expect.poll(() => papers(page)).toBeGreaterThan(0);
  }
  await presenter.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await chair.getByRole('button', { name: 'Mời ThS. Giàng A Páo phát biểu' }).click();
  await presenter.getByRole('button', { name: 'Bật micrô' }).click();
  await expect.poll(() => product.control.heard()).toEqual([remotePresenter]);
  await expectOnStage(named, 'ThS. Giàng A Páo');
  const pictures = mediaFlow(presenter);
  await pictures.expectPictures();

  await chair.getByRole('button', { name: 'Họp kín', exact: true }).click();
  await chair.getByRole('button', { name: 'Họp kín…' }).click();
  await chair.getByRole('button', { name: /^Thêm \d+ thành viên của danh sách/ }).click();
  await chair.getByRole('button', { name: 'Bắt đầu họp kín' }).click();
  for (const page of [presenter, unnamed]) {
    await expect(page.getByRole('heading', { name: 'Đang họp kín' })).toBeVisible();
    expect(await papers(page)).toBe(0);
    await expect(page.getByRole('button', { name: 'Đăng ký phát biểu' })).toHaveCount(0);
  }
  await expect(named.getByText(/^Đang họp kín, \d+ người có tên/)).toBeVisible();
  await expect(named.locator('.name-line[data-speaking=true]')).toHaveCount(0);
  await expect.poll(() => product.control.heard()).toEqual([]);
  expect((await product.control.mayPublish())[remotePresenter] ?? []).toEqual([]);
  await pictures.expectNoPictures();
  for (const code of ['D18', 'D09']) {
    const outside = await otherDelegate(product, code);
    const asked = await outside('commands/speakers.request-floor', { meetingId, topic: '' });
    expect(asked).toMatchObject({ ok: false, code: 'closed-session' });
  }
  // A reload brings nothing back either.
  await presenter.reload();
  await expect(presenter.getByRole('heading', { name: 'Đang họp kín' })).toBeVisible();
  expect(await papers(presenter)).toBe(0);

  await chair.getByRole('button', { name: 'Sang mục 6' }).click();
  const heldUp = chair.getByRole('dialog', { name: 'Đang họp kín' });
  await expect(heldUp).toContainText('Kết thúc họp kín trước.');
  await heldUp.getByRole('button', { name: 'Kết thúc họp kín' }).click();
  const last = chair.getByRole('dialog', { name: 'Kết thúc họp kín?' });
  await last.getByRole('button', { name: 'Kết thúc họp kín' }).click();
  for (const page of [presenter, unnamed]) {
    await expect(page.getByRole('heading', { name: 'Đang họp kín' })).toHaveCount(0);
    await expect(page.getByText('Mục 5/6').first()).toBeVisible();
  }
  await presenter.locator('summary').click();
  await expect.poll(() => papers(presenter)).toBeGreaterThan(0);
  await pictures.expectPictures();
});

test('the chair writes to one person alone, and takes a message to all off every screen', async ({
  stage,
}) => {
  const { page: chair } = await stage.delegate('D01');
  const { page: one } = await stage.delegate('D09');
  const { page: other } = await stage.delegate('D10');
  for (const page of [chair, one, other]) {
    await enter(page, 'Trong phòng họp');
    await page.getByRole('button', { name: 'Thêm', expanded: false }).click();
    await page.getByRole('menuitem', { name: 'Tin nhắn' }).click();
  }
  const write = async (page: Page, to: string, body: string) => {
    await page.getByLabel('Gửi tới').first().selectOption(to);
    if (to === 'person') {
      await page.getByRole('button', { name: 'Chọn người nhận' }).click();
      const people = page.getByRole('dialog', { name: 'Chọn người nhận' });
      await people.getByRole('searchbox').fill('trinh cong huan');
      await people.getByRole('button', { name: /Trịnh Công Huân/ }).click();
    }
    await page.getByLabel('Nội dung tin nhắn').fill(body);
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  };
  await chair.getByLabel('Tin nhắn gửi tất cả').selectOption('open');
  await write(chair, 'person', 'Đồng chí chuẩn bị trình bày mục 4');
  await expect(one.getByText('Đồng chí chuẩn bị trình bày mục 4')).toBeVisible();
  await write(one, 'everyone', 'Số liệu ở trang 7 có thay đổi');
  await expect(other.getByText('Số liệu ở trang 7 có thay đổi')).toBeVisible();
  await expect(other.getByText('Đồng chí chuẩn bị trình bày mục 4')).toHaveCount(0);
  const wrong = chair.getByRole('listitem').filter({ hasText: 'Số liệu ở trang 7' }).first();
  await wrong.getByRole('button', { name: 'Ẩn' }).click();
  await expect(other.getByText('Số liệu ở trang 7 có thay đổi')).toHaveCount(0);
  await expect(one.getByText('Đã ẩn', { exact: true })).toBeVisible();
});

test('pointer and marks of whoever presents are seen on the page they are on, and there alone', async ({
  stage,
}) => {
  const { page: presenter } = await stage.delegate('D08', {
    viewport: { width: 1024, height: 768 },
  });
  const { page: follower } = await stage.delegate('D04');
  await enter(presenter, 'Trong phòng họp');
  await enter(follower, 'Từ xa');
  const layer = presenter.locator('.presenting-layer');
  const laser = follower.locator('.presenting-layer .laser');
  const marks = follower.locator('.presenting-layer polyline[data-colour=red]');
  await presenter.getByRole('button', { name: 'Con trỏ' }).click();
  await layer.hover({ position: { x: 60, y: 40 } });
  const { width = 1 } = (await layer.boundingBox()) ?? {};
  await expect(laser).toBeVisible();
  const left = () => laser.evaluate((dot) => Number.parseFloat(dot.style.left));
  await expect.poll(left).toBeCloseTo(6_000 / width, 0);

  await presenter.getByRole('button', { name: 'Bút đỏ' }).click();
  const box = (await layer.boundingBox()) ?? { x: 0, y: 0 };
  await presenter.mouse.move(box.x + 60, box.y + 60);
  await presenter.mouse.down();
  await presenter.mouse.move(box.x + 160, box.y + 90, { steps: 8 });
  await presenter.mouse.up();
  await expect(marks).toHaveCount(1);

  await follower.getByRole('button', { name: 'Trang sau' }).click();
  await expect(follower.getByText('Trang 2/18').first()).toBeVisible();
  await expect(marks).toHaveCount(0);
  await presenter.mouse.move(box.x + 80, box.y + 120);
  await presenter.mouse.down();
  await presenter.mouse.move(box.x + 180, box.y + 120, { steps: 8 });
  await presenter.mouse.up();
  await expect(layer.locator('polyline[data-colour=red]')).toHaveCount(2);
  await expect(marks).toHaveCount(0);
  await follower.getByRole('button', { name: 'Về trang người trình' }).click();
  await expect(marks).toHaveCount(2);
  await presenter.getByRole('button', { name: 'Xóa nét vẽ' }).click();
  await expect(marks).toHaveCount(0);
});
