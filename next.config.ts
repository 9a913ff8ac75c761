import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';
import createNextIntlPlugin from 'next-intl/plugin';

const withMessages = createNextIntlPlugin('./app/_i18n/request.ts');

/**
 * Pages load nothing from elsewhere. The media server may stand on another host or port, known only
 * when the product starts, hence any WebSocket; Next.js places its data in inline scripts.
 */
function contentSecurityPolicy(dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' blob: mediastream:",
    "connect-src 'self' ws: wss:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const permissions = [
  'camera=(self)',
  'microphone=(self)',
  'display-capture=(self)',
  'fullscreen=(self)',
  'geolocation=()',
  'payment=()',
  'usb=()',
].join(', ');

export default function config(phase: string): NextConfig {
  const headers = [
    {
      key: 'Content-Security-Policy',
      value: contentSecurityPolicy(phase === PHASE_DEVELOPMENT_SERVER),
    },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'X-Frame-Options', value: 'DENY' },
    { key: 'Referrer-Policy', value: 'same-origin' },
    { key: 'Permissions-Policy', value: permissions },
  ];
  return withMessages({
    poweredByHeader: false,
    reactStrictMode: true,
    devIndicators: false,
    images: { unoptimized: true },
    // Types are checked by a step of their own.
    typescript: { ignoreBuildErrors: true },
    headers: async () => [{ source: '/:path*', headers }],
  });
}
