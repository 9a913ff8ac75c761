import type {
  FloorCause,
  FloorPolicyView,
  FloorView,
  RequestsCause,
  SpeakRequestView,
} from './contract.ts';

/** Lines that changed for one reason; each is an event of its own. */
export interface LinesChange {
  cause: RequestsCause;
  requests: SpeakRequestView[];
}

export interface FloorChange {
  floor: FloorView | null;
  cause: FloorCause;
  previousPersonId: string | null;
}

/** What a decision changes; what is left out stays as it is. */
export interface SpeakersChange {
  lines: LinesChange[];
  floor?: FloorChange;
  policy?: FloorPolicyView;
  openedSiteIds?: string[];
}

export const nothing: SpeakersChange = { lines: [] };

export const linesOnly = (cause: RequestsCause, requests: SpeakRequestView[]): SpeakersChange => ({
  lines: requests.length > 0 ? [{ cause, requests }] : [],
});

export const floorOnly = (floor: FloorView, cause: FloorCause): SpeakersChange => ({
  lines: [],
  floor: { floor, cause, previousPersonId: null },
});
