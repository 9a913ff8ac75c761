import type { Tx } from '../../db/client.ts';
import {
  defineAccountQuery,
  definePreparationQuery,
  type PreparationReadContext,
  type Query,
} from '../kernel/define-command.ts';
import { ok } from '../kernel/result.ts';
import type { Viewer } from '../kernel/viewer.ts';
import type { MailPort } from '../mail/port.ts';
import { invitedMeetings, participantRows, preparationViewer } from '../meetings/queries.ts';
import { addresseesOf } from '../organisation/queries.ts';
import { paperFile } from '../papers/queries.ts';
import { sitesOf } from '../sites/queries.ts';
import { mayAnswer, mayDecide, mayHaveInvitations, mayInvite, maySeeReplies } from './access.ts';
import type { InvitationLine, MyInvitation } from './contract.ts';
import * as contract from './contract.ts';
import { candidates, meetingOf } from './facts.ts';
import { proposedSigner } from './paper-facts.ts';
import { mayStillAnswer } from './rules.ts';
import {
  loadInvitation,
  loadInvitations,
  loadInvitationsOf,
  loadWaiting,
  type StoredInvitation,
} from './store.ts';

export { countInvitationsOf } from './counts-store.ts';

const iso = (moment: Date | null) => moment?.toISOString() ?? null;
const isLate = (at: Date | null, deadline: Date | null) =>
  at !== null && deadline !== null && at > deadline;

type Standing = Omit<
  InvitationLine,
  'personId' | 'name' | 'title' | 'unit' | 'role' | 'hasAddress'
>;

/** What stands in the table of whoever has not been invited yet. */
const notInvited: Standing = {
  ...{ invited: false, mailState: 'none', mailFailure: null, openedAt: null, remindedAt: null },
  ...{ reply: 'none', siteName: null, reason: null, repliedAt: null, late: false },
  ...{ substitute: null, consent: 'not-needed', consentReason: null },
};

function lineOf(
  row: StoredInvitation,
  names: { site: string | null; substitute: string | null },
  deadline: Date | null,
): Standing {
  const { mailState, mailFailure, reply, reason, consent, consentReason, substituteId } = row;
  return {
    ...{ invited: true, mailState, mailFailure, reply, reason, consent, consentReason },
    ...{ openedAt: iso(row.openedAt), remindedAt: iso(row.remindedAt) },
    ...{ repliedAt: iso(row.repliedAt), late: isLate(row.repliedAt, deadline) },
    siteName: names.site,
    substitute: substituteId ? { personId: substituteId, name: names.substitute ?? '' } : null,
  };
}

async function linesOf(tx: Tx, meetingId: string): Promise<InvitationLine[]> {
  const participants = await participantRows(tx, meetingId);
  const rows = new Map((await loadInvitations(tx, meetingId)).map((row) => [row.personId, row]));
  const { replyDeadline } = await meetingOf(tx, meetingId);
  const siteNames = new Map((await sitesOf(tx, meetingId)).map(({ id, name }) => [id, name]));
  const substitutes = [...rows.values()].flatMap(({ substituteId }) => substituteId ?? []);
  const people = await addresseesOf(tx, [
    ...participants.map(({ personId }) => personId),
    ...substitutes,
  ]);
  return participants.map(({ personId, name, title, unit, role }) => {
    const row = rows.get(personId);
    const hasAddress = Boolean(people.get(personId)?.email);
    const who = { personId, name, title, unit, role, hasAddress };
    if (!row) return { ...who, ...notInvited };
    const site = row.replySiteId ? (siteNames.get(row.replySiteId) ?? null) : null;
    const substitute = row.substituteId ? (people.get(row.substituteId)?.name ?? null) : null;
    return { ...who, ...lineOf(row, { site, substitute }, replyDeadline) };
  });
}

async function signerFor(tx: Tx, meetingId: string) {
  const { lines, name } = await proposedSigner(tx, meetingId);
  return { lines, name };
}

function table(mail: MailPort | null): Query {
  return definePreparationQuery(contract.invitationTable, {
    access: maySeeReplies,
    async run({ tx, meetingId, viewer }) {
      const { status, replyDeadline } = await meetingOf(tx, meetingId);
      const [first] = await loadInvitations(tx, meetingId);
      const open = status === 'approved' || status === 'invited';
      return ok({
        lines: await linesOf(tx, meetingId),
        docNumber: first?.docNumber ?? null,
        deadline: iso(replyDeadline),
        signer: await signerFor(tx, meetingId),
        mailConfigured: mail !== null,
        maySend: open && mayInvite(viewer),
        mayConsent: mayStillAnswer(status) && mayDecide(viewer),
      });
    },
  });
}

