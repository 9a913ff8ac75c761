import { type Command, defineAccountCommand } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { anyAccount } from './access.ts';
import * as contract from './contract.ts';
import { takeInRequest } from './take-in.ts';
import { removeUpload } from './upload-store.ts';

const discardUpload = defineAccountCommand(contract.discardUpload, {
  access: anyAccount,
  async run({ tx, viewer, enqueue }, { uploadId }) {
    const removed = await removeUpload(tx, uploadId, viewer.personId);
    if (!removed) return fail('files.unknown-upload');
    // It finds nothing to take in any more and clears away what has arrived.
    enqueue(takeInRequest(uploadId));
    return ok(null);
  },
});

export const filesCommands: readonly Command[] = [discardUpload];
