import type { Tx } from '../../db/client.ts';
import { type ErrorParams, ok, type Result } from '../kernel/result.ts';
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

/** Whether what a meeting's invitation says beside the template names only fields that there are. */
function checkInvitationText(body: string): Result<null, TemplateProblem> {
  const { fields, text } = productTemplates.invitation;
  return checkTemplate(
    { ...text, body },
    fields.map((field) => ({ ...field, required: false })),
  );
}

const faultNames = {
  'papers.unknown-field': 'field',
  'papers.field-missing': 'field',
  'papers.unclosed-brace': 'brace',
  'papers.unclosed-bracket': 'bracket',
} as const;

/** What is wrong with such words, and in which line; null where nothing is. */
export function invitationTextFault(body: string): ErrorParams | null {
  const checked = checkInvitationText(body);
  return checked.ok ? null : { field: '', ...checked.params, fault: faultNames[checked.code] };
}

/**
 * The giấy mời of many addressees, who have everything else in common. Refused only where the
 * meeting's own text names fields that there are not.
 */
export async function invitationModels(
  tx: Tx,
  facts: Omit<InvitationFacts, 'addressee'>,
  addressees: readonly string[],
): Promise<Result<PaperModel[], TemplateProblem>> {
  if (facts.ownText !== null) {
    const checked = checkInvitationText(facts.ownText);
    if (!checked.ok) return checked;
  }
  const template = await templateOf(tx, 'invitation');
  return ok(addressees.map((addressee) => invitation({ ...facts, addressee }, template)));
}
