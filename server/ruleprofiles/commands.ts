import type { Tx } from '../../db/client.ts';
import { type Command, defineAccountCommand } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { problemsOf } from '../voting/queries.ts';
import { mayKeep } from './access.ts';
import * as contract from './contract.ts';
import { nextVersion } from './rules.ts';
import { insertVersion, isNameTaken, loadKnown, lockProfiles, saveRetired } from './store.ts';

/** Whether a profile may be written down so; the catalogue is held already. */
async function acceptable(tx: Tx, profile: contract.ProfileDraft, id: string | null) {
  const [problem] = problemsOf({ ...profile, id: null, version: 0 });
  if (problem) return fail('ruleprofiles.makes-no-sense', { problem });
  const { name } = profile;
  if (await isNameTaken(tx, name, id)) return fail('ruleprofiles.name-taken', { name });
  return ok(null);
}

const create = defineAccountCommand(contract.createProfile, {
  access: mayKeep,
  async run({ tx, now, newId, viewer }, { profile }) {
    await lockProfiles(tx);
    const accepted = await acceptable(tx, profile, null);
    if (!accepted.ok) return accepted;
    const id = newId();
    const author = { createdBy: viewer.personId, createdAt: now };
    await insertVersion(tx, { id, version: 1, profile, ...author });
    return ok({ id });
  },
});

const addVersion = defineAccountCommand(contract.addVersion, {
  access: mayKeep,
  async run({ tx, now, viewer }, { id, seenVersion, profile }) {
    await lockProfiles(tx);
    const next = nextVersion(await loadKnown(tx, id), seenVersion);
    if (!next.ok) return next;
    const accepted = await acceptable(tx, profile, id);
    if (!accepted.ok) return accepted;
    const author = { createdBy: viewer.personId, createdAt: now };
    await insertVersion(tx, { id, version: next.value, profile, ...author });
    return ok({ version: next.value });
  },
});

const retire = defineAccountCommand(contract.retireProfile, {
  access: mayKeep,
  async run({ tx, now }, { id, retired }) {
    if (!(await loadKnown(tx, id))) return fail('ruleprofiles.unknown');
    await saveRetired(tx, id, retired ? now : null);
    return ok(null);
  },
});

export const ruleProfileCommands: readonly Command[] = [create, addVersion, retire];
