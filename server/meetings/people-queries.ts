import { guestsOf, loginsOf } from '../identity/queries.ts';
import {
  definePreparationQuery,
  type PreparationReadContext,
  type Query,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { addresseesOf, knownPeople } from '../organisation/queries.ts';
import { sitesOf } from '../sites/queries.ts';
import { isBeingPrepared, mayPlanPeople, maySeePeople } from './access.ts';
import { linesOfFile } from './list-file.ts';
import { linesOfText, rowsOf } from './list-rules.ts';
import { matchRows } from './matching-rules.ts';
import * as contract from './people-contract.ts';
import { loadParticipantIds, loadParticipants, loadSession } from './store.ts';

async function isOpen({ tx, meetingId }: Pick<PreparationReadContext, 'tx' | 'meetingId'>) {
  const session = await loadSession(tx, meetingId);
  return session !== null && isBeingPrepared(session.status);
}

const people = definePreparationQuery(contract.people, {
  access: maySeePeople,
  async run(context) {
    const { tx, meetingId, viewer } = context;
    const rows = await loadParticipants(tx, meetingId);
    const addressees = await addresseesOf(
      tx,
      rows.map(({ personId }) => personId),
    );
    const guests = new Map((await guestsOf(tx, meetingId)).map((one) => [one.personId, one]));
    const sites = await sitesOf(tx, meetingId);
    const plans = mayPlanPeople(viewer);
    return ok({
      editable: plans && (await isOpen(context)),
      people: rows.flatMap((row) => {
        const addressee = addressees.get(row.personId);
        if (!addressee) return [];
        const guest = plans ? guests.get(row.personId) : undefined;
        return {
          ...row,
          unitId: addressee.unitId,
          hasEmail: addressee.email !== null,
          guest: guest
            ? {
                linkExpiresAt: guest.linkExpiresAt?.toISOString() ?? null,
                linkUsedAt: guest.linkUsedAt?.toISOString() ?? null,
              }
            : null,
        };
      }),
      sites: sites.map(({ id, name, siteRole }) => ({ id, name, siteRole })),
    });
  },
});

const mostRows = 2_000;

const previewImport = definePreparationQuery(contract.previewImport, {
  access: mayPlanPeople,
  async run(context, { source }) {
    const { tx, meetingId } = context;
    if (!(await isOpen(context))) return fail('meetings.people-fixed');
    const lines =
      source.kind === 'text'
        ? ok(linesOfText(source.text))
        : await linesOfFile(Buffer.from(source.base64, 'base64'));
    if (!lines.ok) return lines;
    const rows = rowsOf(lines.value);
    if (rows.length === 0) return fail('meetings.list-empty');
    if (rows.length > mostRows) return fail('meetings.list-too-long', { most: mostRows });
    const directory = await knownPeople(tx);
    const logins = await loginsOf(tx);
    const known = directory.map((one) => ({ ...one, login: logins.get(one.personId) ?? null }));
    const already = new Set(await loadParticipantIds(tx, meetingId));
    return ok({ rows: matchRows(rows, known, already) });
  },
});

export const peopleQueries: readonly Query[] = [people, previewImport];
