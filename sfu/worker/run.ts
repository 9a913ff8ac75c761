import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';

/** Runs a program to its end with its output appended to `logFile`; a failure names that file. */
export async function run(
  program: string,
  programArguments: readonly string[],
  logFile: string,
  options: { cwd?: string; env?: NodeJS.ProcessEnv; timeoutMs?: number } = {},
): Promise<void> {
  const log = await open(logFile, 'a');
  try {
    const child = spawn(program, [...programArguments], {
      cwd: options.cwd,
      env: options.env,
      timeout: options.timeoutMs,
      stdio: ['ignore', log.fd, log.fd],
    });
    const [code, signal] = await once(child, 'exit');
    if (code !== 0) {
      throw new Error(`${program} failed (${signal ?? `exit code ${code}`}); see ${logFile}`);
    }
  } finally {
    await log.close();
  }
}
