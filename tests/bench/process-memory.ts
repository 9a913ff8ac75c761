import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** Every process of the machine that can be looked at. */
function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readIfThere(`/proc/${name}/stat`);
      const command = readIfThere(`/proc/${name}/cmdline`)?.replaceAll('\0', ' ').trim();
      if (stat === null || command === undefined) return [];
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return [{ pid: Number(name), parent, command }];
    });
}

/** The processes below this one, at any depth. */
export function descendantsOf(pid: number): Process[] {
  const all = processes();
  const below = (parent: number): Process[] =>
    all
      .filter((process) => process.parent === parent)
      .flatMap((process) => [process, ...below(process.pid)]);
  return below(pid);
}

/** Memory in MB with what is shared counted in parts, so that sums are right (Pss). */
export function memoryMb(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    const text = readIfThere(`/proc/${pid}/smaps_rollup`);
    return text === null ? 0 : Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1]);
  });
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024;
}

/** Null for a process that has ended while we were looking. */
function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
