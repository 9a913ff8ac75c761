import type { Tx } from '../../db/client.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { PaperKind, PaperModel, TemplateText } from './contract.ts';
import { productTemplates } from './default-templates.ts';
import { type InvitationFacts, invitation } from './invitation.ts';
import { loadTemplate } from './template-store.ts';
import { checkTemplate, type TemplateProblem } from './template-text.ts';

export type { InvitationFacts } from './invitation.ts';
/** State and files of an official paper; null where there is none. */
export { loadPaper as paperFile } from './paper-store.ts';
/** Moments as official papers write them, in Vietnam's time. */
export { deadlineInWords, momentInWords } from './words-of-time.ts';

/** The template that counts for this kind. */
export async function templateOf(tx: Tx, kind: PaperKind): Promise<TemplateText> {
  const stored = await loadTemplate(tx, kind);
  return stored?.text ?? productTemplates[kind].text;
}

/** Whether the body of a meeting's own invitation names fields that there are. */
export function checkInvitationText(body: string): Result<null, TemplateProblem> {
  const { fields, text } = productTemplates.invitation;
  return checkTemplate({ ...text, body }, fields);
}

/**
 * The giấy mời for one addressee, as a model to be rendered (`requestPaper`) or shown. Refused only
 * where the meeting's own text names fields that there are not.
 */
export async function invitationModel(
  tx: Tx,
  facts: InvitationFacts,
): Promise<Result<PaperModel, TemplateProblem>> {
  if (facts.ownText !== null) {
    const checked = checkInvitationText(facts.ownText);
    if (!checked.ok) return checked;
  }
  return ok(invitation(facts, await templateOf(tx, 'invitation')));
}
