import { fail, ok, type Result } from '../kernel/result.ts';
import { type Archive, readArchive, type UnpackBudget } from './archive.ts';
import type { IntakeRefusal } from './contract.ts';
import type { FormatName } from './media-types.ts';
import { attributesOf, textWithin } from './xml.ts';

/** The parts of an Office file or an OpenDocument file that are looked into. */
export function isLookedInto(name: string): boolean {
  return (
    /^\[Content_Types\]\.xml$|\.rels$|^word\/[^/]+\.xml$/i.test(name) ||
    /^xl\/(externalLinks\/[^/]+|connections)\.xml$/i.test(name) ||
    /^(mimetype|META-INF\/manifest\.xml|content\.xml|styles\.xml|settings\.xml)$/.test(name)
  );
}

const mainParts: readonly [RegExp, FormatName][] = [
  [/wordprocessingml\.document\.main\+xml$/, 'docx'],
  [/spreadsheetml\.sheet\.main\+xml$/, 'xlsx'],
  [/presentationml\.presentation\.main\+xml$/, 'pptx'],
  [/presentationml\.slideshow\.main\+xml$/, 'ppsx'],
];

/** Which Office format an archive is, if what is in it is harmless. */
export async function examineOoxml(
  archive: Archive,
  budget: UnpackBudget,
  depth = 0,
): Promise<Result<FormatName, IntakeRefusal>> {
  const declared = attributesOf(archive.parts.get('[Content_Types].xml') ?? '', 'Override')
    .concat(attributesOf(archive.parts.get('[Content_Types].xml') ?? '', 'Default'))
    .map(({ ContentType = '' }) => ContentType);
  if (hasMacros(archive.names, declared)) return fail('intake.macros');
  if (isActive(archive)) return fail('intake.active-content');
  for (const nested of archive.nested) {
    const refusal = await refusalOfNested(nested, budget, depth + 1);
    if (refusal) return fail(refusal);
  }
  const format = mainParts.find(([type]) => declared.some((it) => type.test(it)))?.[1];
  return format ? ok(format) : fail('intake.unsupported');
}

function hasMacros(names: readonly string[], declared: readonly string[]): boolean {
  return (
    names.some((name) => /vbaProject|vbaData|(^|\/)(intl)?macrosheets\//i.test(name)) ||
    declared.some((type) => /macroEnabled|vbaProject|macrosheet/i.test(type))
  );
}

/** Embedded workbooks of charts are archives themselves; deeper than that lies no paper. */
async function refusalOfNested(
  nested: Buffer,
  budget: UnpackBudget,
  depth: number,
): Promise<IntakeRefusal | null> {
  if (depth > 2) return 'intake.bomb';
  const archive = await readArchive(nested, budget, isLookedInto);
  if (!archive.ok) return archive.code;
  if (!archive.value.names.includes('[Content_Types].xml')) return 'intake.bomb';
  const examined = await examineOoxml(archive.value, budget, depth);
  return examined.ok || examined.code === 'intake.unsupported' ? null : examined.code;
}

function isActive({ names, parts }: Archive): boolean {
  return (
    names.some((name) => /(^|\/)(activeX|webextensions)\/|embeddings\/[^/]+\.bin$/i.test(name)) ||
    [...parts].some(([name, xml]) => isActivePart(name, xml))
  );
}

function isActivePart(name: string, xml: string): boolean {
  // Office writes no document types; entities of one's own unpack to anything.
  if (/<!ENTITY/i.test(xml)) return true;
  if (/\.rels$/i.test(name)) return attributesOf(xml, 'Relationship').some(isActiveRelationship);
  if (/^xl\/externalLinks\//i.test(name)) return /<(?:[\w.-]+:)?ddeLink[\s/>]/.test(xml);
  if (/^xl\/connections/i.test(name))
    return attributesOf(xml, 'connection').some(({ refreshOnLoad }) =>
      /^(1|true)$/.test(refreshOnLoad ?? ''),
    );
  return /^word\//i.test(name) && hasActiveField(xml);
}

/** What is only followed when somebody taps it, or agrees to be asked. */
const followedOnRequest = /\/(hyperlink|externalLinkPath|xlExternalLinkPath\/\w+)$/;
/** A template that lay on the author's own disk is not loaded from there elsewhere. */
const onOwnDisk = /^(file:\/\/\/)?[a-z]:[\\/]/i;

function isActiveRelationship(relationship: Record<string, string>): boolean {
  const { Type = '', Target = '', TargetMode = '' } = relationship;
  if (/\/(aFChunk|control|activeXControlBinary)$/.test(Type)) return true;
  if (/^(java|vb)script:/i.test(Target.trim())) return true;
  if (/\/oleObject$/.test(Type)) return true;
  return TargetMode === 'External' && !followedOnRequest.test(Type) && !onOwnDisk.test(Target);
}

/** Fields that start a program (DDE); Word may cut their words into pieces. */
function hasActiveField(xml: string): boolean {
  if (!/instrText|instr\s*=/.test(xml)) return false;
  const simple = attributesOf(xml, 'fldSimple').map(({ instr = '' }) => instr);
  return [textWithin(xml, 'instrText'), ...simple].some((code) => /DDE(AUTO)?\b/.test(code));
}
