'use client';
import { useState } from 'react';
import type { MeetingTypeView } from '../../../../server/catalogues/contract.ts';
import type { MeetingTypeTemplate } from '../../../../server/catalogues/template-contract.ts';
import { ruleKey } from './rule-key.ts';

/** An item as it is being typed; `key` is of this page only. */
export interface DraftItem {
  key: string;
  title: string;
  minutes: string;
}

/** A meeting type as it is being typed: figures are text until they are saved. */
export interface TypeDraft {
  name: string;
  councilStyle: boolean;
  items: DraftItem[];
  people: MeetingTypeTemplate['people'];
  /** Which rule, see `ruleKey`; empty for none. */
  profile: string;
  invitationText: string;
  workingDaysBefore: string;
  speechMinutes: string;
}

function draftOf(type: MeetingTypeView | null): TypeDraft {
  const template = type?.template;
  return {
    name: type?.name ?? '',
    councilStyle: type?.councilStyle ?? false,
    items: (template?.items ?? []).map(({ title, minutes }, index) => ({
      ...{ key: String(index), title, minutes: String(minutes) },
    })),
    people: template?.people ?? [],
    profile: template?.ruleProfile ? ruleKey(template.ruleProfile) : '',
    invitationText: template?.invitationText ?? '',
    workingDaysBefore: String(template?.workingDaysBefore ?? 3),
    speechMinutes: String((template?.speechLimitSeconds ?? 300) / 60),
  };
}

export function useTypeDraft(type: MeetingTypeView | null) {
  const [draft, setDraft] = useState(() => draftOf(type));
  const change = (changes: Partial<TypeDraft>) => setDraft({ ...draft, ...changes });
  return { draft, change };
}
