import {
  defineMeetingQuery,
  type MeetingReadContext,
  type Query,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { siteOf } from '../sites/queries.ts';
import { mayRunSite, mayWatch } from './access.ts';
import * as contract from './contract.ts';
import type { MediaGrants } from './grants.ts';
import { companionIdentity, personIdentity, siteIdentity } from './identities.ts';
import type { MediaPort } from './port.ts';

interface Ask {
  kind: Exclude<contract.EndpointKind, 'display'>;
  siteId: string | null;
  deviceId: string;
}

async function identityFor({ tx, meetingId, viewer }: MeetingReadContext, ask: Ask) {
  const { personId } = viewer;
  if (ask.kind === 'remote') return ok(personIdentity(personId));
  if (ask.kind === 'room') return ok(companionIdentity(personId, ask.deviceId));
  const site = ask.siteId ? await siteOf(tx, meetingId, ask.siteId) : null;
  if (!site) return fail('media.unknown-site');
  if (!mayRunSite(viewer, site.id)) return fail('media.not-site-operator');
  return ok(siteIdentity(site.id));
}

/** The way into the media room. A ticket says who comes; what they may do is in the grants. */
export function ticketQuery(port: MediaPort, grants: MediaGrants): Query {
  return defineMeetingQuery(contract.ticket, {
    access: mayWatch,
    async run(context, ask) {
      const identity = await identityFor(context, ask);
      if (!identity.ok) return identity;
      try {
        await grants.ensureApplied(context.meetingId);
        if (ask.kind === 'room') await grants.expectViewer(context.meetingId, identity.value);
        const ticket = await port.ticket(context.meetingId, identity.value);
        return ok({ ...ticket, identity: identity.value });
      } catch {
        return fail('media.unavailable');
      }
    },
  });
}
