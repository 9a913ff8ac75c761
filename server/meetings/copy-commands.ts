import { addItems, agendaToCopy, removeAgenda } from '../agenda/requests.ts';
import { copyRolls, removeRolls } from '../attendance/requests.ts';
import { countPapersOf } from '../documents/queries.ts';
import { countInvitationsOf } from '../invitations/queries.ts';
import { type Command, definePreparationCommand } from '../kernel/define-command.ts';
import { closeLog } from '../kernel/event-log.ts';
import { fail, ok } from '../kernel/result.ts';
import { unitFacts } from '../organisation/queries.ts';
import { releaseFor } from '../rooms/requests.ts';
import { copyPlaces, removePlaces } from '../sites/requests.ts';
import { plansFor } from './beginning.ts';
import { holdResources } from './holding.ts';
import * as contract from './planning-contract.ts';
import { decidePeriod, decideStep, mayStep } from './planning-rules.ts';
import { copyParticipants, deleteDraft, insertDraft, needRow } from './planning-store.ts';
import { replyDeadlineOf } from './working-days.ts';

const copy = definePreparationCommand(contract.copyMeeting, {
  access: mayStep('copy'),
  async run(context, { title, ...asked }) {
    const { tx, meetingId: from, now, newId, viewer } = context;
    const row = await needRow(tx, from);
    if (!(await plansFor(context, row.hostUnitId))) return fail('meetings.no-duty');
    const startsAt = new Date(asked.startsAt);
    const period = decidePeriod({ startsAt, endsAt: new Date(asked.endsAt) }, now);
    if (!period.ok) return period;
    const meetingId = newId();
    const { code: _code, status: _status, ...kept } = row;
    const replyDeadline = await replyDeadlineOf(tx, { ...row, startsAt }, now);
    const fresh = { seriesId: null, statusReason: null, createdBy: viewer.personId };
    const values = { ...kept, ...fresh, ...period.value, id: meetingId, title, replyDeadline };
    const symbol = (await unitFacts(tx, row.hostUnitId))?.symbol ?? '';
    await insertDraft(tx, values, { symbol, secretaryId: viewer.personId });
    const siteOf = await copyPlaces({ tx, meetingId, newId }, from);
    await copyParticipants(tx, from, meetingId, siteOf);
    const rollOf = await copyRolls(tx, { from, to: meetingId, newId });
    const items = await agendaToCopy(tx, from, (rollId) => rollOf.get(rollId) ?? null);
    await addItems(tx, { meetingId, startsAt, newId }, items);
    const held = await holdResources({ tx, meetingId, viewer });
    return held.ok ? ok({ meetingId }) : held;
  },
});

const remove = definePreparationCommand(contract.deleteMeeting, {
  access: mayStep('delete'),
  async run(context) {
    const { tx, meetingId } = context;
    const decided = decideStep('delete', (await needRow(tx, meetingId)).status);
    if (!decided.ok) return decided;
    const { papers } = await countPapersOf(tx, meetingId);
    if (papers > 0) return fail('meetings.has-papers', { papers });
    const { invited } = await countInvitationsOf(tx, meetingId);
    if (invited > 0) return fail('meetings.was-invited', { invited });
    await releaseFor(tx, meetingId);
    await removeAgenda(tx, meetingId);
    await removeRolls(tx, meetingId);
    await removePlaces(tx, meetingId);
    await deleteDraft(tx, meetingId);
    await closeLog(tx, meetingId);
    return ok(null);
  },
});

export const copyCommands: readonly Command[] = [copy, remove];
