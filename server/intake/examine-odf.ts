import { fail, ok, type Result } from '../kernel/result.ts';
import type { Archive } from './archive.ts';
import type { IntakeRefusal } from './contract.ts';
import type { FormatName } from './media-types.ts';
import { attributesOf } from './xml.ts';

const formats: Record<string, FormatName> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};

/** Which OpenDocument format an archive is, if what is in it is harmless. */
export function examineOdf({ names, parts }: Archive): Result<FormatName, IntakeRefusal> {
  if (/<[\w:]*encryption-data[\s/>]/.test(parts.get('META-INF/manifest.xml') ?? ''))
    return fail('intake.encrypted');
  if (names.some((name) => /^(Basic|Scripts)\//.test(name))) return fail('intake.macros');
  if ([...parts].some(([name, xml]) => name.endsWith('.xml') && isActive(xml)))
    return fail('intake.active-content');
  const format = formats[parts.get('mimetype')?.trim() ?? ''];
  return format ? ok(format) : fail('intake.unsupported');
}

/** Elements whose content is loaded when the file is opened. */
const loaded = ['image', 'object', 'object-ole', 'plugin', 'floating-frame', 'section-source'];

function isActive(xml: string): boolean {
  if (/<!ENTITY|<script:event-listener\s|<[\w-]+:(dde-|applet[\s/>])/i.test(xml)) return true;
  return loaded
    .flatMap((element) => attributesOf(xml, element))
    .some(({ href = '' }) => /^[a-z][a-z\d+.-]*:|^\/\//i.test(href));
}
