import { type Command, definePublicCommand } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { invitationFacts } from '../meetings/queries.ts';
import { useLink as contract } from './contract.ts';
import { loadLink, takeLink } from './link-store.ts';
import { hashOfLink } from './requests.ts';
import { linkStanding, retryAfterSeconds } from './rules.ts';
import { loadById, recentFailures, saveAttempt } from './store.ts';

/** Signs a guest in; the link works once, and until the end of the meeting as it is planned now. */
const useLink = definePublicCommand(contract, async (context, { secret }) => {
  const { tx, now, origin } = context;
  const secretHash = hashOfLink(secret);
  const by = { login: `link:${secretHash.slice(0, 16)}`, address: origin.address };
  const wait = retryAfterSeconds(await recentFailures(tx, by, now), now);
  if (wait > 0) {
    return ok({ signedIn: false, code: 'identity.too-many-attempts', retryAfterSeconds: wait });
  }
  const link = await loadLink(tx, secretHash);
  const facts = link && (await invitationFacts(tx, link.meetingId));
  const account = link && (await loadById(tx, link.accountId));
  const refused = linkStanding(
    link && facts && account && !account.disabled
      ? { usedAt: link.usedAt, endsAt: facts.endsAt, status: facts.status }
      : null,
    now,
  );
  const taken = link && !refused ? await takeLink(tx, link.id, now) : false;
  await saveAttempt(tx, { ...by, id: context.newId(), succeeded: taken, at: now });
  if (link && account && taken) {
    return ok({ signedIn: true, account: account.view, meetingId: link.meetingId });
  }
  return ok({ signedIn: false, code: refused ?? 'identity.link-used', retryAfterSeconds: 0 });
});

export const linkCommands: readonly Command[] = [useLink];
