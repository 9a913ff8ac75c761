import { join } from 'node:path';
import { Gate } from '../intake/gate.ts';
import { createFileStore, type FileStore } from './file-store.ts';

/** The folders of an installation in which files lie. */
export interface Storage {
  files: FileStore;
  /** What is being uploaded, until it is known to be a paper. */
  incomingDir: string;
  /** Work of conversions and renderings; what lies there belongs to nobody after a start. */
  workDir: string;
  /** Page images. All of it can be made again. */
  pagesDir: string;
  /** The largest file that is taken in. */
  maxUploadBytes: number;
  /** Held by whoever keeps a file or clears files away, so that neither undoes the other's work. */
  changing: Gate;
}

export function openStorage(dataDir: string, maxUploadMb = 200): Storage {
  return {
    files: createFileStore(join(dataDir, 'files')),
    incomingDir: join(dataDir, 'incoming'),
    workDir: join(dataDir, 'work'),
    pagesDir: join(dataDir, 'pages'),
    maxUploadBytes: maxUploadMb * 1024 * 1024,
    changing: new Gate(1),
  };
}
