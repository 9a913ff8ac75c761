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

/** The one window. The words of the console are sent to those only who run the meeting or its screens. */
export default async function LivePage({ params }: Props) {
  const { meetingId } = await params;
  const { role } = await requireMembership(meetingId, `/meetings/${meetingId}/live`);
  const runsScreens = role === 'chair' || role === 'secretary' || role === 'siteOperator';
  const namespaces: Namespace[] = ['room', 'reader', 'devices', 'errors', 'secret', 'invitations'];
  return (
    <ClientMessages namespaces={runsScreens ? [...namespaces, 'console'] : namespaces}>
      <Entrance meetingId={meetingId} />
    </ClientMessages>
  );
}
