/**
 * How an official paper looks: Nghị định 30/2020/NĐ-CP, Phụ lục I. Sizes in points, lengths in
 * millimetres unless said otherwise. Where the decree leaves a range, `allowed` has it and `size` the one used here.
 */
interface Measure {
  size: number;
  allowed: readonly [number, number];
  /** Where it is said: part of Phụ lục I. */
  source: string;
}

const measure = (size: number, from: number, to: number, source: string): Measure => ({
  size,
  allowed: [from, to],
  source: `NĐ 30/2020/NĐ-CP, Phụ lục I, ${source}`,
});

export const page = {
  /** A4. */
  width: measure(210, 210, 210, 'Mục I.1'),
  height: measure(297, 297, 297, 'Mục I.1'),
  top: measure(20, 20, 25, 'Mục I.3'),
  bottom: measure(20, 20, 25, 'Mục I.3'),
  left: measure(30, 30, 35, 'Mục I.3'),
  right: measure(15, 15, 20, 'Mục I.3'),
} as const;

export const fontFamily = 'Times New Roman';

export const sizes = {
  nationalTitle: measure(12, 12, 13, 'Mục II.1'),
  motto: measure(13, 13, 14, 'Mục II.1'),
  superior: measure(12, 12, 13, 'Mục II.2'),
  agency: measure(12, 12, 13, 'Mục II.2'),
  number: measure(13, 13, 13, 'Mục II.3'),
  placeAndDate: measure(13, 13, 14, 'Mục II.4'),
  title: measure(14, 13, 14, 'Mục II.5'),
  subject: measure(14, 13, 14, 'Mục II.5'),
  about: measure(12, 12, 13, 'Mục II.5'),
  addressee: measure(14, 13, 14, 'Mục II.9'),
  body: measure(14, 13, 14, 'Mục II.6'),
  signer: measure(14, 13, 14, 'Mục II.7'),
  distributionHead: measure(12, 12, 12, 'Mục II.9'),
  distribution: measure(11, 11, 11, 'Mục II.9'),
  pageNumber: measure(13, 13, 14, 'Mục I.7'),
} as const;

export const text = {
  /** First line of a paragraph: 1 cm or 1.27 cm. */
  firstLineIndent: measure(12.7, 10, 12.7, 'Mục II.6'),
  /** Between paragraphs, in points. */
  gapPoints: measure(6, 6, 12, 'Mục II.6'),
  /** Lines: single to one and a half. */
  lineSpacing: measure(1.15, 1, 1.5, 'Mục II.6'),
} as const;

/** The line under the motto is as long as it; that under agency and subject a third to a half. */
export const ruleShares = {
  motto: measure(1, 1, 1, 'Mục II.1'),
  agency: measure(0.4, 1 / 3, 1 / 2, 'Mục II.2'),
  subject: measure(0.4, 1 / 3, 1 / 2, 'Mục II.5'),
} as const;

export const words = {
  nationalTitle: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
} as const;
