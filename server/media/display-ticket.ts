import { fail, ok, type Result } from '../kernel/result.ts';
import type { MediaGrants } from './grants.ts';
import { displayIdentity } from './identities.ts';
import type { MediaPort } from './port.ts';

interface Ticket {
  url: string;
  token: string;
  identity: string;
}

/** The way into the media room for a hall display, which receives pictures and nothing else. */
export function displayTickets(port: MediaPort, grants: MediaGrants) {
  return async (display: {
    id: string;
    meetingId: string;
  }): Promise<Result<Ticket, 'media.unavailable'>> => {
    const { meetingId } = display;
    const identity = displayIdentity(display.id);
    try {
      await grants.ensureApplied(meetingId);
      await grants.expectViewer(meetingId, identity);
      return ok({ ...(await port.ticket(meetingId, identity)), identity });
    } catch {
      return fail('media.unavailable');
    }
  };
}
