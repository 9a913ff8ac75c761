import type { Locale } from './locale.ts';

/** One file a namespace in `vi/` and `en/`; see `client-messages.tsx` for who receives which. */
export const namespaces = [
  'common',
  'errors',
  'auth',
  'office',
  'trust',
  'check',
  'room',
  'console',
  'display',
  'devices',
  'papers',
  'intake',
  'search',
  'library',
  'offline',
  'reader',
  'dossier',
  'invitations',
  'seating',
  'admin',
  'agendaEditor',
  'people',
  'planning',
  'keys',
  'rules',
  'secret',
] as const;
export type Namespace = (typeof namespaces)[number];

/** All catalogues of a language, for rendering on the server. */
export async function loadCatalogues(locale: Locale): Promise<Record<string, unknown>> {
  const loaded = await Promise.all(
    namespaces.map(async (name) => {
      const catalogue: { default: unknown } = await import(`./${locale}/${name}.json`);
      return [name, catalogue.default] as const;
    }),
  );
  return Object.fromEntries(loaded);
}
