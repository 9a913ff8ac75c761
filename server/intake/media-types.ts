import type { PaperFamily } from './contract.ts';

export interface PaperFormat {
  mediaType: string;
  family: PaperFamily;
  /** Endings that names of this format have; the first is given to names without one. */
  extensions: readonly [string, ...string[]];
  /** What LibreOffice calls it: forced, so that a file is never read as something else. */
  importFilter?: string;
}

const ooxml = 'application/vnd.openxmlformats-officedocument';
const odf = 'application/vnd.oasis.opendocument';

/** Every format that papers are taken in. */
export const paperFormats = {
  pdf: { mediaType: 'application/pdf', family: 'pdf', extensions: ['pdf'] },
  docx: {
    mediaType: `${ooxml}.wordprocessingml.document`,
    family: 'word',
    extensions: ['docx'],
    importFilter: 'MS Word 2007 XML',
  },
  xlsx: {
    mediaType: `${ooxml}.spreadsheetml.sheet`,
    family: 'sheet',
    extensions: ['xlsx'],
    importFilter: 'Calc MS Excel 2007 XML',
  },
  pptx: {
    mediaType: `${ooxml}.presentationml.presentation`,
    family: 'slides',
    extensions: ['pptx'],
    importFilter: 'Impress MS PowerPoint 2007 XML',
  },
  ppsx: {
    mediaType: `${ooxml}.presentationml.slideshow`,
    family: 'slides',
    extensions: ['ppsx'],
    importFilter: 'Impress MS PowerPoint 2007 XML',
  },
  doc: {
    mediaType: 'application/msword',
    family: 'word',
    extensions: ['doc'],
    importFilter: 'MS Word 97',
  },
  xls: {
    mediaType: 'application/vnd.ms-excel',
    family: 'sheet',
    extensions: ['xls'],
    importFilter: 'MS Excel 97',
  },
  ppt: {
    mediaType: 'application/vnd.ms-powerpoint',
    family: 'slides',
    extensions: ['ppt', 'pps'],
    importFilter: 'MS PowerPoint 97',
  },
  odt: {
    mediaType: `${odf}.text`,
    family: 'word',
    extensions: ['odt'],
    importFilter: 'writer8',
  },
  ods: {
    mediaType: `${odf}.spreadsheet`,
    family: 'sheet',
    extensions: ['ods'],
    importFilter: 'calc8',
  },
  odp: {
    mediaType: `${odf}.presentation`,
    family: 'slides',
    extensions: ['odp'],
    importFilter: 'impress8',
  },
  png: { mediaType: 'image/png', family: 'image', extensions: ['png'] },
  jpeg: { mediaType: 'image/jpeg', family: 'image', extensions: ['jpg', 'jpeg', 'jfif'] },
  webp: { mediaType: 'image/webp', family: 'image', extensions: ['webp'] },
  tiff: { mediaType: 'image/tiff', family: 'image', extensions: ['tif', 'tiff'] },
} as const satisfies Record<string, PaperFormat>;

export type FormatName = keyof typeof paperFormats;

/** The format of a media type, as `examine` answers it. */
export function formatOf(mediaType: string): PaperFormat | undefined {
  const formats: PaperFormat[] = Object.values(paperFormats);
  return formats.find((format) => format.mediaType === mediaType);
}
