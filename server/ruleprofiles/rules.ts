import { fail, ok, type Result } from '../kernel/result.ts';

export interface KnownVersions {
  newest: number;
  retired: boolean;
}

/** The number of the next version, if the writer has seen the newest one. */
export function nextVersion(
  known: KnownVersions | null,
  seen: number,
): Result<number, 'ruleprofiles.unknown' | 'ruleprofiles.retired' | 'ruleprofiles.newer-version'> {
  if (!known) return fail('ruleprofiles.unknown');
  if (known.retired) return fail('ruleprofiles.retired');
  if (known.newest !== seen) return fail('ruleprofiles.newer-version');
  return ok(known.newest + 1);
}
