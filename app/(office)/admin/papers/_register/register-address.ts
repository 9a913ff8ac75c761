import { z } from 'zod';

/** Which register is shown, as it stands in the address. */
export interface RegisterChoice {
  unitId: string | null;
  kind: string;
  year: number | null;
  page: number;
}

const address = z.object({
  unit: z.uuid().nullable().catch(null),
  kind: z.string().min(1).max(100).catch('invitation'),
  year: z.coerce.number().int().min(2000).max(2200).nullable().catch(null),
  page: z.coerce.number().int().min(1).catch(1),
});

export function readChoice(query: unknown): RegisterChoice {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(query);
  const { unit, kind, year, page } = address.parse({
    ...{ unit: given.unit ?? null, year: given.year ?? null },
    ...{ kind: given.kind, page: given.page },
  });
  return { unitId: unit, kind, year, page };
}

export function registerHref({ unitId, kind, year, page }: RegisterChoice): string {
  const query = new URLSearchParams();
  if (unitId) query.set('unit', unitId);
  query.set('kind', kind);
  if (year) query.set('year', String(year));
  if (page > 1) query.set('page', String(page));
  return `/admin/papers?${query}`;
}
