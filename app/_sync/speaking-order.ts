import type { SpeakRequestView } from '../../server/speakers/contract.ts';

/** The waiting requests as every screen lists them: by `order`, then by id. */
export function waitingRequests(requests: readonly SpeakRequestView[]): SpeakRequestView[] {
  return requests
    .filter((request) => request.state === 'waiting')
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Place of a person in the list, counting from 1; null where the person does not wait. */
export function queuePosition(waiting: readonly SpeakRequestView[], personId: string | null) {
  const index = waiting.findIndex((request) => request.personId === personId);
  return index === -1 ? null : index + 1;
}
