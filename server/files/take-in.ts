import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database } from '../../db/client.ts';
import type { ConversionState } from '../intake/contract.ts';
import { examine } from '../intake/examine.ts';
import { type IntakeOutcome, intake } from '../intake/intake.ts';
import { readTexts } from '../intake/texts.ts';
import type { Clock } from '../kernel/clock.ts';
import { defineEffect, type Effect, type EffectRequest } from '../kernel/effects.ts';
import { type Failure, ok, type Result } from '../kernel/result.ts';
import type { Conversion } from './contract.ts';
import { keepPaper } from './keeping.ts';
import { createProgressNotes } from './progress-notes.ts';
import type { Storage } from './storage.ts';
import { loadFiles, touchFile } from './stored-file-store.ts';
import {
  loadUpload,
  type StoredUpload,
  saveProgress,
  saveReady,
  saveRefused,
} from './upload-store.ts';

export interface TakingIn {
  db: Database;
  clock: Clock;
  storage: Storage;
}

/** What fails for a reason of our own is tried anew; a file that always fails must come to an end. */
const mostAttempts = 3;
/** So many files at most are converted at the same time; other effects keep the remaining places. */
const lanes = 2;

export function takeInRequest(uploadId: string): EffectRequest {
  const lane = Number.parseInt(uploadId.slice(0, 2), 16) % lanes;
  const name = 'files.take-in';
  return { name, input: { uploadId }, key: `${name}.${uploadId}`, lane: `${name}.${lane}` };
}

/** Examines a file that has arrived, makes it readable and searchable, and says what became of it. */
export function takeInEffect(parts: TakingIn): Effect {
  return defineEffect({
    name: 'files.take-in',
    input: z.object({ uploadId: z.uuid() }),
    async run({ uploadId }) {
      const upload = await loadUpload(parts.db, uploadId);
      if (upload?.state === 'checking') await takeIn(parts, upload);
      const ended = upload === null || upload.state !== 'receiving';
      if (ended) await clearIncoming(parts.storage, uploadId);
    },
  });
}

async function takeIn(parts: TakingIn, upload: StoredUpload): Promise<void> {
  const { db, clock } = parts;
  const attempts = upload.attempts + 1;
  const outcome = attempts > mostAttempts ? gaveUp : await attempt(parts, upload, attempts);
  if (outcome.ok) {
    await saveReady(db, upload.id, { ...outcome.value, now: clock.now() });
  } else {
    const { code, params } = outcome;
    await saveRefused(db, upload.id, { code, params }, clock.now());
  }
}

type Refusal = Parameters<typeof saveRefused>[2]['code'];
const gaveUp: Failure<Refusal> = { ok: false, code: 'files.processing-failed', params: {} };

/** The file that was kept and the name to show for it. */
type Kept = { sha256: string; fileName: string };

async function attempt(
  parts: TakingIn,
  upload: StoredUpload,
  attempts: number,
): Promise<Result<Kept, Refusal>> {
  const { db, storage } = parts;
  const { maxUploadBytes: maxBytes } = storage;
  const path = join(storage.incomingDir, upload.id);
  await saveProgress(db, upload.id, { stage: 'examine', done: 0, total: 1 }, attempts);
  const known = await keepAgain(parts, path, upload.fileName);
  if (known) return known;
  await mkdir(storage.workDir, { recursive: true });
  const workDir = await mkdtemp(join(storage.workDir, 'intake-'));
  const notes = createProgressNotes((progress) => saveProgress(db, upload.id, progress, attempts));
  try {
    const taken = await intake(path, upload.fileName, { workDir, maxBytes }, notes.note);
    return taken.ok ? ok(await keep(parts, path, taken.value)) : taken;
  } finally {
    await notes.written();
    await rm(workDir, { recursive: true, force: true });
  }
}

/** The same content again: what is known of it stands, but the name may be wrong where it was not. */
async function keepAgain(
  { db, clock, storage }: TakingIn,
  path: string,
  fileName: string,
): Promise<Result<Kept, Refusal> | null> {
  const sha256 = await hashOf(path);
  const [known] = await loadFiles(db, [sha256]);
  // What could not be converted may succeed this time.
  if (!known || known.pdfSha256 === null) return null;
  const examined = await examine(path, { fileName, maxBytes: storage.maxUploadBytes });
  if (!examined.ok) return examined;
  const kept = await storage.changing.run(async () => {
    const there = await storage.files.has(sha256);
    return there && (await touchFile(db, sha256, clock.now()));
  });
  return kept ? ok({ sha256, fileName: examined.value.safeName }) : null;
}

const conversions: Record<ConversionState, Conversion> = {
  ready: 'ready',
  failed: 'failed',
  unavailable: 'failed',
  'timed-out': 'timed-out',
  'not-needed': 'not-needed',
};

async function keep(
  { db, clock, storage }: TakingIn,
  path: string,
  { safeName, mediaType, conversion, pdfPath, pages, ...rest }: IntakeOutcome,
): Promise<Kept> {
  const paper = {
    ...{ path, mediaType, pdfPath, pages },
    conversion: conversions[conversion],
    texts: rest.textsPath === null ? noTexts() : readTexts(rest.textsPath),
    recognised: rest.recognisedPages > 0,
  };
  const { sha256 } = await storage.changing.run(() =>
    keepPaper(db, storage.files, paper, clock.now()),
  );
  return { sha256, fileName: safeName };
}

async function* noTexts() {}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** What has arrived is in the store by now or was refused; nothing of it stays here. */
export async function clearIncoming({ incomingDir }: Storage, uploadId: string): Promise<void> {
  for (const name of [uploadId, `${uploadId}.json`]) {
    await rm(join(incomingDir, name), { force: true });
  }
}
