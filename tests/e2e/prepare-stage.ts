import { type MailServer, mailServer } from '../integration/mail-server.ts';
import { type RunningProduct, runProduct } from './running-product.ts';
import { test as base } from './stage.ts';

interface WithMail {
  product: RunningProduct;
  mail: MailServer;
}

/** As `stage`, with a real mail server that the product sends its invitations to. */
export const test = base.extend<object, WithMail>({
  mail: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the pattern
    async ({}, use) => {
      const mail = await mailServer();
      await use(mail);
      await mail.close();
    },
    { scope: 'worker' },
  ],
  product: [
    async ({ mail }, use) => {
      const settings = { SMTP_URL: mail.url, MAIL_FROM: 'Văn phòng Sở <vanphong@sgg.example>' };
      const product = await runProduct(settings);
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});
