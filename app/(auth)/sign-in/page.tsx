import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { currentAccount } from '../../_server/current-account.ts';
import { returnAddress } from '../../_server/return-address.ts';
import { SignInForm } from './sign-in-form.tsx';
import { SignInScreen } from './sign-in-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('title') };
}

const address = z.object({ returnTo: z.string().optional().catch(undefined) });

export default async function SignInPage(props: { searchParams: Promise<unknown> }) {
  const returnTo = returnAddress(address.parse(await props.searchParams).returnTo);
  if (await currentAccount()) redirect(returnTo);
  return (
    <ClientMessages namespaces={['auth', 'errors']}>
      <SignInScreen>
        <SignInForm returnTo={returnTo} />
      </SignInScreen>
    </ClientMessages>
  );
}
