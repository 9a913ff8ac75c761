import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface OfficeFonts {
  /** Font files (.ttf, .otf), copied to where LibreOffice may read them. */
  files: readonly string[];
  /** Names that papers ask for, and the families that stand for them. */
  aliases: Readonly<Record<string, string>>;
}

/** Never runs macros, never loads what a paper links to, never writes where it came from. */
const settings: readonly [string, string, string, string][] = [
  ['/org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', 'xs:int', '3'],
  [
    '/org.openoffice.Office.Common/Security/Scripting',
    'DisableMacrosExecution',
    'xs:boolean',
    'true',
  ],
  [
    '/org.openoffice.Office.Common/Security/Scripting',
    'BlockUntrustedRefererLinks',
    'xs:boolean',
    'true',
  ],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', 'xs:int', '0'],
  ['/org.openoffice.Office.Calc/Content/Update', 'Link', 'xs:int', '1'],
];

/**
 * Writes profile and fonts for one run of LibreOffice into the folder that is its home, and answers
 * the environment it needs for them.
 */
export async function writeOfficeProfile(
  home: string,
  fonts: OfficeFonts | undefined,
): Promise<Record<string, string>> {
  await mkdir(join(home, 'profile', 'user'), { recursive: true });
  const items = settings.map(
    ([path, name, type, value]) =>
      `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse" oor:type="${type}">` +
      `<value>${value}</value></prop></item>`,
  );
  await writeFile(
    join(home, 'profile', 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<oor:items xmlns:oor="http://openoffice.org/2001/registry" ' +
      'xmlns:xs="http://www.w3.org/2001/XMLSchema" ' +
      `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${items.join('')}</oor:items>\n`,
  );
  const environment = { HOME: home, TMPDIR: home };
  if (!fonts) return environment;
  const folder = join(home, 'fonts');
  await mkdir(folder);
  for (const file of fonts.files) await copyFile(file, join(folder, basename(file)));
  const configuration = join(home, 'fonts.conf');
  await writeFile(
    configuration,
    fontConfiguration(folder, join(home, 'font-cache'), fonts.aliases),
  );
  return { ...environment, FONTCONFIG_FILE: configuration };
}

/**
 * The fonts given and no others: where the system has one of the names that LibreOffice itself
 * puts in the place of the one asked for, it would be taken.
 */
function fontConfiguration(
  folder: string,
  cache: string,
  aliases: Readonly<Record<string, string>>,
): string {
  const matches = Object.entries(aliases).map(
    ([asked, family]) =>
      `<match target="pattern"><test name="family"><string>${asked}</string></test>` +
      `<edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>`,
  );
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    `<dir>${folder}</dir><cachedir>${cache}</cachedir>` +
    `${matches.join('')}</fontconfig>\n`
  );
}
