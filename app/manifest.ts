import type { MetadataRoute } from 'next';
import { getTranslations } from 'next-intl/server';

/** For putting the product on the start screen of a tablet or phone. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations('common');
  return {
    name: t('product'),
    short_name: t('product'),
    description: t('productPurpose'),
    start_url: '/meetings',
    display: 'standalone',
    background_color: '#f3f4f7',
    theme_color: '#b3141f',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
    ],
  };
}
