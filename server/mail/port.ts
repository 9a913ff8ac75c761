/** A message to one person. The text is plain; what it looks like is the reader's business. */
export interface MailMessage {
  to: { name: string; address: string };
  subject: string;
  text: string;
  /** A calendar entry, attached and offered by mail programmes that understand it. */
  calendar: { method: 'REQUEST' | 'CANCEL'; content: string } | null;
  attachments: readonly { fileName: string; mediaType: string; path: string }[];
  /** Stays the same when the same message is sent again, so that a repetition is recognised. */
  messageId: string;
}

/** The server took the message or refused it for good; everything else is worth another attempt. */
export type MailOutcome = { sent: true } | { sent: false; reason: string };

/** Sends mail. Throws where the server cannot be reached or asks to come back later. */
export interface MailPort {
  /** The address that mail comes from. */
  from: string;
  send(message: MailMessage): Promise<MailOutcome>;
  close(): void;
}
