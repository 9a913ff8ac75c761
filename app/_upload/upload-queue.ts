import { DetailedError, Upload } from 'tus-js-client';
import { newCommandId } from '@/app/_sync/command-id.ts';
import type { UploadProblem, UploadView } from '../../server/files/contract.ts';

/** Where uploads go, by the protocol tus 1.0. */
const endpoint = '/api/uploads';
/** As many at once as a slow line and the disc of the server bear. */
const atOnce = 3;
const retryDelays = [0, 1_000, 3_000, 8_000, 20_000];

export interface UploadEntry {
  /** Of this page; the server's id comes with the first answer. */
  key: string;
  uploadId: string | null;
  fileName: string;
  sizeBytes: number;
  sentBytes: number;
  /** `interrupted`: the line broke for good; what was sent is kept and sending can go on. */
  phase: 'waiting' | 'sending' | 'interrupted' | 'checking' | 'ready' | 'refused';
  /** What the server says of it, once it has arrived. */
  view: UploadView | null;
  problem: UploadProblem | null;
}

interface Running {
  entry: UploadEntry;
  upload: Upload;
}

function idOf(url: string | null): string | null {
  return url?.split('/').at(-1) ?? null;
}

/** A refusal by the way it is answered: only what the server said no to for good has a problem. */
function problemOf(error: Error | DetailedError): UploadProblem | null {
  const status = error instanceof DetailedError ? error.originalResponse?.getStatus() : undefined;
  if (status === 413) return { code: 'intake.too-large', params: {} };
  return null;
}

/** Files on their way to the server; `onChange` gets all of them whenever one changes. */
export function createUploadQueue(onChange: (entries: readonly UploadEntry[]) => void) {
  let all: Running[] = [];
  const tell = () => onChange(all.map(({ entry }) => entry));

  function set(key: string, change: Partial<UploadEntry>): void {
    all = all.map((one) =>
      one.entry.key === key ? { ...one, entry: { ...one.entry, ...change } } : one,
    );
    tell();
  }

  function startNext(): void {
    const sending = all.filter(({ entry }) => entry.phase === 'sending').length;
    const waiting = all.filter(({ entry }) => entry.phase === 'waiting');
    for (const { entry, upload } of waiting.slice(0, Math.max(0, atOnce - sending))) {
      set(entry.key, { phase: 'sending' });
      begin(upload);
    }
  }

  /** The same file chosen again, after a reload too, goes on where it stopped. */
  function begin(upload: Upload): void {
    upload
      .findPreviousUploads()
      .then(([earlier]) => {
        if (earlier) upload.resumeFromPreviousUpload(earlier);
        upload.start();
      })
      .catch(() => upload.start());
  }

  function add(file: File): void {
    const key = newCommandId();
    const upload = new Upload(file, {
      ...{ endpoint, retryDelays, removeFingerprintOnSuccess: true },
      metadata: { filename: file.name.normalize('NFC') },
      onUploadUrlAvailable: () => set(key, { uploadId: idOf(upload.url) }),
      onProgress: (sentBytes) => set(key, { sentBytes }),
      onSuccess: () => {
        set(key, { phase: 'checking', uploadId: idOf(upload.url), sentBytes: file.size });
        startNext();
      },
      onError: (error) => {
        const problem = problemOf(error);
        set(key, { phase: problem ? 'refused' : 'interrupted', problem });
        startNext();
      },
    });
    const entry: UploadEntry = {
      ...{ key, uploadId: null, fileName: file.name, sizeBytes: file.size, sentBytes: 0 },
      ...{ phase: 'waiting', view: null, problem: null },
    };
    all = [...all, { entry, upload }];
  }

  return {
    add(files: readonly File[]): void {
      for (const file of files) add(file);
      tell();
      startNext();
    },

    retry(key: string): void {
      const one = all.find(({ entry }) => entry.key === key);
      if (!one) return;
      set(key, { phase: 'sending', problem: null });
      begin(one.upload);
    },

    /** Stops it; what the server has of it already is the caller's to discard. */
    remove(key: string): void {
      const one = all.find(({ entry }) => entry.key === key);
      if (one?.entry.phase === 'sending') void one.upload.abort();
      all = all.filter(({ entry }) => entry.key !== key);
      tell();
      startNext();
    },

    /** Takes over what the server says of files that have arrived. */
    learn(views: readonly UploadView[]): void {
      for (const view of views) {
        const one = all.find(({ entry }) => entry.uploadId === view.id);
        if (one?.entry.phase !== 'checking') continue;
        const phase = view.state === 'receiving' ? 'checking' : view.state;
        set(one.entry.key, { view, phase, problem: view.problem });
      }
    },

    stopAll(): void {
      for (const { entry, upload } of all) if (entry.phase === 'sending') void upload.abort();
    },
  };
}

export type UploadQueue = ReturnType<typeof createUploadQueue>;
