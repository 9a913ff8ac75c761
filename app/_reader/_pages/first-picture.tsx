'use client';
import { useEffect, useSyncExternalStore } from 'react';
import { preload } from 'react-dom';
import { usePageSource } from '../page-source.ts';
import type { ReadAt } from './page-address.ts';
import type { PageSize } from './page-layout.ts';

/** Address of the picture that came with the document; pages show it until they have their own. */
let sent: string | null = null;

const never = () => () => undefined;

interface Props {
  at: ReadAt;
  page: number;
  sizes: readonly PageSize[];
}

/**
 * The page that is opened, small, as part of the document itself: it is seen before any script has
 * come. It lies where the page will lie. Nothing where the reader is made by a script.
 */
export function FirstPicture({ at, page, sizes }: Props) {
  const from = usePageSource();
  const inDocument = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const address = inDocument ? from.preview(at, page) : null;
  // Pictures named in styles alone are fetched after the styles and the fonts.
  if (address !== null) preload(address, { as: 'image', fetchPriority: 'high' });
  useEffect(() => {
    if (address !== null) sent = address;
  }, [address]);
  if (address === null) return null;
  const [width, height] = sizes[page - 1] ?? [595, 842];
  const widest = sizes.reduce((most, [one]) => Math.max(most, one), width);
  const measures = { '--share': width / widest, aspectRatio: `${width} / ${height}` };
  return (
    <div className="reader-page reader-page-first" data-page={page} style={measures}>
      <Small address={address} />
    </div>
  );
}

/** The picture that came with the document, where it is of this page. */
export function SentPicture({ at, page }: { at: ReadAt; page: number }) {
  const address = usePageSource().preview(at, page);
  if (address === null || address !== sent)
    return <div className="reader-page-waiting" aria-hidden="true" />;
  return <Small address={address} />;
}

function Small({ address }: { address: string }) {
  return <div className="reader-picture" style={{ backgroundImage: `url("${address}")` }} />;
}
