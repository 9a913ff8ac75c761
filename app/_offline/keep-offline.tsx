import { ClientMessages } from '../_i18n/client-messages.tsx';
import { KeepOfflineButton } from './keep-offline-button.tsx';

/** The button with its words, for any page about a meeting. */
export function KeepOffline({ meetingId }: { meetingId: string }) {
  return (
    <ClientMessages namespaces={['offline']}>
      <div className="mb-4 flex flex-wrap justify-end gap-3">
        <KeepOfflineButton meetingId={meetingId} />
      </div>
    </ClientMessages>
  );
}
