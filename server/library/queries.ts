import { fileFacts } from '../files/queries.ts';
import { defineAccountQuery, type Query } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { mayEditLibrary, mayUseLibrary } from './access.ts';
import * as contract from './contract.ts';
import { readingOfEntry } from './readable.ts';
import { findReferences, loadSources, referencePageSize } from './reference-store.ts';
import { pathTo, sourceOf } from './rules.ts';
import { countEntries, loadDocuments, loadFolders } from './store.ts';

export { readableEntry, searchableEntries } from './readable.ts';

const folder = defineAccountQuery(contract.folder, {
  access: mayUseLibrary,
  async run({ tx, viewer }, { folderId }) {
    const all = await loadFolders(tx, viewer.personId);
    const path = pathTo(all, folderId);
    if (!path) return fail('library.unknown-folder');
    const below = all.filter(({ parentId }) => parentId === folderId);
    const entries = await countEntries(
      tx,
      below.map(({ id }) => id),
    );
    const documents = await loadDocuments(tx, viewer.personId, folderId);
    const files = await fileFacts(
      tx,
      documents.map(({ sha256 }) => sha256),
    );
    return ok({
      path: path.map(({ id, name }) => ({ id, name })),
      folders: below.map(({ id, name }) => {
        const within = all.filter(({ parentId }) => parentId === id).length;
        return { id, name, entries: within + (entries.get(id) ?? 0) };
      }),
      documents: documents.map(({ id, title, fileName, sha256, addedAt }) => {
        const file = files.get(sha256);
        return {
          ...{ id, folderId, title, fileName, sha256, addedAt: addedAt.toISOString() },
          ...{ sizeBytes: file?.sizeBytes ?? 0, pages: file?.pages ?? 0 },
          conversion: file?.conversion ?? 'failed',
        };
      }),
    });
  },
});

const folders = defineAccountQuery(contract.folders, {
  access: mayUseLibrary,
  run: async ({ tx, viewer }) => ok(await loadFolders(tx, viewer.personId)),
});

const references = defineAccountQuery(contract.references, {
  access: mayUseLibrary,
  async run({ tx, viewer }, filter) {
    const { rows, total } = await findReferences(tx, filter);
    const allowed = await loadSources(tx);
    return ok({
      ...{ total, pageSize: referencePageSize, mayEdit: mayEditLibrary(viewer) },
      references: rows.map(({ id, title, docNumber, agency, issuedOn, sha256, fileName, url }) => {
        const source = url ? sourceOf(allowed, new URL(url).hostname) : null;
        const fields = { id, title, docNumber, agency, issuedOn, sha256, fileName, url };
        return { ...fields, source: source?.name ?? null };
      }),
    });
  },
});

const sources = defineAccountQuery(contract.sources, {
  access: mayUseLibrary,
  run: async ({ tx }) => ok(await loadSources(tx)),
});

const reading = defineAccountQuery(contract.reading, {
  access: mayUseLibrary,
  async run({ tx, viewer }, { source, id }) {
    const found = await readingOfEntry(tx, viewer, source, id);
    return found ? ok(found) : fail('library.unknown-document');
  },
});

export const libraryQueries: readonly Query[] = [folder, folders, references, sources, reading];
