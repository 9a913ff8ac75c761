'use client';
import { createContext, useContext } from 'react';
import type { PlannedItem } from '../../../../../../server/agenda/plan-contract.ts';
import type { PlannedRoll } from '../../../../../../server/attendance/roll-contract.ts';
import type { PlannedParticipant } from '../../../../../../server/meetings/people-contract.ts';
import type { TreeUnit } from '../../../../../../server/organisation/contract.ts';
import type { AgendaActions } from './use-agenda-actions.ts';

export interface AgendaSurroundings {
  meetingId: string;
  editable: boolean;
  items: readonly PlannedItem[];
  people: readonly PlannedParticipant[];
  rolls: readonly PlannedRoll[];
  units: readonly TreeUnit[];
  actions: AgendaActions;
  /** The item whose form is open, or where a new one is being written. */
  open: OpenForm | null;
  show(form: OpenForm | null): void;
}

export type OpenForm =
  | { kind: 'edit'; itemId: string }
  | { kind: 'roles'; itemId: string }
  | { kind: 'add'; parentId: string | null };

export const AgendaContext = createContext<AgendaSurroundings | null>(null);

export function useAgenda(): AgendaSurroundings {
  const found = useContext(AgendaContext);
  if (!found) throw new Error('this stands inside the agenda editor');
  return found;
}
