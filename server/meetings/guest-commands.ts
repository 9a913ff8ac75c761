import { addGuestAccount, guestLink } from '../identity/requests.ts';
import { type Command, definePreparationCommand } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { addresseesOf, ownPersonWithEmail } from '../organisation/queries.ts';
import { addOutsider } from '../organisation/requests.ts';
import { mayPlanPeople } from './access.ts';
import { openPeople } from './people-commands.ts';
import * as contract from './people-contract.ts';
import { insertParticipants } from './people-store.ts';
import { prepared } from './requests.ts';
import { loadSession } from './store.ts';

const addGuest = definePreparationCommand(contract.addGuest, {
  access: mayPlanPeople,
  async run(context, { name, title, organisation, email }) {
    const { tx, meetingId, newId } = context;
    const people = await openPeople(context);
    if (!people) return fail('meetings.people-fixed');
    if (email !== null) {
      const colleague = await ownPersonWithEmail(tx, email);
      if (colleague) return fail('meetings.email-of-colleague', { name: colleague.name });
      const there = await addresseesOf(
        tx,
        people.map(({ personId }) => personId),
      );
      const address = email.toLowerCase();
      const same = [...there.values()].find((one) => one.email?.toLowerCase() === address);
      if (same) return fail('meetings.guest-already-there', { name: same.name });
    }
    const outsider = { name, title, organisation, email };
    const personId = await addOutsider(tx, outsider, newId);
    await addGuestAccount(tx, { personId, meetingId, newId });
    await insertParticipants(tx, meetingId, [{ personId, role: 'guest', siteId: null }]);
    await prepared(context, 'people', contract.addGuest.name);
    return ok({ personId });
  },
});

/** Links open a meeting that its people know of. */
const withLinks = ['invited', 'in-session', 'suspended'];

const renewGuestLink = definePreparationCommand(contract.renewGuestLink, {
  access: mayPlanPeople,
  async run(context, { personId, secret }) {
    const { tx, meetingId, newId } = context;
    const session = await loadSession(tx, meetingId);
    if (!session || !withLinks.includes(session.status)) return fail('meetings.not-invited-yet');
    const link = await guestLink(tx, { personId, meetingId, newId, secret });
    if (!link) return fail('meetings.not-a-guest');
    await prepared(context, 'people', contract.renewGuestLink.name);
    return ok({ expiresAt: link.expiresAt.toISOString() });
  },
});

export const guestCommands: readonly Command[] = [addGuest, renewGuestLink];
