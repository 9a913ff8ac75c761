import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { requireAccount, viewerOf } from '../../../../_server/current-account.ts';
import { product } from '../../../../_server/product.ts';
import { TemplateEditor } from '../_templates/template-editor.tsx';
import { PapersFrame } from '../papers-frame.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('papers.templates');
  return { title: t('title') };
}

/** The words of the papers that the product makes. */
export default async function TemplatesPage() {
  const account = await requireAccount('/admin/papers/templates');
  const t = await getTranslations('papers.templates');
  if (!account.systemAdmin) notFound();
  const viewer = viewerOf(account);
  const answer = await product().query({ name: 'papers.templates', viewer, input: {} });
  if (!answer.ok) return <Banner tone="error">{t('failed')}</Banner>;
  return (
    <PapersFrame lead={t('lead')} administers>
      <ClientMessages namespaces={['papers', 'errors']}>
        {answer.value.templates.map((template) => (
          <section
            key={template.kind}
            aria-labelledby={template.kind}
            className="flex flex-col gap-4"
          >
            <div>
              <h2 id={template.kind} className="text-xl font-semibold">
                {t(`kinds.${template.kind}`)}
              </h2>
              <p className="text-ink-2">
                {template.isDefault || template.changedAt === null
                  ? t('isDefault')
                  : t('changed', {
                      version: template.version,
                      by: template.changedBy ?? '',
                      at: new Date(template.changedAt),
                    })}
              </p>
            </div>
            {/* A new version begins the editor anew, with the words that count. */}
            <TemplateEditor key={template.version} template={template} />
          </section>
        ))}
      </ClientMessages>
    </PapersFrame>
  );
}
