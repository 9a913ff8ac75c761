import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, test } from 'vitest';
import { morningIn, unitOfD08 } from '../prepare-meeting.ts';
import { type RunningProduct, runProduct } from '../running-product.ts';
import { at, choose, fill, press, seen, startFirefox, windowOf } from './windows.ts';

const title = 'Họp chuyên đề trên Firefox';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  product = await runProduct();
  browser = await startFirefox();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test('the office plans a meeting, and the director approves it', async () => {
  const { date } = morningIn(33);
  const secretary = await windowOf({ browser, product }, 'D05');
  await secretary.goto(`${product.origin}/meetings/new`);
  await at(secretary, '//label[contains(., "Họp chuyên đề")]').click();
  await fill(secretary, 'Tên cuộc họp', title);
  // Typed as people do: Debian's Firefox shows month, day and year, and hours by twelve.
  const [year, month, day] = date.split('-');
  await secretary.focus('input[aria-label="Bắt đầu: ngày"]');
  await secretary.keyboard.type(`${month}${day}${year}`);
  await secretary.focus('input[aria-label="Bắt đầu: giờ"]');
  await secretary.keyboard.type('0200PM');
  await choose(secretary, 'Phòng họp chính', 'Phòng mở rộng tầng 4');
  await press(secretary, 'Tạo cuộc họp');
  await at(secretary, `//h1[contains(., "${title}")]`).wait();
  const path = new URL(secretary.url()).pathname.split('/').slice(0, 3).join('/');
  const meeting = `${product.origin}${path}`;

  await secretary.goto(`${meeting}/agenda`);
  await press(secretary, 'Thêm nội dung');
  await fill(secretary, 'Nội dung', 'Rà soát đề tài cấp tỉnh');
  await choose(secretary, 'Đơn vị chuẩn bị', unitOfD08);
  await at(secretary, '//button[normalize-space(.) = "Lưu"]').click();
  await at(secretary, '//article[contains(@aria-label, "Rà soát đề tài cấp tỉnh")]').wait();

  await secretary.goto(`${meeting}/people`);
  await press(secretary, 'Thêm người');
  await at(secretary, '//*[@role="tab"][contains(., "Đơn vị")]').click();
  await at(secretary, `//label[contains(., "${unitOfD08}")]`).click();
  await secretary.locator('[role="dialog"] input[type="checkbox"]:checked').wait();
  await press(secretary, 'Thêm vào cuộc họp');
  await seen(secretary, 'Mạc Hồng Nhung');

  await secretary.goto(meeting);
  await press(secretary, 'Chọn người chủ trì');
  await fill(secretary, 'Tìm người', 'hoang quoc khai');
  await at(secretary, '//*[@role="dialog"]//label[contains(., "Hoàng Quốc Khải")]').click();
  await at(secretary, '//*[@role="dialog"]//button[normalize-space(.) = "Chọn"]').click();
  await seen(secretary, 'Đã ghi người chủ trì.');
  await press(secretary, 'Trình phê duyệt');
  await seen(secretary, 'Đã trình phê duyệt.');

  const director = await windowOf({ browser, product }, 'D01');
  await director.goto(meeting);
  await press(director, 'Phê duyệt');
  await seen(director, 'Đã phê duyệt cuộc họp.');
  await secretary.goto(meeting);
  await at(secretary, '//a[contains(., "Gửi giấy mời")]').wait();
});
