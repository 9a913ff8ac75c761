import type { Locale } from './locale.ts';
import type admin from './vi/admin.json';
import type agendaEditor from './vi/agendaEditor.json';
import type auth from './vi/auth.json';
import type check from './vi/check.json';
import type common from './vi/common.json';
import type console from './vi/console.json';
import type devices from './vi/devices.json';
import type display from './vi/display.json';
import type dossier from './vi/dossier.json';
import type errors from './vi/errors.json';
import type intake from './vi/intake.json';
import type invitations from './vi/invitations.json';
import type keys from './vi/keys.json';
import type library from './vi/library.json';
import type office from './vi/office.json';
import type offline from './vi/offline.json';
import type papers from './vi/papers.json';
import type people from './vi/people.json';
import type planning from './vi/planning.json';
import type reader from './vi/reader.json';
import type room from './vi/room.json';
import type rules from './vi/rules.json';
import type search from './vi/search.json';
import type seating from './vi/seating.json';
import type secret from './vi/secret.json';
import type trust from './vi/trust.json';

/** A message that is not in the catalogues is an error of types wherever it is used. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: {
      admin: typeof admin;
      agendaEditor: typeof agendaEditor;
      auth: typeof auth;
      check: typeof check;
      common: typeof common;
      console: typeof console;
      devices: typeof devices;
      display: typeof display;
      dossier: typeof dossier;
      errors: typeof errors;
      intake: typeof intake;
      invitations: typeof invitations;
      keys: typeof keys;
      library: typeof library;
      office: typeof office;
      offline: typeof offline;
      papers: typeof papers;
      people: typeof people;
      planning: typeof planning;
      reader: typeof reader;
      room: typeof room;
      rules: typeof rules;
      search: typeof search;
      seating: typeof seating;
      secret: typeof secret;
      trust: typeof trust;
    };
  }
}
