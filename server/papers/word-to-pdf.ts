import { officeToPdf } from '../intake/office-sandbox.ts';
import { substituteFonts } from './face-widths.ts';
import { fontFamily } from './nd30.ts';
import type { ToPdf } from './port.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const wallMs = 90_000;

/**
 * The PDF of an official paper, from its .docx, so that both have one layout. The letters are those
 * of fonts with the widths of Times New Roman, the same on every machine.
 */
export const wordToPdf: ToPdf = (docxPath, outDir) => {
  const fonts = { files: substituteFonts, aliases: { [fontFamily]: 'Tinos' } };
  return officeToPdf(docxPath, outDir, { mediaType, fonts, wallMs });
};
