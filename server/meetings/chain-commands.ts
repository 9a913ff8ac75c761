import { moveAgenda } from '../agenda/requests.ts';
import { type Command, definePreparationCommand } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { changeReplyDeadline, changeStatus, tellInvited } from './changing.ts';
import { holdResources } from './holding.ts';
import * as contract from './planning-contract.ts';
import { decidePeriod, decideStep, mayStep } from './planning-rules.ts';
import { movePeriod, needRow } from './planning-store.ts';
import { prepared } from './requests.ts';
import { loadChair } from './store.ts';
import { replyDeadlineOf } from './working-days.ts';

const submit = definePreparationCommand(contract.submitMeeting, {
  access: mayStep('submit'),
  async run(context) {
    const { tx, meetingId } = context;
    const decided = decideStep('submit', (await needRow(tx, meetingId)).status);
    if (!decided.ok) return decided;
    if ((await loadChair(tx, meetingId)) === null) return fail('meetings.no-chair');
    await changeStatus(context, 'submitted', null);
    return ok({ status: 'submitted' });
  },
});

const approve = definePreparationCommand(contract.approveMeeting, {
  access: mayStep('approve'),
  async run(context) {
    const decided = decideStep('approve', (await needRow(context.tx, context.meetingId)).status);
    if (!decided.ok) return decided;
    await changeStatus(context, 'approved', null);
    return ok({ status: 'approved' });
  },
});

const giveBack = definePreparationCommand(contract.returnMeeting, {
  access: mayStep('return'),
  async run(context, { reason }) {
    const decided = decideStep('return', (await needRow(context.tx, context.meetingId)).status);
    if (!decided.ok) return decided;
    await changeStatus(context, 'draft', reason);
    return ok({ status: 'draft' });
  },
});

const postpone = definePreparationCommand(contract.postponeMeeting, {
  access: mayStep('postpone'),
  async run(context, { reason, newTime }) {
    const { tx, meetingId, now } = context;
    const { status, typeId, regularity } = await needRow(tx, meetingId);
    const decided = decideStep('postpone', status);
    if (!decided.ok) return decided;
    if (newTime === null) {
      await changeStatus(context, 'postponed', reason);
      await holdResources(context);
      if (status === 'invited') tellInvited(context, 'postponed');
      return ok({ status: 'postponed' });
    }
    const startsAt = new Date(newTime.startsAt);
    const period = decidePeriod({ startsAt, endsAt: new Date(newTime.endsAt) }, now);
    if (!period.ok) return period;
    await movePeriod(tx, meetingId, period.value);
    const deadline = await replyDeadlineOf(tx, { typeId, regularity, startsAt }, now);
    await changeReplyDeadline(context, status, deadline);
    await changeStatus(context, status, reason);
    await moveAgenda(tx, meetingId, startsAt);
    const held = await holdResources(context);
    if (!held.ok) return held;
    await prepared(context, 'plan', contract.postponeMeeting.name);
    if (status === 'invited') tellInvited(context, 'moved');
    return ok({ status });
  },
});

const cancel = definePreparationCommand(contract.cancelMeeting, {
  access: mayStep('cancel'),
  async run(context, { reason }) {
    const { tx, meetingId } = context;
    const { status } = await needRow(tx, meetingId);
    const decided = decideStep('cancel', status);
    if (!decided.ok) return decided;
    await changeStatus(context, 'cancelled', reason);
    await holdResources(context);
    // One that was postponed may have been invited to; whoever was not has nobody to be told.
    if (status === 'invited' || status === 'postponed') {
      tellInvited(context, 'cancelled');
    }
    return ok({ status: 'cancelled' });
  },
});

const reopen = definePreparationCommand(contract.reopenDraft, {
  access: mayStep('reopen'),
  async run(context) {
    const { tx, meetingId } = context;
    const decided = decideStep('reopen', (await needRow(tx, meetingId)).status);
    if (!decided.ok) return decided;
    await changeStatus(context, 'draft', null);
    const held = await holdResources(context);
    return held.ok ? ok({ status: 'draft' }) : held;
  },
});

export const chainCommands: readonly Command[] = [
  ...[submit, approve, giveBack, postpone, cancel, reopen],
];
