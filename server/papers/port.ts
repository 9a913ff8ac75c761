import type { Result } from '../kernel/result.ts';

export interface KeptPaper {
  docxSha256: string;
  /** Both null where there is no PDF. */
  pdfSha256: string | null;
  pages: number | null;
}

/** Where the files of papers are made and kept. */
export interface PaperFiles {
  /** For files on the way; removed when they have been kept. */
  workDir: string;
  /** Keeps the files, then has them referred to before anybody could clear them away. */
  keep(
    files: { docxPath: string; pdfPath: string | null },
    refer: (kept: KeptPaper) => Promise<void>,
  ): Promise<void>;
}

/** Turns a .docx file into a PDF in the folder. */
export type ToPdf = (
  docxPath: string,
  outDir: string,
) => Promise<Result<{ pdfPath: string }, string>>;
