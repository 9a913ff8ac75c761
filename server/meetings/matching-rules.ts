import type { GivenRole, PreviewedRow } from './people-contract.ts';

/** Somebody of the organisation with what a list may name. */
export interface KnownPerson {
  personId: string;
  name: string;
  title: string;
  unit: string;
  email: string | null;
  login: string | null;
}

export interface GivenRow {
  line: number;
  name: string;
  title: string;
  unit: string;
  email: string;
  role: string;
}

type Finding = PreviewedRow['finding'];

/** Text without accents, capitals and doubled blanks, so that "so khcn" finds "Sở KHCN". */
export function foldText(text: string): string {
  const bare = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return bare.toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim();
}

const honours =
  /^(?:(?:gs|pgs|ts|tskh|ths|cn|ks|bs|bscki|bsckii|cki|ckii|ls|dr|mr|mrs|ms|ong|ba|dong chi|d\/c)(?:[.\s]+|$))+/;

/** A name as it is compared: without academic titles and forms of address before it. */
export function foldName(name: string): string {
  return foldText(name.replaceAll('.', '. ')).replace(honours, '');
}

const roleWords: Record<string, GivenRole | 'not-here'> = {
  '': 'delegate',
  'dai bieu': 'delegate',
  'thanh vien': 'delegate',
  'uy vien': 'delegate',
  delegate: 'delegate',
  member: 'delegate',
  'thu ky': 'secretary',
  'thu ky cuoc hop': 'secretary',
  secretary: 'secretary',
  'uy vien phan bien': 'reviewer',
  'phan bien': 'reviewer',
  reviewer: 'reviewer',
  'ky thuat vien': 'siteOperator',
  'ky thuat vien diem cau': 'siteOperator',
  'site operator': 'siteOperator',
  'khach moi': 'guest',
  guest: 'guest',
  'chu tri': 'not-here',
  'chu toa': 'not-here',
  chair: 'not-here',
  'nguoi du thay': 'not-here',
  substitute: 'not-here',
};

/** Found, or what a person has to look at, with those who may be meant. */
interface Match {
  finding: Finding;
  choices: readonly KnownPerson[];
}

const certain = (person: KnownPerson): Match => ({ finding: 'found', choices: [person] });

function sameUnit(given: string, unit: string): boolean {
  const [asked, own] = [foldText(given), foldText(unit)];
  return own === asked || own.includes(asked) || asked.includes(own);
}

/** Among people of the same name: the unit decides, then the position. */
function amongNamesakes(row: GivenRow, namesakes: readonly KnownPerson[]): Match {
  const inUnit = namesakes.filter(({ unit }) => sameUnit(row.unit, unit));
  if (inUnit.length === 0) return { finding: 'other-unit', choices: namesakes };
  const sameTitle = inUnit.filter(({ title }) => foldText(title) === foldText(row.title));
  const [only, ...more] = sameTitle.length > 0 ? sameTitle : inUnit;
  if (only && more.length === 0) return certain(only);
  return { finding: 'several', choices: inUnit };
}

interface Directory {
  byAddress: ReadonlyMap<string, KnownPerson>;
  byName: ReadonlyMap<string, readonly KnownPerson[]>;
}

function indexed(people: readonly KnownPerson[]): Directory {
  const byAddress = new Map<string, KnownPerson>();
  const byName = new Map<string, KnownPerson[]>();
  for (const person of people) {
    for (const address of [person.email, person.login]) {
      if (address) byAddress.set(address.normalize('NFC').toLowerCase(), person);
    }
    const name = foldName(person.name);
    byName.set(name, [...(byName.get(name) ?? []), person]);
  }
  return { byAddress, byName };
}

/** Whom a row means: the mail address or login is certain; otherwise name, unit and position. */
function match(row: GivenRow, { byAddress, byName }: Directory): Match {
  const addressed = byAddress.get(row.email.normalize('NFC').toLowerCase());
  if (row.email !== '' && addressed) return certain(addressed);
  const namesakes = byName.get(foldName(row.name)) ?? [];
  if (row.name === '') return { finding: 'name-missing', choices: [] };
  if (namesakes.length === 0) return { finding: 'nobody', choices: [] };
  const found = amongNamesakes(row, namesakes);
  // An address that is nobody's may be a slip, or mean somebody else of the same name.
  const [only] = found.choices;
  const strange = row.email !== '' && found.finding === 'found' && only?.email;
  return strange ? { finding: 'other-email', choices: found.choices } : found;
}

/** Says of every row whom it means and why it cannot be added as it stands. */
export function matchRows(
  rows: readonly GivenRow[],
  people: readonly KnownPerson[],
  already: ReadonlySet<string>,
): PreviewedRow[] {
  const directory = indexed(people);
  const taken = new Set<string>();
  return rows.map(({ line, ...given }) => {
    const role = roleWords[foldText(given.role)];
    const { finding, choices } = match({ line, ...given }, directory);
    const [only] = choices;
    const person = finding === 'found' && only ? view(only) : null;
    const named = { line, given, role: role === 'not-here' || !role ? 'delegate' : role } as const;
    if (!person) return { ...named, finding, person, choices: choices.map(view) };
    const repeated = taken.has(person.personId);
    taken.add(person.personId);
    const wrong = wrongWith(already.has(person.personId), repeated, role);
    return { ...named, finding: wrong ?? 'found', person, choices: [] };
  });
}

function wrongWith(
  there: boolean,
  repeated: boolean,
  role: GivenRole | 'not-here' | undefined,
): Finding | null {
  if (there) return 'already-there';
  if (repeated) return 'twice';
  if (!role) return 'role-unknown';
  return role === 'not-here' ? 'role-not-here' : null;
}

function view({ personId, name, title, unit }: KnownPerson) {
  return { personId, name, title, unit };
}
