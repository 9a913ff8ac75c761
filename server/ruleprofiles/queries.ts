import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import { addresseesOf } from '../organisation/queries.ts';
import { mayRead } from './access.ts';
import * as contract from './contract.ts';
import { loadVersions, type StoredVersion } from './store.ts';
import { tryOutProfile } from './try-out.ts';

type Names = Awaited<ReturnType<typeof addresseesOf>>;

function toView(id: string, versions: readonly StoredVersion[], names: Names) {
  return {
    id,
    retired: versions.every(({ retired }) => retired),
    versions: versions.map(({ profile, createdBy, createdAt }) => ({
      profile,
      createdBy: createdBy === null ? null : (names.get(createdBy)?.name ?? null),
      createdAt: createdAt.toISOString(),
    })),
  };
}

const byName = new Intl.Collator('vi');

const list = defineAccountQuery(contract.listProfiles, {
  access: mayRead,
  async run({ tx }, { retired }) {
    const versions = await loadVersions(tx);
    const authors = versions.flatMap(({ createdBy }) => createdBy ?? []);
    const names = await addresseesOf(tx, [...new Set(authors)]);
    const byId = new Map<string, StoredVersion[]>();
    for (const version of versions) {
      const id = version.profile.id ?? '';
      byId.set(id, [...(byId.get(id) ?? []), version]);
    }
    const profiles = [...byId].map(([id, own]) => toView(id, own, names));
    const nameOf = ({ versions: [newest] }: (typeof profiles)[number]) =>
      newest?.profile.name ?? '';
    return ok({
      profiles: profiles
        .filter((profile) => retired || !profile.retired)
        .sort((a, b) => byName.compare(nameOf(a), nameOf(b))),
    });
  },
});

const tryOut = defineAccountQuery(contract.tryOut, {
  access: mayRead,
  run: async (_context, { profile, figures }) => ok(tryOutProfile(profile, figures)),
});

export const ruleProfileQueries: readonly Query[] = [list, tryOut];
