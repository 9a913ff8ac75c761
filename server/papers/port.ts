import type { Result } from '../kernel/result.ts';

export interface KeptPaper {
  docxSha256: string;
  pdfSha256: string;
  pages: number;
}

/** Where the files of papers are made and kept. */
export interface PaperFiles {
  /** For files on the way; removed when they have been kept. */
  workDir: string;
  /** Keeps both files, then has them referred to before anybody could clear them away. */
  keep(
    files: { docxPath: string; pdfPath: string },
    refer: (kept: KeptPaper) => Promise<void>,
  ): Promise<void>;
}

/** Turns a .docx file into a PDF in the folder. */
export type ToPdf = (
  docxPath: string,
  outDir: string,
) => Promise<Result<{ pdfPath: string }, string>>;
