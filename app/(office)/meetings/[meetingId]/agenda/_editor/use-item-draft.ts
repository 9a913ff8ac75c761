'use client';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { PlannedItem } from '../../../../../../server/agenda/plan-contract.ts';

const draftSchema = z.object({
  title: z.string(),
  minutes: z.string(),
  presenters: z.array(z.object({ personId: z.string(), name: z.string() })),
  preparingUnitId: z.string().nullable(),
  rollId: z.string().nullable(),
  note: z.string(),
  paperOnly: z.boolean(),
});
/** An item as it is being written; the minutes as they are typed. */
export type ItemDraftText = z.infer<typeof draftSchema>;

const usualMinutes = '15';

function begin(item: PlannedItem | undefined): ItemDraftText {
  return {
    title: item?.title ?? '',
    minutes: item ? String(item.minutes) : usualMinutes,
    presenters: item?.presenters ?? [],
    preparingUnitId: item?.preparingUnitId ?? null,
    rollId: item?.rollId ?? null,
    note: item?.note ?? '',
    paperOnly: item?.paperOnly ?? false,
  };
}

function kept(key: string): ItemDraftText | null {
  try {
    return draftSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

/** What is typed is kept in this tab until it is saved or given up, whatever page is opened. */
export function useItemDraft(draftKey: string, item: PlannedItem | undefined) {
  const key = `agenda-draft:${draftKey}`;
  const [draft, setDraft] = useState<ItemDraftText>(() => kept(key) ?? begin(item));
  useEffect(() => {
    sessionStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);
  return {
    draft,
    change: (changes: Partial<ItemDraftText>) => setDraft((one) => ({ ...one, ...changes })),
    forget: () => sessionStorage.removeItem(key),
  };
}
