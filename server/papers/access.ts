import type { Viewer } from '../kernel/viewer.ts';

/** Templates are those of the whole installation. */
export const mayEditTemplates = (viewer: Viewer) => viewer.systemAdmin;

/** Whose registers they are is looked up in the duties of the person. */
export const mayAskForRegisters = (_viewer: Viewer) => true;

/** `keptUnits`: those for which the person is records clerk, the ones below them included. */
export function mayKeepRegister(
  viewer: Viewer,
  unitId: string,
  keptUnits: readonly string[],
): boolean {
  return viewer.systemAdmin || keptUnits.includes(unitId);
}
