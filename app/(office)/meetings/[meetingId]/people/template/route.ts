import { getTranslations } from 'next-intl/server';
import writeXlsxFile from 'write-excel-file/node';
import { currentAccount } from '@/app/_server/current-account.ts';

const widths = [30, 26, 30, 30, 18];

/** A workbook with the headings that a list of participants is read by, and one row as an example. */
export async function GET() {
  if (!(await currentAccount())) return new Response(null, { status: 401 });
  const t = await getTranslations('people.template');
  const headings = [t('name'), t('position'), t('unit'), t('email'), t('role')];
  const example = [t('exampleName'), t('examplePosition'), t('exampleUnit'), '', t('exampleRole')];
  const rows = [
    headings.map((value) => ({ value, fontWeight: 'bold' as const })),
    example.map((value) => ({ value })),
  ];
  const columns = widths.map((width) => ({ width }));
  const workbook = await writeXlsxFile(rows, { columns, sheet: t('sheet') }).toBuffer();
  return new Response(new Uint8Array(workbook), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="thanh-phan.xlsx"',
      'cache-control': 'private, no-store',
    },
  });
}
