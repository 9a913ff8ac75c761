import { makeZip, type ZipPart } from './zip.ts';

const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relationshipsOf = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const relationshipType =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface WordParts {
  /** The type that the package declares for its main part. */
  contentType?: string;
  /** What stands in the paragraph, as XML. */
  run?: string;
  /** Relationships of the main part, as XML. */
  relationships?: string;
  /** Parts beside those of every Word file. */
  more?: readonly ZipPart[];
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The smallest Word file, with whatever is put into it. */
export function wordParts(parts: WordParts = {}): ZipPart[] {
  const { contentType = word, run = '<w:r><w:t>Báo cáo</w:t></w:r>', more = [] } = parts;
  const root = `<Relationship Id="r1" Type="${relationshipType}/officeDocument" Target="word/document.xml"/>`;
  return [
    {
      name: '[Content_Types].xml',
      content:
        `${xmlHead}<Types xmlns="${types}"><Default Extension="rels" ` +
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/word/document.xml" ContentType="${contentType}"/></Types>`,
    },
    { name: '_rels/.rels', content: relationshipsXml(root) },
    {
      name: 'word/document.xml',
      content: `${xmlHead}<w:document xmlns:w="${main}"><w:body><w:p>${run}</w:p></w:body></w:document>`,
    },
    { name: 'word/_rels/document.xml.rels', content: relationshipsXml(parts.relationships ?? '') },
    ...more,
  ];
}

export function makeWord(parts: WordParts = {}): Buffer {
  return makeZip(wordParts(parts));
}

export function relationshipsXml(relationships: string): string {
  return `${xmlHead}<Relationships xmlns="${relationshipsOf}">${relationships}</Relationships>`;
}

/** A relationship that leads out of the file. */
export function external(type: string, target: string): string {
  return `<Relationship Id="x1" Type="${relationshipType}/${type}" Target="${target}" TargetMode="External"/>`;
}
