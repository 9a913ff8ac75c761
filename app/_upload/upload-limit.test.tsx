import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import dossier from '../_i18n/vi/dossier.json' with { type: 'json' };
import intake from '../_i18n/vi/intake.json' with { type: 'json' };
import { DropZone } from './drop-zone.tsx';
import { UploadLimitProvider } from './upload-limit.tsx';
import { useProblemText } from './use-problem-text.ts';

function Refusal() {
  return <p>{useProblemText()({ code: 'intake.too-large', params: {} })}</p>;
}

test('the largest file is named as it was configured, before and after it is refused', () => {
  const shown = renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={{ dossier, intake }} timeZone="Asia/Ho_Chi_Minh">
      <UploadLimitProvider megabytes={75}>
        <DropZone onFiles={() => undefined} />
        <Refusal />
      </UploadLimitProvider>
    </NextIntlClientProvider>,
  );
  expect(shown).toContain('tối đa 75 MB mỗi tệp');
  expect(shown.match(/75/g)).toHaveLength(2);
});
