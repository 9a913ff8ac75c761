import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Viewer } from '../../../server/kernel/viewer.ts';
import { trials } from '../../../server/sites/check-contract.ts';
import { sampleInput } from '../sample-input.ts';
import type { Things } from './stage.ts';

const record = z.record(z.string(), z.unknown());

/** What no sample can be made of from the schema alone. */
const chosen: Record<string, (things: Things, personId: string) => Record<string, unknown>> = {
  'organisation.save-contact': (_things, personId) => ({ personId, email: null, phone: null }),
  'meetings.add-guest': ({ meetingId }) => {
    return {
      meetingId,
      name: 'Bà Lê Thị Hoa',
      title: 'Giám đốc',
      organisation: 'VNPT',
      email: null,
    };
  },
  'meetings.renew-guest-link': ({ meetingId }, personId) => {
    return { meetingId, personId, secret: randomUUID().replaceAll('-', '').padEnd(43, 'a') };
  },
  'sites.record-check': ({ meetingId, siteId }) => {
    const result = { ok: true, value: null, note: '' };
    const results = Object.fromEntries(trials.map((name) => [name, result]));
    return { meetingId, siteId, results };
  },
  'notes.save': ({ documentId }) => {
    const note = { documentId, page: 1, mark: null, changedAt: '2026-12-10T02:00:00.000Z' };
    return { notes: [{ id: randomUUID(), ...note }] };
  },
};

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** Ids of things that there are, in the place of those by chance, however deep. */
function about(value: unknown, known: Record<string, string>): unknown {
  if (isList(value)) return value.map((one) => about(one, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (typeof inner === 'string') return [key, known[key] ?? inner];
      const single = known[key.replace(/s$/, '')];
      const ids = isList(inner) && inner.every((one) => typeof one === 'string') && single;
      return [key, ids ? inner.map(() => single) : about(inner, known)];
    }),
  );
}

/** The least that the contract accepts, about things that there are; a person is the one who asks. */
export function payloadFor(
  { name, input }: { name: string; input: z.ZodType },
  things: Things,
  viewer: Viewer | null,
): Record<string, unknown> {
  const personId = viewer?.personId ?? randomUUID();
  const made = chosen[name]?.(things, personId);
  const known = { ...things, personId, endsAt: '2026-12-10T05:00:00.000Z' };
  return made ?? record.parse(about(sampleInput(input), known));
}
