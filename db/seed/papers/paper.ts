/**
 * A demo paper as data. What is said is in `content/`; how it looks (Nghị định 30/2020/NĐ-CP) is in
 * the other files of this folder.
 */
export type ProseStyle =
  | 'paragraph'
  | 'italic'
  | 'centred'
  | 'chapter'
  | 'heading'
  | 'subheading'
  | 'page-break';

export interface ProseBlock {
  kind: 'prose';
  style: ProseStyle;
  /** Inline **bold** is understood. */
  text: string;
}

export type ColumnAlign = 'left' | 'centre' | 'right';

export interface TableBlock {
  kind: 'table';
  /** Relative widths; they are scaled to the width of the text. */
  widths: readonly number[];
  align: readonly ColumnAlign[];
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** The last row is a total and stands in bold. */
  total?: boolean;
}

export type Block = ProseBlock | TableBlock;

export interface Letterhead {
  /** Superior agency, one entry per line; empty where there is none. */
  superior: readonly string[];
  /** Agency that issues the paper, one entry per line. */
  agency: readonly string[];
  number: string;
  /** Place and date, as printed. Omitted for panel reports. */
  placeAndDate: string;
  /** Subject under the number, letters (công văn) only: "V/v …". */
  about?: string;
  /** Framed mark under the number, for example "DỰ THẢO 3". */
  draftMark?: string;
}

export interface Signature {
  /** Authority and position, one entry per line: "TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG". */
  lines: readonly string[];
  name: string;
  /** Issued papers carry "(Đã ký)"; drafts leave the room empty. */
  signed: boolean;
}

export interface Paper {
  /** File name without extension, also the key used by the demo data. */
  slug: string;
  /** Kind of paper in capitals ("TỜ TRÌNH"); empty for letters. */
  title: string;
  subject: string;
  /** "Kính gửi:" lines; several addressees stand in a list. */
  addressees?: readonly string[];
  letterhead: Letterhead;
  body: readonly Block[];
  signature: Signature;
  /** Nơi nhận, one entry per line. */
  distribution: readonly string[];
  /** Annexes follow the signature, each on a new page. */
  annexes?: readonly Block[];
  landscape?: boolean;
  /** ISO date; becomes the creation date of the file, so that every run gives the same bytes. */
  date: string;
}