async function myInvitation(context: PreparationReadContext): Promise<MyInvitation | null> {
  const { tx, meetingId, viewer } = context;
  const row = await loadInvitation(tx, meetingId, viewer.personId);
  if (!row) return null;
  const meeting = await meetingOf(tx, meetingId);
  const sites = await sitesOf(tx, meetingId);
  const participants = await participantRows(tx, meetingId);
  const own = participants.find(({ personId }) => personId === viewer.personId);
  const named = [row.substituteId, own?.substituteFor ?? null].filter((id) => id !== null);
  const people = await addresseesOf(tx, named);
  const { substituteId } = row;
  const replaceable = viewer.role === 'delegate' || viewer.role === 'reviewer';
  return {
    ...{ meetingId, title: meeting.title, docNumber: row.docNumber, paperId: row.paperId },
    paper: (row.paperId && (await paperFile(tx, row.paperId))?.state) || 'none',
    ...{ startsAt: meeting.startsAt.toISOString(), endsAt: meeting.endsAt.toISOString() },
    place: sites.find(({ siteRole }) => siteRole === 'host')?.name ?? '',
    deadline: iso(meeting.replyDeadline),
    ...{ reply: row.reply, siteId: row.replySiteId, reason: row.reason },
    ...{ repliedAt: iso(row.repliedAt), consent: row.consent, consentReason: row.consentReason },
    substitute: substituteId
      ? { personId: substituteId, name: people.get(substituteId)?.name ?? '' }
      : null,
    insteadOf: own?.substituteFor ? (people.get(own.substituteFor)?.name ?? null) : null,
    sites: sites.map(({ id, name, siteRole }) => ({ id, name, siteRole })),
    mayReply: mayStillAnswer(meeting.status),
    maySubstitute: mayStillAnswer(meeting.status) && meeting.substitutionAllowed && replaceable,
  };
}

const mine = definePreparationQuery(contract.mine, {
  access: mayAnswer,
  run: async (context) => ok(await myInvitation(context)),
});

const substitutes = definePreparationQuery(contract.substitutes, {
  access: mayAnswer,
  run: async ({ tx, meetingId, viewer }, { text }) =>
    ok(await candidates(tx, meetingId, viewer.personId, text, 20)),
});

const inbox = defineAccountQuery(contract.inbox, {
  access: mayHaveInvitations,
  async run({ tx, viewer, now }) {
    const rows = await loadInvitationsOf(tx, viewer.personId);
    const meetings = await invitedMeetings(tx, viewer.personId, now);
    const byId = new Map(meetings.map((one) => [one.meetingId, one]));
    const chaired = meetings.filter(({ role }) => role === 'chair').map((one) => one.meetingId);
    const waiting = await loadWaiting(tx, chaired);
    const people = await addresseesOf(
      tx,
      waiting.flatMap(({ personId, substituteId }) => [
        personId,
        ...(substituteId ? [substituteId] : []),
      ]),
    );
    return ok({
      invitations: rows.flatMap(({ meetingId, reply, consent }) => {
        const meeting = byId.get(meetingId);
        if (!meeting) return [];
        const { role: _role, ...facts } = meeting;
        return [{ ...facts, reply, consent }];
      }),
      toDecide: waiting.flatMap((row) => {
        const meeting = byId.get(row.meetingId);
        const person = people.get(row.personId);
        if (!meeting || !person || (row.reply !== 'absent' && row.reply !== 'substitute'))
          return [];
        const { meetingId, title, startsAt } = meeting;
        const { personId, name, unit } = person;
        const substituteName = row.substituteId
          ? (people.get(row.substituteId)?.name ?? null)
          : null;
        const { reply, reason } = row;
        return [
          { meetingId, title, startsAt, personId, name, unit, reply, reason, substituteName },
        ];
      }),
    });
  },
});

export function invitationsQueries(mail: MailPort | null): readonly Query[] {
  return [table(mail), mine, substitutes, inbox];
}

/**
 * The file of a giấy mời that this person may have: one's own as a PDF, and those of a meeting in
 * both forms for whoever plans it. Null for everything else, as for what does not exist.
 */
export async function invitationPaper(
  tx: Tx,
  viewer: Viewer,
  asked: { meetingId: string; paperId: string; type: 'pdf' | 'docx' },
): Promise<string | null> {
  const { meetingId, paperId, type } = asked;
  const person = await preparationViewer(tx, meetingId, viewer);
  const invited = (await loadInvitations(tx, meetingId)).find((row) => row.paperId === paperId);
  const own = type === 'pdf' && invited?.personId === viewer.personId;
  if (!person || !invited || !(own || mayInvite(person))) return null;
  const paper = await paperFile(tx, paperId);
  return (type === 'pdf' ? paper?.pdfSha256 : paper?.docxSha256) ?? null;
}
