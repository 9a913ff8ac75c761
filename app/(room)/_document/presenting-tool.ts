import type { Stroke } from '../../../server/sync/protocol.ts';

/** What whoever shows a page has in hand. */
export type PresentingTool = { kind: 'pointer' } | { kind: 'pen'; colour: Stroke['colour'] };
