import { takeUpload } from '../files/requests.ts';
import {
  type AccountContext,
  type Command,
  defineAccountCommand,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { mayEditLibrary } from './access.ts';
import * as contract from './contract.ts';
import * as store from './reference-store.ts';
import { decideAddress, hasOneOf, normaliseHost, sourceOf } from './rules.ts';

/** What a reference stands for: the file that was uploaded, or the address outside. */
async function contentOf(
  { tx, viewer, now }: AccountContext,
  { uploadId, url }: { uploadId: string | null; url: string | null },
) {
  if (uploadId !== null) {
    const taken = await takeUpload(tx, { uploadId, ownerId: viewer.personId, now });
    if (!taken.ok) return taken;
    const { fileSha256, fileName } = taken.value;
    return ok({ sha256: fileSha256, fileName, url: null });
  }
  const address = decideAddress(url ?? '', await store.loadSources(tx));
  if (!address.ok) return address;
  return ok({ sha256: null, fileName: null, url: address.value });
}

const addReference = defineAccountCommand(contract.addReference, {
  access: mayEditLibrary,
  async run(context, { uploadId, url, ...fields }) {
    const { tx, viewer, now, newId } = context;
    if (!hasOneOf(uploadId, url)) return fail('library.file-or-address');
    const content = await contentOf(context, { uploadId, url });
    if (!content.ok) return content;
    const id = newId();
    await store.insertReference(tx, {
      ...{ id, ...fields, ...content.value, addedBy: viewer.personId },
      ...{ addedAt: now, rank: 0, archivedAt: null },
    });
    return ok({ id });
  },
});

const editReference = defineAccountCommand(contract.editReference, {
  access: mayEditLibrary,
  async run({ tx }, { id, ...fields }) {
    const known = await store.changeReference(tx, id, fields);
    return known ? ok(null) : fail('library.unknown-reference');
  },
});

const archiveReference = defineAccountCommand(contract.archiveReference, {
  access: mayEditLibrary,
  async run({ tx, now }, { id, archived }) {
    const known = await store.changeReference(tx, id, { archivedAt: archived ? now : null });
    return known ? ok(null) : fail('library.unknown-reference');
  },
});

const addSource = defineAccountCommand(contract.addSource, {
  access: mayEditLibrary,
  async run({ tx, newId }, { host, name }) {
    const normalised = normaliseHost(host);
    if (normalised === null) return fail('library.not-a-host', { host });
    const id = newId();
    const added = await store.insertSource(tx, { id, host: normalised, name });
    return added ? ok({ id }) : fail('library.source-known', { host: normalised });
  },
});

const removeSource = defineAccountCommand(contract.removeSource, {
  access: mayEditLibrary,
  async run({ tx }, { id }) {
    const sources = await store.loadSources(tx);
    const found = sources.find((source) => source.id === id);
    if (!found) return fail('library.unknown-source');
    const others = sources.filter((source) => source.id !== id);
    const hosts = (await store.loadAddresses(tx)).map((url) => new URL(url).hostname);
    const needed = hosts.some((host) => sourceOf([found], host) && !sourceOf(others, host));
    if (needed) return fail('library.source-in-use', { host: found.host });
    await store.deleteSource(tx, id);
    return ok(null);
  },
});

export const referenceCommands: readonly Command[] = [
  ...[addReference, editReference, archiveReference, addSource, removeSource],
];
