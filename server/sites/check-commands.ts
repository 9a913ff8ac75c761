import {
  type Command,
  defineMeetingCommand,
  defineMeetingQuery,
  type Query,
} from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { fail, ok } from '../kernel/result.ts';
import { dossierMeeting } from '../meetings/queries.ts';
import { addresseesOf } from '../organisation/queries.ts';
import { mayCheckSite, maySeeChecks } from './access.ts';
import * as contract from './check-contract.ts';
import { decideSignOff, readinessOf, stageAt } from './check-rules.ts';
import { addCheck, loadCheck, loadChecks, saveSignature } from './check-store.ts';
import { loadSite, loadSites } from './store.ts';

const recordCheck = defineMeetingCommand(contract.recordCheck, {
  access: maySeeChecks,
  async run({ tx, meetingId, viewer, now, newId, append }, { siteId, results }) {
    if (!(await loadSite(tx, meetingId, siteId))) return fail('sites.unknown-site');
    if (!mayCheckSite(viewer, siteId)) return fail('sites.not-your-site');
    const meeting = await dossierMeeting(tx, meetingId);
    if (!meeting) throw new Error(`no meeting ${meetingId}`);
    const id = newId();
    const stage = stageAt(now, meeting.startsAt);
    const made = { id, siteId, stage, results, byPersonId: viewer.personId };
    await addCheck(tx, meetingId, { ...made, at: now });
    const check = { ...made, at: now.toISOString(), signedOffBy: null, signedOffAt: null };
    append(happened(contract.checkChanged, { readiness: readinessOf(check) }));
    return ok({ checkId: id });
  },
});

const signOff = defineMeetingCommand(contract.signOffCheck, {
  access: maySeeChecks,
  async run({ tx, meetingId, viewer, now, append }, { checkId }) {
    const check = await loadCheck(tx, meetingId, checkId);
    if (!check) return fail('sites.unknown-check');
    if (!mayCheckSite(viewer, check.siteId)) return fail('sites.not-your-site');
    const decided = decideSignOff(check, { personId: viewer.personId, now });
    if (!decided.ok) return decided;
    await saveSignature(tx, checkId, { by: viewer.personId, at: now });
    append(happened(contract.checkChanged, { readiness: readinessOf(decided.value) }));
    return ok(null);
  },
});

const checks = defineMeetingQuery(contract.checksOfSites, {
  access: maySeeChecks,
  async run({ tx, meetingId, viewer }) {
    const sites = await loadSites(tx, meetingId);
    const mine = sites
      .filter(({ id, siteRole }) => siteRole !== 'individual' && mayCheckSite(viewer, id))
      .map(({ id, name }) => ({ id, name }));
    const checks = (await loadChecks(tx, meetingId)).filter(({ siteId }) =>
      mine.some(({ id }) => id === siteId),
    );
    const people = checks.flatMap(({ byPersonId, signedOffBy }) => [byPersonId, signedOffBy]);
    const known = await addresseesOf(tx, [...new Set(people.filter((id) => id !== null))]);
    const names = Object.fromEntries([...known].map(([id, { name }]) => [id, name]));
    return ok({ checks, mine, names });
  },
});

export const checkCommands: readonly Command[] = [recordCheck, signOff];
export const checkQueries: readonly Query[] = [checks];
