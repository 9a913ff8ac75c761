import type { Locale } from './locale.ts';
import type auth from './vi/auth.json';
import type common from './vi/common.json';
import type console from './vi/console.json';
import type devices from './vi/devices.json';
import type display from './vi/display.json';
import type errors from './vi/errors.json';
import type office from './vi/office.json';
import type room from './vi/room.json';
import type trust from './vi/trust.json';

/** A message that is not in the catalogues is an error of types wherever it is used. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: {
      auth: typeof auth;
      common: typeof common;
      console: typeof console;
      devices: typeof devices;
      display: typeof display;
      errors: typeof errors;
      office: typeof office;
      room: typeof room;
      trust: typeof trust;
    };
  }
}
