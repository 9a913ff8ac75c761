import type { Metadata } from 'next';
import type { Namespace } from '@/app/_i18n/catalogues.ts';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { Entrance } from '../../../_room/entrance.tsx';
import { requireMembership } from '../../../_server/membership.ts';

interface Props {
  params: Promise<{ meetingId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { meetingId } = await params;
  const meeting = await requireMembership(meetingId, `/meetings/${meetingId}/live`);
  return { title: meeting.title };
}

/** The one window. The chair's and the secretary's words are sent to them only. */
export default async function LivePage({ params }: Props) {
  const { meetingId } = await params;
  const { role } = await requireMembership(meetingId, `/meetings/${meetingId}/live`);
  const moderator = role === 'chair' || role === 'secretary';
  const namespaces: Namespace[] = ['room', 'reader', 'devices', 'errors'];
  return (
    <ClientMessages namespaces={moderator ? [...namespaces, 'console'] : namespaces}>
      <Entrance meetingId={meetingId} />
    </ClientMessages>
  );
}
