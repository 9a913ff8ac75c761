import {
  type AccountContext,
  type Command,
  defineAccountCommand,
  defineAccountQuery,
  type Query,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { mayEditTemplates } from './access.ts';
import * as contract from './contract.ts';
import { productTemplates } from './default-templates.ts';
import { loadTemplate, lockTemplates, saveTemplate as storeTemplate } from './template-store.ts';
import { checkTemplate } from './template-text.ts';

const templates = defineAccountQuery(contract.templates, {
  access: mayEditTemplates,
  async run({ tx }) {
    const views: contract.TemplateView[] = [];
    for (const kind of contract.paperKinds) {
      const stored = await loadTemplate(tx, kind);
      const { text, fields } = productTemplates[kind];
      views.push({
        kind,
        text: stored?.text ?? text,
        version: stored?.version ?? 0,
        isDefault: !stored?.text,
        changedAt: stored?.at.toISOString() ?? null,
        changedBy: stored?.by ?? null,
        fields: [...fields],
      });
    }
    return ok({ templates: views });
  },
});

const templatePreview = defineAccountQuery(contract.templatePreview, {
  access: mayEditTemplates,
  async run(_context, { kind, text }) {
    const { fields, sample } = productTemplates[kind];
    const checked = checkTemplate(text, fields);
    return checked.ok ? ok({ model: sample(text) }) : checked;
  },
});

/** The version that comes after the one that was edited; null where another one came in between. */
async function nextVersion(
  { tx }: AccountContext,
  { kind, seenVersion }: { kind: contract.PaperKind; seenVersion: number },
): Promise<number | null> {
  await lockTemplates(tx);
  const current = (await loadTemplate(tx, kind))?.version ?? 0;
  return current === seenVersion ? current + 1 : null;
}

const saveTemplate = defineAccountCommand(contract.saveTemplate, {
  access: mayEditTemplates,
  async run(context, { kind, text, seenVersion }) {
    const checked = checkTemplate(text, productTemplates[kind].fields);
    if (!checked.ok) return checked;
    const version = await nextVersion(context, { kind, seenVersion });
    if (version === null) return fail('papers.template-changed');
    const { tx, now, newId, viewer } = context;
    const by = { byPersonId: viewer.personId, at: now };
    await storeTemplate(tx, { id: newId(), kind, version, body: text, ...by });
    return ok({ version });
  },
});

const restoreDefaultTemplate = defineAccountCommand(contract.restoreDefaultTemplate, {
  access: mayEditTemplates,
  async run(context, { kind, seenVersion }) {
    const version = await nextVersion(context, { kind, seenVersion });
    if (version === null) return fail('papers.template-changed');
    const { tx, now, newId, viewer } = context;
    const by = { byPersonId: viewer.personId, at: now };
    await storeTemplate(tx, { id: newId(), kind, version, body: null, ...by });
    return ok({ version });
  },
});

export const templateCommands: readonly Command[] = [saveTemplate, restoreDefaultTemplate];
export const templateQueries: readonly Query[] = [templates, templatePreview];
