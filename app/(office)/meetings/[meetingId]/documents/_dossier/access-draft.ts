import { newCommandId } from '@/app/_sync/command-id.ts';
import type { AccessRule, DocumentAccess } from '../../../../../../server/documents/contract.ts';

/** A rule while it is put together; the key is of the form alone. */
export interface RuleDraft {
  key: string;
  kind: 'everyone' | 'roll' | 'role' | 'people';
  rollId: string;
  role: Extract<AccessRule['subject'], { kind: 'role' }>['role'];
  personIds: readonly string[];
  download: boolean;
  print: boolean;
  until: string | null;
}

export function newRule(): RuleDraft {
  return {
    ...{ key: newCommandId(), kind: 'everyone', rollId: '', role: 'delegate' },
    ...{ personIds: [], download: true, print: true, until: null },
  };
}

export function draftsOf(access: DocumentAccess): RuleDraft[] {
  return (access ?? []).map(({ subject, download, print, until }) => ({
    ...newRule(),
    ...{ download, print, until, kind: subject.kind },
    ...(subject.kind === 'roll' ? { rollId: subject.rollId } : {}),
    ...(subject.kind === 'role' ? { role: subject.role } : {}),
    ...(subject.kind === 'people' ? { personIds: subject.personIds } : {}),
  }));
}

/** Null for a rule that names nobody yet. */
export function ruleOf(draft: RuleDraft): AccessRule | null {
  const { kind, rollId, role, personIds, download, print, until } = draft;
  const rights = { download, print, until };
  if (kind === 'everyone') return { subject: { kind }, ...rights };
  if (kind === 'role') return { subject: { kind, role }, ...rights };
  if (kind === 'roll') return rollId === '' ? null : { subject: { kind, rollId }, ...rights };
  return personIds.length === 0
    ? null
    : { subject: { kind, personIds: [...personIds] }, ...rights };
}
