import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { loadCatalogues } from './catalogues.ts';
import { localeCookie, readLocale } from './locale.ts';

/** Where the country's public bodies work; dates and hours are shown in it on every device. */
const timeZone = 'Asia/Ho_Chi_Minh';

export default getRequestConfig(async () => {
  const locale = readLocale((await cookies()).get(localeCookie)?.value);
  return { locale, messages: await loadCatalogues(locale), timeZone };
});
