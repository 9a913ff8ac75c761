import { memo } from 'react';
import type { NoteMark } from '../../../server/notes/contract.ts';
import { penPath, textSignSize } from './geometry.ts';

/** A note as it is seen on its page; colours by class, since they differ between themes of screens. */
export const MarkShape = memo(function MarkShape(props: { mark: NoteMark; selected: boolean }) {
  const { mark, selected } = props;
  const look = { 'data-colour': mark.colour, 'data-selected': selected };
  switch (mark.kind) {
    case 'highlight':
      return (
        <g className="note-highlight" {...look}>
          {mark.rects.map(([x, y, width, height]) => (
            <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} />
          ))}
        </g>
      );
    case 'underline':
      return (
        <g className="note-underline" {...look}>
          {mark.rects.map(([x, y, width, height]) => (
            <path key={`${x} ${y}`} d={`M${x} ${y + height}h${width}`} />
          ))}
        </g>
      );
    case 'pen':
      return <path className="note-pen" {...look} d={penPath(mark)} />;
    case 'text': {
      const [x, y] = mark.at;
      const corner = textSignSize / 3;
      const side = textSignSize - corner;
      return (
        <g className="note-text" {...look} transform={`translate(${x} ${y})`}>
          <title>{mark.text}</title>
          <path d={`M0 0H${textSignSize}V${side}L${side} ${textSignSize}H0Z`} />
          <path
            className="note-text-lines"
            d={`M4 6H${textSignSize - 4}M4 10H${textSignSize - 4}M4 14H${side - 2}`}
          />
        </g>
      );
    }
  }
});
