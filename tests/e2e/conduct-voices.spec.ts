import { expect, type Page } from '@playwright/test';
import {
  type Endpoint,
  expectHeard,
  expectNobodyOnScreen,
  expectOnScreen,
  openCast,
} from './hybrid-cast.ts';
import { call } from './room-steps.ts';
import { test } from './stage.ts';
import { forceMicrophone } from './tones.ts';

const remote = { name: 'Khổng Minh Trí', unit: 'Phó Giám đốc Sở · Lãnh đạo Sở' };
const inHall = {
  name: 'ThS. Mạc Hồng Nhung',
  unit: 'Trưởng phòng · Phòng Công nghệ và Đổi mới sáng tạo',
};
const director = {
  name: 'Thạch Ngọc Minh',
  unit: 'Giám đốc Trung tâm · Trung tâm Ứng dụng KH&CN',
};
const deputy = {
  name: 'Hà Thúy Vân',
  unit: 'Phó Giám đốc Trung tâm · Trung tâm Ứng dụng KH&CN',
};

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

async function choosePerson(page: Page, title: string, typed: string, name: string) {
  const people = page.getByRole('dialog', { name: title });
  await people.getByRole('searchbox').fill(typed);
  await people.getByRole('button', { name: new RegExp(name) }).click();
}

/** Chất vấn: a question to somebody, as a delegate puts it. */
async function askQuestion(page: Page, to: { typed: string; name: string }, about: string) {
  await page.getByRole('button', { name: 'Chất vấn, quyền ưu tiên' }).click();
  const kinds = page.getByRole('dialog', { name: 'Đăng ký phát biểu' });
  await kinds.getByRole('button', { name: /^Chất vấn/ }).click();
  await choosePerson(page, 'Chất vấn', to.typed, to.name);
  await page.getByLabel('Nội dung chất vấn').fill(about);
  await press(page, 'Đăng ký chất vấn');
}

test('a hall, a site and a person at home are led as if at one table; the sound at each tells who is heard', async ({
  stage,
  product,
}) => {
  test.setTimeout(240_000);
  const cast = await openCast(stage);
  const { chair, secretary, tablet, home, screen } = cast;
  const heard = (...speakers: Endpoint[]) => expectHeard(product, cast, ...speakers);
  const shown = (who: typeof remote) => expectOnScreen(screen, who.name, who.unit);

  await heard();
  await expectNobodyOnScreen(screen);

  // Somebody at home has the floor, and is heard in the hall and at the site from the yes on.
  await press(home, 'Đăng ký phát biểu');
  await call(chair, remote.name);
  await expect(screen.locator('.floor-timer')).toHaveText('Đang chờ đại biểu bật micrô');
  await heard();
  await press(home, 'Bật micrô');
  await heard('home');
  await shown(remote);

  // In a room no device but the endpoint opens its microphone; one that is forced open reaches nobody.
  for (const page of [chair, secretary, tablet, cast.director, cast.deputy]) {
    expect(await page.evaluate(() => window.openedMicrophones)).toBe(0);
  }
  await forceMicrophone(tablet);
  await heard('home');

  // Somebody in the hall, at the forced tablet: heard through the hall's endpoint, once.
  await press(tablet, 'Đăng ký phát biểu');
  await call(secretary, inHall.name);
  await heard('hall');
  await shown(inHall);

  // Two at one site, each at a device of their own: both are heard through the site's endpoint.
  await press(cast.director, 'Đăng ký phát biểu');
  await press(cast.deputy, 'Đăng ký phát biểu');
  await call(chair, director.name);
  await heard('annex');
  await shown(director);
  await call(chair, deputy.name);
  await heard('annex');
  await shown(deputy);

  // A question and its answer keep two microphones open; who has said yes once is not asked again.
  const asked = { typed: 'thach ngoc minh', name: director.name };
  await askQuestion(home, asked, 'Tiến độ đề tài giống chè');
  await call(chair, remote.name);
  await heard('home');
  await press(chair, `Mời ${director.name} trả lời`);
  await heard('home', 'annex');
  await shown(director);
  await shown(remote);

  await press(chair, 'Mời phát biểu xen');
  await choosePerson(chair, 'Mời ai phát biểu xen?', 'mac hong nhung', inHall.name);
  await heard('home', 'annex', 'hall');
  await shown(inHall);

  await press(secretary, `Tắt micrô của ${director.name}`);
  await heard('home', 'hall');
  await press(secretary, `Bật lại micrô của ${director.name}`);
  await heard('home', 'annex', 'hall');

  await press(chair, 'Tạm dừng');
  await heard();
  await expect(screen.getByRole('timer')).toContainText('Tạm dừng');
  await shown(remote);
  await press(chair, 'Tiếp tục');
  await heard('home', 'annex', 'hall');

  await press(cast.director, 'Kết thúc trả lời');
  await heard('home', 'hall');
  await press(secretary, `Dừng lượt của ${inHall.name}`);
  await heard('home');
  await shown(remote);

  // A site that the chair opens is heard beside the floor, and closed with it.
  const site = chair.getByRole('switch', { name: 'Trung tâm Ứng dụng KH&CN' });
  const sites = chair.locator('summary', { hasText: 'Micrô điểm cầu' });
  await sites.click();
  await site.click();
  await heard('home', 'annex');
  await press(chair, 'Kết thúc');
  await heard();
  await expectNobodyOnScreen(screen);

  // Without anybody speaking it is heard until the chair closes it.
  await sites.click();
  await site.click();
  await heard('annex');
  await site.click();
  await heard();
});
