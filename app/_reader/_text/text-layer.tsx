'use client';
import type { CSSProperties } from 'react';
import { memo } from 'react';
import type { PlacedWord, TextLine } from './text-lines.ts';
import { widthInEms } from './text-width.ts';

/**
 * The words of a page above its picture, invisible: for selecting, for searching with the browser and
 * for screen readers. Each is spaced so that it lies on its picture. `--scale` is on the page.
 */
export const TextLayer = memo(function TextLayer({ lines }: { lines: readonly TextLine[] }) {
  return (
    <div className="reader-text">
      {lines.map((line) => (
        <div key={line.words[0]?.index} className="reader-line" style={at(line)}>
          {line.words.map((word, position) => (
            <span
              key={word.index}
              data-word={word.index}
              style={spacing(word, line.words[position + 1], line.height)}
            >
              {`${word.text} `}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
});

function at(line: TextLine): CSSProperties {
  const points = (value: number) => `calc(${value}px * var(--scale))`;
  return {
    left: points(line.words[0]?.x ?? 0),
    top: points(line.y),
    fontSize: points(line.height),
  };
}

function spacing(word: PlacedWord, next: PlacedWord | undefined, height: number): CSSProperties {
  const letters = [...word.text].length;
  const letterSpacing = (word.width / height - widthInEms(word.text)) / Math.max(1, letters);
  const gap = next ? (next.x - word.x - word.width) / height : 0;
  const wordSpacing = gap - widthInEms(' ') - letterSpacing;
  return { letterSpacing: `${letterSpacing}em`, wordSpacing: `${next ? wordSpacing : 0}em` };
}
