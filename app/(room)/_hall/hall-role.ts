/** What the hall's screen is: a picture only, or the hall's camera, microphone and loudspeaker too. */
export type HallRole = 'screen' | 'endpoint';

const key = (meetingId: string) => `dien-hong.hall.${meetingId}`;

/** After a reload the screen goes on as what it was, without anybody at it. */
export function rememberedHallRole(meetingId: string): HallRole | null {
  try {
    const kept = window.localStorage.getItem(key(meetingId));
    return kept === 'screen' || kept === 'endpoint' ? kept : null;
  } catch {
    return null;
  }
}

export function rememberHallRole(meetingId: string, role: HallRole): void {
  try {
    window.localStorage.setItem(key(meetingId), role);
  } catch {
    // Remembering is a convenience only.
  }
}
