import { once } from 'node:events';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  /** For `SMTP_URL`. */
  url: string;
  received: ParsedMail[];
  /** Recipients that are refused for good. */
  refused: Set<string>;
  /** Answers "come back later" while it is set. */
  busy: boolean;
  close(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it is given. */
export async function mailServer(): Promise<MailServer> {
  const mail: MailServer = {
    ...{ url: '', received: [], refused: new Set(), busy: false },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onRcptTo({ address }, _session, callback) {
      if (mail.busy) return callback(answer(451, 'try again later'));
      callback(mail.refused.has(address) ? answer(550, 'no such mailbox') : null);
    },
    onData(stream, _session, callback) {
      simpleParser(stream).then(
        (parsed) => {
          mail.received.push(parsed);
          callback(null);
        },
        (error: Error) => callback(error),
      );
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  mail.url = `smtp://127.0.0.1:${address.port}`;
  return mail;
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
