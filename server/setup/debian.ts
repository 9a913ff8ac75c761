import { spawnSync } from 'node:child_process';
import { SetupError } from './progress.mjs';

/**
 * Sees to Debian packages that a step needs: installs the missing ones where we are root, else
 * stops with the command to type.
 */
export async function ensureDebianPackages(
  names: readonly string[],
  purpose: string,
  progress: (what: string) => void,
  isRoot = process.getuid?.() === 0,
): Promise<void> {
  const missing = missingPackages(names);
  if (missing.length === 0) return;
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', ...missing];
  if (!isRoot) {
    throw new SetupError(
      `${purpose} needs Debian packages that are not installed. Run this, then start again:\n\n` +
        `  sudo ${install.join(' ')}\n`,
    );
  }
  progress(`installing Debian packages: ${missing.join(' ')}`);
  if (run(install)) return;
  // The list of packages may be missing or out of date.
  if (run(['apt-get', 'update']) && run(install)) return;
  throw new SetupError(`Debian packages could not be installed:\n\n  ${install.join(' ')}\n`);
}

/** Which of the Debian packages are not installed. */
function missingPackages(names: readonly string[]): string[] {
  const format = `\${Package} \${db:Status-Status}\n`;
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', format, ...names], { encoding: 'utf8' });
  const installed = new Set(
    (stdout ?? '')
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return names.filter((name) => !installed.has(name));
}

function run([program = '', ...programArguments]: string[]): boolean {
  const quietly = ['DEBIAN_FRONTEND=noninteractive', program, ...programArguments];
  const { status } = spawnSync('env', quietly, { stdio: ['ignore', 'ignore', 'inherit'] });
  return status === 0;
}
