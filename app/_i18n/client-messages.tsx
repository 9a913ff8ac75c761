import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Namespace } from './catalogues.ts';

/**
 * Sends the named catalogues to the browser, and `common` with them: each part of the product wraps
 * its pages in this with its own namespaces, so that no page carries the words of another.
 */
export async function ClientMessages(props: { namespaces: Namespace[]; children: ReactNode }) {
  const all = await getMessages();
  const sent = new Set<string>(['common', ...props.namespaces]);
  const messages = Object.fromEntries(Object.entries(all).filter(([name]) => sent.has(name)));
  return <NextIntlClientProvider messages={messages}>{props.children}</NextIntlClientProvider>;
}
