import clsx from 'clsx';
import type { ReactNode } from 'react';
import type {
  PaperBlock,
  PaperModel,
  Run,
  SignatureBlock,
} from '../../../../../server/papers/contract.ts';

/**
 * A paper as it will look, near enough to judge its words; the PDF has the exact measures. What
 * stands on it is Vietnamese in every language of the product.
 */
export function PaperSheet({ model, label }: { model: PaperModel; label: string }) {
  return (
    <article
      lang="vi"
      aria-label={label}
      className="@container overflow-hidden rounded-md border-(length:--border-width) border-line-strong bg-white text-black"
      style={{ fontFamily: '"Times New Roman", Tinos, "Liberation Serif", serif' }}
    >
      {/* Letters and margins in the proportion of 14 points on A4, so that lines break as on paper. */}
      <div className="pt-[8cqw] pr-[7.1cqw] pb-[10cqw] pl-[10cqw] text-[max(0.8rem,2.35cqw)] leading-snug @lg:pl-[14.3cqw]">
        <Letterhead model={model} />
        <div className="mt-6 text-center font-bold">
          <p>{model.title}</p>
          {keyed(model.subject).map(([key, line]) => (
            <p key={key}>{line}</p>
          ))}
          <hr className="mx-auto mt-1 w-1/4 border-black" />
        </div>
        <div className="mt-4 flex flex-col gap-2">
          {keyed(model.body).map(([key, block]) => (
            <Block key={key} block={block} />
          ))}
        </div>
        <Foot model={model} />
      </div>
    </article>
  );
}

const keyed = <Value,>(values: readonly Value[]) =>
  values.map((value, index) => [`${index}`, value] as const);

function Letterhead({ model }: { model: PaperModel }) {
  const { superior, agency, docNumber, issued } = model;
  const [, month = '', day = ''] = issued?.date.split('-') ?? [];
  const year = issued?.date.slice(0, 4);
  return (
    <div className="grid grid-cols-[70fr_95fr] gap-x-1 text-center text-[0.857em] leading-snug">
      <div>
        <p className="uppercase">{superior}</p>
        <p className="font-bold uppercase">{agency}</p>
        <hr className="mx-auto mt-1 w-2/5 border-black" />
        <p className="mt-3">Số: {docNumber}</p>
      </div>
      <div>
        <p className="font-bold">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
        <p className="font-bold underline underline-offset-4">Độc lập - Tự do - Hạnh phúc</p>
        {issued && (
          <p className="mt-3 italic">
            {issued.place}, ngày {day} tháng {Number(month) <= 2 ? month : Number(month)} năm {year}
          </p>
        )}
      </div>
    </div>
  );
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <Paragraph>
          <Runs runs={block.runs} />
        </Paragraph>
      );
    case 'item':
      return (
        <Paragraph>
          {block.mark} <Runs runs={block.runs} />
        </Paragraph>
      );
    case 'heading':
      return (
        <p className={clsx('font-bold', block.centred ? 'text-center' : 'indent-10')}>
          {block.text}
        </p>
      );
    case 'labelled':
      return <Labelled block={block} />;
    case 'table':
      return <PaperTable block={block} />;
    case 'page-break':
      return <hr className="my-4 border-black border-dashed" />;
    default:
      return block satisfies never;
  }
}

function Paragraph({ children }: { children: ReactNode }) {
  return <p className="text-justify indent-10">{children}</p>;
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return keyed(runs).map(([key, { text, bold, italic }]) => (
    <span key={key} className={clsx(bold && 'font-bold', italic && 'italic')}>
      {text}
    </span>
  ));
}

function Labelled({ block }: { block: Extract<PaperBlock, { kind: 'labelled' }> }) {
  return (
    <div className="flex gap-1.5 pl-10">
      <span className="shrink-0">
        <Runs runs={block.label} />
      </span>
      <div className="flex flex-col gap-2">
        {keyed(block.lines).map(([key, line]) => (
          <p key={key}>
            <Runs runs={line} />
          </p>
        ))}
      </div>
    </div>
  );
}

function PaperTable({ block }: { block: Extract<PaperBlock, { kind: 'table' }> }) {
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          {keyed(block.head).map(([key, text]) => (
            <th key={key} className="border border-black px-2 py-1">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(block.rows).map(([key, cells]) => (
          <tr key={key}>
            {keyed(cells).map(([column, text]) => (
              <td key={column} className="border border-black px-2 py-1">
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Foot({ model }: { model: PaperModel }) {
  return (
    <div className="mt-6 grid grid-cols-2 gap-4">
      <div className="text-[0.8em] leading-snug">
        {model.distribution.length > 0 && <p className="font-bold italic">Nơi nhận:</p>}
        {keyed(model.distribution).map(([key, entry]) => (
          <p key={key}>
            - {entry}
            {Number(key) === model.distribution.length - 1 ? '.' : ';'}
          </p>
        ))}
      </div>
      {keyed(model.signatures).map(([key, signature]) => (
        <Signature key={key} signature={signature} />
      ))}
    </div>
  );
}

function Signature({ signature }: { signature: SignatureBlock }) {
  return (
    <div className="text-center font-bold">
      {keyed(signature.lines).map(([key, line]) => (
        <p key={key}>{line}</p>
      ))}
      <p className="mt-14">{signature.name}</p>
    </div>
  );
}
