import { randomUUID } from 'node:crypto';
import { composeProduct } from '../../server/compose.ts';
import type { Answer } from '../../server/kernel/run-command.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { recordingMediaPort } from './recording-media-port.ts';
import type { ScratchProduct } from './scratch.ts';

/**
 * The product once more on the same database, as another process would be: nothing that the first
 * one keeps in memory orders what the two of them do.
 */
export function secondProcess({ db, clock, storage, reported, refusals }: ScratchProduct) {
  const product = composeProduct({
    ...{ db, clock, storage, mediaPort: recordingMediaPort().port, mail: null },
    publicUrl: 'http://localhost:3000',
    report: (error) => void reported.push(error),
    refused: (refusal) => void refusals.push(refusal),
    onMediaChanged: () => undefined,
  });
  return {
    run: (
      name: string,
      input: unknown,
      viewer: Viewer,
      commandId: string = randomUUID(),
    ): Promise<Answer> =>
      product.runCommand({ name, commandId, input, viewer, origin: { address: '127.0.0.1' } }),
    ballotBox: product.ballotBox,
  };
}
