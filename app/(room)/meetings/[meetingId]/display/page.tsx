import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { HallDisplay } from '../../../_hall/hall-display.tsx';
import { requireMembership } from '../../../_server/membership.ts';

interface Props {
  params: Promise<{ meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('room.more');
  return { title: t('hallDisplay') };
}

/** The hall's screen, set up by those who run the meeting or its rooms. */
export default async function DisplayPage({ params }: Props) {
  const { meetingId } = await params;
  const part = await requireMembership(meetingId, `/meetings/${meetingId}/display`);
  const moderator = part.role === 'chair' || part.role === 'secretary';
  if (!moderator && part.role !== 'siteOperator') notFound();
  const ofHall = moderator || part.siteId === part.hostSiteId;
  return (
    <ClientMessages namespaces={['display', 'room', 'reader', 'devices']}>
      <HallDisplay meetingId={meetingId} hostSiteId={ofHall ? part.hostSiteId : null} />
    </ClientMessages>
  );
}
