import type { SpeakRequestView, VoiceView } from '../../../server/speakers/contract.ts';
import type { Snapshot } from '../../../server/sync/protocol.ts';
import { waitingRequests } from '../../_sync/speaking-order.ts';

/** Who answers in the exchange that is open, if one is. */
export function partnerOf(present: Snapshot): VoiceView | null {
  return present.speakers.floor?.voices.find(({ role }) => role === 'partner') ?? null;
}

/** Whom the chair lets interject at present. */
export function interjectionOf(present: Snapshot): VoiceView | null {
  return present.speakers.floor?.voices.find(({ role }) => role === 'interjection') ?? null;
}

/** How I am heard at present: with the floor, beside it, or not at all. */
export type OwnVoice = {
  as: 'floor' | VoiceView['role'];
  requestId: string;
  siteId: string | null;
  microphone: Microphone;
} | null;
type Microphone = VoiceView['microphone'];

export function ownVoice(present: Snapshot): OwnVoice {
  const { floor } = present.speakers;
  const { personId } = present.me;
  if (!floor || personId === null) return null;
  const { requestId, siteId, microphone } = floor;
  if (floor.personId === personId) return { as: 'floor', requestId, siteId, microphone };
  const voice = floor.voices.find((one) => one.personId === personId);
  if (!voice) return null;
  return { as: voice.role, requestId, siteId: voice.siteId, microphone: voice.microphone };
}

/** My lines in the list, each with its place, counting from 1. */
export function ownLines(present: Snapshot): { request: SpeakRequestView; position: number }[] {
  return waitingRequests(present.speakers.requests)
    .map((request, index) => ({ request, position: index + 1 }))
    .filter(({ request }) => request.personId === present.me.personId);
}

/** The line that a floor came from; of a question it says who is to answer. */
export function lineOfFloor(present: Snapshot): SpeakRequestView | null {
  const requestId = present.speakers.floor?.requestId;
  return present.speakers.requests.find(({ id }) => id === requestId) ?? null;
}

/** The question put to me that I can ask to answer: the one of the floor, else my latest. */
export function questionToMe(present: Snapshot): SpeakRequestView | null {
  const { personId } = present.me;
  const { requests } = present.speakers;
  const answered = new Set(
    requests
      .filter(
        (one) => one.kind === 'answer' && one.personId === personId && one.state !== 'withdrawn',
      )
      .map(({ parentId }) => parentId),
  );
  return (
    requests
      .filter((one) => one.kind === 'question' && one.toPersonId === personId)
      .filter((one) => one.calledAt !== null && !answered.has(one.id))
      .filter((one) => one.itemId === present.agenda.currentItemId)
      .toSorted((a, b) => (a.calledAt ?? '').localeCompare(b.calledAt ?? ''))
      .at(-1) ?? null
  );
}

/** Lines of the present item that have been called, the latest first. */
export function spokenLines(present: Snapshot): SpeakRequestView[] {
  const holder = present.speakers.floor?.requestId;
  return present.speakers.requests
    .filter((one) => one.calledAt !== null && one.id !== holder)
    .filter((one) => one.state === 'spoken')
    .filter((one) => one.itemId === present.agenda.currentItemId)
    .toSorted((a, b) => (b.calledAt ?? '').localeCompare(a.calledAt ?? ''));
}
