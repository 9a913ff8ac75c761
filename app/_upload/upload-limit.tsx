'use client';
import { createContext, type ReactNode, use } from 'react';

const UploadLimit = createContext<number | null>(null);

/** Says to the pages within how large a file may be, in megabytes. */
export function UploadLimitProvider(props: { megabytes: number; children: ReactNode }) {
  return <UploadLimit value={props.megabytes}>{props.children}</UploadLimit>;
}

/** The largest file that may be uploaded here, in megabytes. */
export function useUploadLimit(): number {
  const megabytes = use(UploadLimit);
  if (megabytes === null) throw new Error('no upload limit is provided here');
  return megabytes;
}
