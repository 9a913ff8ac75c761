import type { Answer } from '../../server/kernel/run-command.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { committeeProfile } from '../../server/voting/testing/figures.ts';
import type { Hall } from './hall.ts';
import type { ScratchProduct } from './scratch.ts';

/** The value of an answer that has to be a success. */
export function accepted(answer: Answer): unknown {
  if (!answer.ok) throw new Error(`refused: ${answer.code} ${JSON.stringify(answer.params)}`);
  return answer.value;
}

export type Presence = 'present-room' | 'present-site' | 'present-remote';

export async function checkIn(
  { run }: ScratchProduct,
  { meetingId }: Hall,
  people: readonly Viewer[],
  presence: Presence = 'present-room',
  siteId: string | null = null,
): Promise<void> {
  const answers = await Promise.all(
    people.map((viewer) => {
      const input = { meetingId, personId: viewer.personId, presence, siteId };
      return run('attendance.check-in', input, viewer);
    }),
  );
  answers.forEach(accepted);
}

/** Prepares a vote on the current item by the profile of the demo's V1. */
export async function prepare(
  { run }: ScratchProduct,
  hall: Hall,
  change = {},
  more: { questions?: { title: string; documentId: null }[] } = {},
): Promise<string> {
  const { meetingId, chair, rollId, itemIds } = hall;
  const answer = await run(
    'voting.prepare',
    {
      ...{ meetingId, rollId, itemId: itemIds[0], title: 'Thông qua dự thảo Nghị quyết' },
      ...more,
      profile: { ...committeeProfile, ...change },
    },
    chair,
  );
  const value = accepted(answer);
  if (typeof value !== 'object' || value === null || !('voteId' in value))
    throw new Error('no vote');
  return String(value.voteId);
}

export async function prepareAndOpen(product: ScratchProduct, hall: Hall, change = {}) {
  const voteId = await prepare(product, hall, change);
  const { meetingId, chair } = hall;
  accepted(await product.run('voting.open', { meetingId, voteId }, chair));
  return voteId;
}
