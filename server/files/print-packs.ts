import { rm } from 'node:fs/promises';
import { canonicalJson, sha256 } from '../kernel/canonical.ts';
import { definePreparationQuery, type Query } from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { anyPreparer } from './access.ts';
import * as contract from './contract.ts';
import { type Desk, markOf } from './marking.ts';
import { type PackFacts, packFacts } from './pack-facts.ts';
import type { SentFile } from './reading-desk.ts';

interface Pack {
  /** Of the papers in it and of what is written on them. */
  digest: string;
  done: number;
  total: number;
  path: Promise<string>;
  state: 'making' | 'ready' | 'failed';
}

/** A pack that was made is handed out again for as long as nothing in it has changed. */
const keptMs = 15 * 60_000;

/** Print packs, one for each person and meeting; all of them can be made again. */
export function createPrintPacks(desk: Desk) {
  const packs = new Map<string, Pack>();

  function make(key: string, digest: string, facts: PackFacts): Pack {
    const { task } = facts;
    const pack: Pack = {
      digest,
      done: 0,
      total: task.papers.length,
      state: 'making',
      path: making(),
    };
    function making() {
      return desk.pdf.run(task, (done, total) => Object.assign(pack, { done, total }));
    }
    packs.set(key, pack);
    pack.path.then(
      (path) => {
        pack.state = 'ready';
        setTimeout(() => {
          if (packs.get(key) === pack) packs.delete(key);
          void rm(path, { force: true });
        }, keptMs).unref();
      },
      () => {
        pack.state = 'failed';
      },
    );
    return pack;
  }

  const keyOf = (viewer: Viewer, meetingId: string) => `${viewer.personId}/${meetingId}`;

  const query: Query = definePreparationQuery(contract.printPack, {
    access: anyPreparer,
    async run({ viewer, meetingId, tx, now }) {
      const facts = await packFacts(desk, tx, { viewer, meetingId, mark: null, now });
      const pack = packs.get(keyOf(viewer, meetingId));
      return ok({
        papers: facts.task.papers.length,
        pages: facts.task.papers.reduce((sum, { pages }) => sum + pages, 0),
        leftOut: facts.leftOut,
        state: pack?.state ?? 'not-made',
        done: pack?.done ?? 0,
        total: pack?.total ?? facts.task.papers.length,
      });
    },
  });

  return {
    query,
    /**
     * The pack of this person, made now if need be; null where there is nothing to print. It counts as
     * printed where `handedOut`, and not where somebody only waits for it to be made.
     */
    async fetch(viewer: Viewer, meetingId: string, handedOut: boolean): Promise<SentFile | null> {
      const { db, clock } = desk;
      const now = clock.now();
      const mark = await markOf(desk, viewer.personId, meetingId);
      const facts = await packFacts(desk, db, { viewer, meetingId, mark, now });
      if (facts.task.papers.length === 0) return null;
      const digest = sha256(canonicalJson(facts.task));
      const key = keyOf(viewer, meetingId);
      const known = packs.get(key);
      const usable = known?.digest === digest && known.state !== 'failed';
      const path = await (usable ? known : make(key, digest, facts)).path;
      for (const id of handedOut ? facts.documentIds : []) {
        const opening = { id, personId: viewer.personId, kind: 'print' as const, now };
        await desk.sources.document?.opened?.(db, opening);
      }
      const mediaType = 'application/pdf';
      return { path, fileName: facts.fileName, mediaType, temporary: false };
    },
  };
}

export type PrintPacks = ReturnType<typeof createPrintPacks>;
