import { expect, it } from 'vitest';
import { linesOfText, rowsOf } from './list-rules.ts';

const read = (text: string) => rowsOf(linesOfText(text));
const empty = { name: '', title: '', unit: '', email: '', role: '' };

it('columns are known by their headings, in any order and below a title', () => {
  const text = [
    'DANH SÁCH THÀNH PHẦN THAM DỰ\t\t',
    '',
    'STT\tĐơn vị\tHọ và tên\tChức vụ\tVai trò\tThư điện tử',
    '1\tVăn phòng Sở\tTạ Thu Hằng\tChánh Văn phòng\tThư ký\thang@so.example',
    '',
    '2\tVăn phòng Sở\tĐỗ Thị Lan\t\t\t',
  ].join('\n');
  expect(read(text)).toEqual([
    {
      ...{ line: 4, name: 'Tạ Thu Hằng', title: 'Chánh Văn phòng', unit: 'Văn phòng Sở' },
      ...{ email: 'hang@so.example', role: 'Thư ký' },
    },
    { ...empty, line: 6, name: 'Đỗ Thị Lan', unit: 'Văn phòng Sở' },
  ]);
});

it('without headings the usual order counts, and an address is known by its looks', () => {
  expect(read('1. Tạ Thu Hằng, Chánh Văn phòng, Văn phòng Sở\nhang@so.example')).toEqual([
    { ...empty, line: 1, name: 'Tạ Thu Hằng', title: 'Chánh Văn phòng', unit: 'Văn phòng Sở' },
    { ...empty, line: 2, email: 'hang@so.example' },
  ]);
});

it('running numbers in a column of their own are passed over', () => {
  expect(read('1;Lê Hùng;Chuyên viên;Văn phòng;h@so.example;Khách mời')).toEqual([
    {
      ...{ line: 1, name: 'Lê Hùng', title: 'Chuyên viên', unit: 'Văn phòng' },
      ...{ email: 'h@so.example', role: 'Khách mời' },
    },
  ]);
});

it('a list of names alone is a list', () => {
  expect(read('Họ và tên\r\nTạ Thu Hằng\r\n\r\nLê Hùng').map(({ name }) => name)).toEqual([
    'Tạ Thu Hằng',
    'Lê Hùng',
  ]);
});

it('nothing is no row', () => {
  expect(read(' \n\t\n')).toEqual([]);
});
