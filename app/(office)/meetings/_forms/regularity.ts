import type { useTranslations } from 'next-intl';
import { regularities } from '../../../../server/meetings/contract.ts';

type FactsTranslator = ReturnType<typeof useTranslations<'planning.facts'>>;

/** Thường kỳ, chuyên đề, đột xuất, as choices. */
export function regularityOptions(t: FactsTranslator) {
  return regularities.map((value) => ({ value, label: t(`regularities.${value}`) }));
}
