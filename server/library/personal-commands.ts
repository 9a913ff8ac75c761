import type { Tx } from '../../db/client.ts';
import { takeUpload } from '../files/requests.ts';
import { type Command, defineAccountCommand } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { mayUseLibrary } from './access.ts';
import * as contract from './contract.ts';
import { decideAddFolder, decideRenameFolder, pathTo } from './rules.ts';
import * as store from './store.ts';

async function isOwnFolder(tx: Tx, ownerId: string, folderId: string | null): Promise<boolean> {
  return pathTo(await store.loadFolders(tx, ownerId), folderId) !== null;
}

const addFolder = defineAccountCommand(contract.addFolder, {
  access: mayUseLibrary,
  async run({ tx, viewer, newId }, asked) {
    await store.lockFolders(tx, viewer.personId);
    const decided = decideAddFolder(await store.loadFolders(tx, viewer.personId), asked);
    if (!decided.ok) return decided;
    const id = newId();
    await store.insertFolder(tx, { ...asked, id, ownerId: viewer.personId });
    return ok({ id });
  },
});

const renameFolder = defineAccountCommand(contract.renameFolder, {
  access: mayUseLibrary,
  async run({ tx, viewer }, asked) {
    await store.lockFolders(tx, viewer.personId);
    const decided = decideRenameFolder(await store.loadFolders(tx, viewer.personId), asked);
    if (!decided.ok) return decided;
    await store.saveFolderName(tx, asked.folderId, asked.name);
    return ok(null);
  },
});

const removeFolder = defineAccountCommand(contract.removeFolder, {
  access: mayUseLibrary,
  async run({ tx, viewer }, { folderId }) {
    await store.lockFolders(tx, viewer.personId);
    if (!(await isOwnFolder(tx, viewer.personId, folderId))) return fail('library.unknown-folder');
    if (await store.folderHolds(tx, folderId)) return fail('library.folder-not-empty');
    await store.deleteFolder(tx, folderId);
    return ok(null);
  },
});

const addDocuments = defineAccountCommand(contract.addDocuments, {
  access: mayUseLibrary,
  async run({ tx, viewer, now, newId }, { folderId, uploadIds }) {
    const ownerId = viewer.personId;
    await store.lockFolders(tx, ownerId);
    if (!(await isOwnFolder(tx, ownerId, folderId))) return fail('library.unknown-folder');
    const rows: store.StoredDocument[] = [];
    for (const uploadId of new Set(uploadIds)) {
      const taken = await takeUpload(tx, { uploadId, ownerId, now });
      if (!taken.ok) return taken;
      const { fileSha256, fileName } = taken.value;
      const title = fileName.replace(/\.[^.]+$/, '') || fileName;
      const file = { sha256: fileSha256, fileName, title };
      rows.push({ ...file, id: newId(), ownerId, folderId, addedAt: now, deletedAt: null });
    }
    await store.insertDocuments(tx, rows);
    return ok({ ids: rows.map(({ id }) => id) });
  },
});

const changeDocument = defineAccountCommand(contract.changeDocument, {
  access: mayUseLibrary,
  async run({ tx, viewer }, { documentId, title, folderId }) {
    await store.lockFolders(tx, viewer.personId);
    const found = await store.loadDocument(tx, viewer.personId, documentId);
    if (!found || found.deletedAt) return fail('library.unknown-document');
    if (!(await isOwnFolder(tx, viewer.personId, folderId))) return fail('library.unknown-folder');
    await store.changeStored(tx, documentId, { title, folderId });
    return ok(null);
  },
});

const removeDocument = defineAccountCommand(contract.removeDocument, {
  access: mayUseLibrary,
  async run({ tx, viewer, now }, { documentId }) {
    const found = await store.loadDocument(tx, viewer.personId, documentId);
    if (!found) return fail('library.unknown-document');
    await store.changeStored(tx, documentId, { deletedAt: found.deletedAt ?? now });
    return ok(null);
  },
});

const restoreDocument = defineAccountCommand(contract.restoreDocument, {
  access: mayUseLibrary,
  async run({ tx, viewer }, { documentId }) {
    const found = await store.loadDocument(tx, viewer.personId, documentId);
    if (!found) return fail('library.unknown-document');
    await store.changeStored(tx, documentId, { deletedAt: null });
    return ok(null);
  },
});

export const personalCommands: readonly Command[] = [
  ...[addFolder, renameFolder, removeFolder],
  ...[addDocuments, changeDocument, removeDocument, restoreDocument],
];
