import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { MailMessage, MailOutcome, MailPort } from './port.ts';

/** What an SMTP server says when it will never take a message (RFC 5321, 4.2.1). */
const refusal = z.object({ responseCode: z.int().min(500).max(599), response: z.string() });

const timeoutMs = 30_000;

/**
 * Mail through the SMTP server at `url` (`smtp://` with STARTTLS where it is offered, `smtps://`),
 * one connection for many messages.
 */
export function createSmtpMail({ url, from }: { url: string; from: string }): MailPort {
  const address = new URL(url);
  const transport = createTransport({
    pool: true,
    maxConnections: 2,
    host: address.hostname,
    port: Number(address.port || (address.protocol === 'smtps:' ? 465 : 587)),
    secure: address.protocol === 'smtps:',
    ...(address.username && {
      auth: {
        user: decodeURIComponent(address.username),
        pass: decodeURIComponent(address.password),
      },
    }),
    ...{ connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs },
    // What a message names is what we chose; nothing is fetched from elsewhere.
    ...{ disableUrlAccess: true },
  });
  return {
    from,
    close: () => transport.close(),
    async send(message): Promise<MailOutcome> {
      try {
        await transport.sendMail(toMail(message, from));
        return { sent: true };
      } catch (error) {
        const refused = refusal.safeParse(error);
        if (!refused.success) throw error;
        return { sent: false, reason: refused.data.response };
      }
    },
  };
}

function toMail(message: MailMessage, from: string) {
  const { to, subject, text, messageId, calendar } = message;
  return {
    ...{ from, to, subject, text, messageId },
    ...(calendar && {
      icalEvent: {
        method: calendar.method,
        filename: 'cuoc-hop.ics',
        content: calendar.content,
      },
    }),
    attachments: message.attachments.map(({ fileName, mediaType, path }) => {
      return { filename: fileName, contentType: mediaType, path };
    }),
  };
}
