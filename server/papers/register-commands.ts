import type { Tx } from '../../db/client.ts';
import { documentTypesByCode } from '../catalogues/queries.ts';
import {
  type Command,
  defineAccountCommand,
  defineAccountQuery,
  type Query,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { ownUnits, unitsOfDuty } from '../organisation/queries.ts';
import { mayAskForRegisters, mayKeepRegister } from './access.ts';
import * as contract from './contract.ts';
import {
  countEntries,
  lastNumberOf,
  loadEntries,
  loadRegisters,
  lockRegister,
  setLastNumber,
} from './register-store.ts';
import { registerYear } from './words-of-time.ts';

const pageSize = 50;

async function keeps(tx: Tx, viewer: Viewer, unitId: string): Promise<boolean> {
  return mayKeepRegister(viewer, unitId, await unitsOfDuty(tx, viewer.personId, 'recordsClerk'));
}

/** Papers that the product makes, the document types, and what else has numbers already. */
async function kindsOf(tx: Tx, known: readonly { kind: string }[]) {
  const types = await documentTypesByCode(tx);
  const current = [...types.values()].filter(({ archived }) => !archived).map(({ code }) => code);
  const kinds = new Set([...contract.paperKinds, ...current, ...known.map(({ kind }) => kind)]);
  return [...kinds].map((kind) => ({ kind, name: types.get(kind)?.name ?? null }));
}

const registers = defineAccountQuery(contract.registers, {
  access: mayAskForRegisters,
  async run({ tx, now, viewer }) {
    const kept = viewer.systemAdmin ? null : await unitsOfDuty(tx, viewer.personId, 'recordsClerk');
    const units = await ownUnits(tx, kept);
    const known = await loadRegisters(tx, kept);
    return ok({
      units,
      registers: known,
      kinds: await kindsOf(tx, known),
      year: registerYear(now),
    });
  },
});

const register = defineAccountQuery(contract.register, {
  access: mayAskForRegisters,
  async run({ tx, viewer }, { page, ...key }) {
    if (!(await keeps(tx, viewer, key.unitId))) return fail('papers.not-register-keeper');
    const offset = (page - 1) * pageSize;
    const entries = await loadEntries(tx, key, { offset, limit: pageSize });
    return ok({
      entries: entries.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
      total: await countEntries(tx, key),
      pageSize,
      lastNumber: await lastNumberOf(tx, key),
    });
  },
});

const setFirstNumber = defineAccountCommand(contract.setFirstNumber, {
  access: mayAskForRegisters,
  async run({ tx, viewer }, { firstNumber, ...key }) {
    if (!(await keeps(tx, viewer, key.unitId))) return fail('papers.not-register-keeper');
    const { used } = await lockRegister(tx, key);
    if (used) return fail('papers.register-in-use');
    await setLastNumber(tx, key, firstNumber - 1);
    return ok(null);
  },
});

export const registerCommands: readonly Command[] = [setFirstNumber];
export const registerQueries: readonly Query[] = [registers, register];
