interface Tag {
  /** Without its namespace. */
  name: string;
  attributes: string;
  /** What stands between it and the next tag. */
  text: string;
}

/** Passages that are no tags and may hold anything. */
const passages: readonly [string, string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Reads once from front to back, so that no file takes more time than its length. */
function* startTags(xml: string): Iterable<Tag> {
  let at = xml.indexOf('<');
  while (at >= 0) {
    const passage = passages.find(([start]) => xml.startsWith(start, at));
    const end = passage ? xml.indexOf(passage[1], at) + passage[1].length - 1 : tagEnd(xml, at);
    if (end < at) return;
    const next = xml.indexOf('<', end);
    const tag = /^<(?:[\w.-]{1,80}:)?([\w.-]{1,80})/.exec(xml.slice(at, at + 170));
    if (!passage && tag) {
      const attributes = xml.slice(at + tag[0].length, end);
      const text = xml.slice(end + 1, next < 0 ? undefined : next);
      yield { name: tag[1] ?? '', attributes, text };
    }
    at = next;
  }
}

/** Where a tag ends; a `>` within quotes is part of it. */
function tagEnd(xml: string, start: number): number {
  for (let at = start; at < xml.length; at++) {
    const character = xml[at];
    if (character === '>') return at;
    if (character !== '"' && character !== "'") continue;
    at = xml.indexOf(character, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** The attributes of every element of this local name, by their local names. */
export function attributesOf(xml: string, element: string): Record<string, string>[] {
  if (!xml.includes(element)) return [];
  const found: Record<string, string>[] = [];
  for (const { name, attributes } of startTags(xml))
    if (name === element) found.push(readAttributes(attributes));
  return found;
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const pairs = source.matchAll(/(?<![\w.:-])([\w.:-]{1,80})\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  for (const [, name = '', double, single] of pairs)
    attributes[name.replace(/^.*:/, '')] = plainText(double ?? single ?? '');
  return attributes;
}

/** The texts of every element of this local name, joined. */
export function textWithin(xml: string, element: string): string {
  if (!xml.includes(element)) return '';
  const texts: string[] = [];
  for (const { name, text } of startTags(xml)) if (name === element) texts.push(plainText(text));
  return texts.join('');
}

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Resolves references such as `&amp;` and `&#x41;`. */
export function plainText(markup: string): string {
  return markup.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole, hex, decimal, name) => {
      if (typeof name === 'string') return named[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
