import { describe, expect, test } from 'vitest';
import type { PaperBlock, TemplateText } from './contract.ts';
import { productTemplates } from './default-templates.ts';
import { fillTemplate } from './template-fill.ts';
import { checkTemplate } from './template-text.ts';

const fields = [
  { name: 'tên cuộc họp', required: true },
  { name: 'địa điểm', required: false },
  { name: 'hạn xác nhận', required: false },
];

const template = (body: string): TemplateText => ({
  ...{ title: 'GIẤY MỜI', subject: '{tên cuộc họp}', distribution: '- Như trên;\nLưu: VT.' },
  body,
});

const values = {
  'tên cuộc họp': 'Họp giao ban',
  'địa điểm': ['Phòng 301', 'Phòng 401'],
  'hạn xác nhận': '',
};

const wordsOf = (block: PaperBlock | undefined) =>
  block && 'runs' in block ? block.runs.map(({ text }) => text).join('') : null;

test.each(Object.entries(productTemplates))(
  'the %s template of the product is right',
  (_k, one) => {
    expect(checkTemplate(one.text, one.fields)).toMatchObject({ ok: true });
    expect(one.text).toEqual(JSON.parse(JSON.stringify(one.text).normalize('NFC')));
  },
);

describe('a template is refused', () => {
  test.each([
    ['Tới dự:\n{tên cuộc hop}', 'papers.unknown-field', { line: 2, field: 'tên cuộc hop' }],
    ['Tới dự: {tên cuộc họp', 'papers.unclosed-brace', { line: 1, part: 'body' }],
    ['Tới dự: tên cuộc họp}', 'papers.unclosed-brace', { line: 1 }],
    ['Tới dự[, trước {hạn xác nhận}', 'papers.unclosed-bracket', { line: 1 }],
    ['Tới dự], trước', 'papers.unclosed-bracket', { line: 1 }],
    ['Tới [dự [và]]', 'papers.unclosed-bracket', { line: 1 }],
  ])('%j: %s', (body, code, params) => {
    const refused = checkTemplate(template(body), fields);
    expect(refused).toMatchObject({ ok: false, code, params });
  });

  test('that lacks a field without which the paper would be wrong', () => {
    const refused = checkTemplate({ ...template('Kính mời'), subject: 'Họp' }, fields);
    const params = { field: 'tên cuộc họp' };
    expect(refused).toMatchObject({ ok: false, code: 'papers.field-missing', params });
  });
});

describe('a filled template', () => {
  test('takes a field in any case, spacing and composition of letters', () => {
    const body = `Tới dự: { Tên  cuộc họp }.`.normalize('NFD');
    expect(checkTemplate(template(body), fields)).toMatchObject({ ok: true });
    const [block] = fillTemplate(template(body), values).body;
    expect(wordsOf(block)).toBe('Tới dự: Họp giao ban.');
  });

  test('leaves out a bracket and a line in which a field is empty', () => {
    const body = 'Xác nhận[ trước {hạn xác nhận}].\nHạn: {hạn xác nhận}.\nTrân trọng.';
    const filled = fillTemplate(template(body), values).body;
    expect(filled.map(wordsOf)).toEqual(['Xác nhận.', 'Trân trọng.']);
  });

  test('puts several lines under each other after a label, and beside each other elsewhere', () => {
    const [labelled, inline] = fillTemplate(
      template('Địa điểm: {địa điểm}\nTại {địa điểm}.'),
      values,
    ).body;
    const line = (text: string) => [{ text, bold: false, italic: false }];
    expect(labelled).toEqual({
      kind: 'labelled',
      label: line('Địa điểm:'),
      lines: [line('- Phòng 301;'), line('- Phòng 401.')],
    });
    expect(wordsOf(inline)).toBe('Tại Phòng 301; Phòng 401.');
  });

  test('never reads a value as markup', () => {
    const tricky = { ...values, 'tên cuộc họp': '**{địa điểm}** [hết]' };
    const [block] = fillTemplate(template('Tới dự: {tên cuộc họp}'), tricky).body;
    expect(wordsOf(block)).toBe('Tới dự: **{địa điểm}** [hết]');
    expect(block && 'runs' in block && block.runs.some(({ bold }) => bold)).toBe(false);
  });

  test('knows headings, list lines and bold', () => {
    const [heading, item, bold] = fillTemplate(
      template('# Nội dung\n- Tài liệu\n**Chủ trì:** ai'),
      values,
    ).body;
    expect(heading).toEqual({ kind: 'heading', text: 'Nội dung', centred: false });
    expect(item).toMatchObject({ kind: 'item', mark: '-', runs: [{ text: 'Tài liệu' }] });
    expect(bold).toMatchObject({ runs: [{ text: 'Chủ trì:', bold: true }, { bold: false }] });
  });

  test('has a distribution list without the marks that the renderer sets', () => {
    const { distribution } = fillTemplate(template('x'), values);
    expect(distribution).toEqual(['Như trên', 'Lưu: VT']);
  });
});
