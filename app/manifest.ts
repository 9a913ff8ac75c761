import type { MetadataRoute } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';

/** For putting the product on the start screen of a tablet or phone. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations('common');
  const tOffice = await getTranslations('office');
  return {
    name: t('product'),
    short_name: t('product'),
    description: t('productPurpose'),
    id: '/meetings',
    start_url: '/meetings',
    scope: '/',
    lang: await getLocale(),
    display: 'standalone',
    background_color: '#f3f4f7',
    theme_color: '#b3141f',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: tOffice('meetings'), url: '/meetings' },
      { name: tOffice('calendar'), url: '/calendar' },
      { name: tOffice('offline'), url: '/offline' },
    ],
  };
}
