import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../../db/client.ts';

const chain = z.array(z.object({ name: z.string(), symbol: z.string(), place: z.string() }));

/** What stands at the head of a unit's official papers. */
export interface Letterhead {
  agency: string;
  /** Cơ quan chủ quản; empty where there is none. */
  superior: string;
  /** Abbreviation in symbols: SKHCN. */
  symbol: string;
  /** Địa danh. */
  place: string;
}

/** A unit's letterhead; symbol and place are those of the nearest unit above that has them. */
export async function loadLetterhead(tx: Tx, unitId: string): Promise<Letterhead> {
  const { rows } = await tx.execute(sql`
    with recursive above(id, parent_id, name, symbol, place, depth) as (
      select id, parent_id, name, symbol, place, 0 from org_unit where id = ${unitId}
      union all
      select u.id, u.parent_id, u.name, u.symbol, u.place, depth + 1
      from org_unit u join above on u.id = above.parent_id
    ) select name, symbol, place from above order by depth`);
  const units = chain.parse(rows);
  const [own, above] = units;
  if (!own) throw new Error(`no unit ${unitId}`);
  const nearest = (key: 'symbol' | 'place') => units.find((unit) => unit[key] !== '')?.[key] ?? '';
  return {
    agency: own.name,
    superior: above?.name ?? '',
    symbol: nearest('symbol'),
    place: nearest('place'),
  };
}
