import { defineAccountQuery } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { unitsOfDuty } from '../organisation/queries.ts';
import { mayList } from './access.ts';
import { leadsMeeting } from './my-work-store.ts';
import { myWork } from './planning-contract.ts';

export const myWorkQuery = defineAccountQuery(myWork, {
  access: mayList,
  async run({ tx, viewer }) {
    const { personId, systemAdmin } = viewer;
    const has = async (kind: 'planner' | 'approver' | 'recordsClerk') =>
      (await unitsOfDuty(tx, personId, kind)).length > 0;
    return ok({
      plans: (await has('planner')) || (await leadsMeeting(tx, personId, 'secretary')),
      approves: (await has('approver')) || (await leadsMeeting(tx, personId, 'chair')),
      keepsRecords: await has('recordsClerk'),
      administers: systemAdmin,
      guest: viewer.guestOfMeetingId !== undefined,
    });
  },
});
