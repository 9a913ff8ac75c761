/** Part of a meeting is for named people only. */
export interface Confinement {
  memberIds: readonly string[];
}

/** Whether somebody, or a display (null), is kept out of what is dealt with. */
export function isKeptOut(confinement: Confinement | null, personId: string | null): boolean {
  if (confinement === null) return false;
  return personId === null || !confinement.memberIds.includes(personId);
}
