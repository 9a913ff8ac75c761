import { createHash } from 'node:crypto';

/** What a demo row is; part of its identifier. */
export type DemoKind =
  | 'account'
  | 'agency'
  | 'booking'
  | 'document'
  | 'document-type'
  | 'group'
  | 'item'
  | 'lineage'
  | 'meeting'
  | 'meeting-type'
  | 'person'
  | 'position'
  | 'roll'
  | 'rule-profile'
  | 'room'
  | 'site'
  | 'unit'
  | 'vote'
  | 'question';

/** The same row has the same identifier in every installation, so that addresses outlive a reset. */
export function demoId(kind: DemoKind, code: string): string {
  const hex = createHash('sha256').update(`dien-hong demo ${kind} ${code}`).digest('hex');
  // A UUID of version 8: free content, here a hash.
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
