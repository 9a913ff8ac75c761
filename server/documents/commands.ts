import { currentItemId, itemOf } from '../agenda/queries.ts';
import {
  type Command,
  defineMeetingCommand,
  type MeetingContext,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { isModerator } from '../kernel/viewer.ts';
import { sessionOf } from '../meetings/queries.ts';
import { maySee, mayTryToShow } from './access.ts';
import { carryOut, stopShowingFor } from './carry-out.ts';
import * as contract from './contract.ts';
import { audienceOf, knownPaper, readerOf } from './papers.ts';
import { decideShow, decideWho } from './rules.ts';

async function mayShowNow(context: MeetingContext) {
  const { tx, meetingId, viewer } = context;
  const itemId = await currentItemId(tx, meetingId);
  const item = itemId === null ? null : await itemOf(tx, meetingId, itemId);
  const { inSession } = await sessionOf(tx, meetingId);
  const by = {
    personId: viewer.personId,
    moderator: isModerator(viewer),
    presentsCurrentItem: item?.presenterIds.includes(viewer.personId) ?? false,
  };
  return decideWho(by, inSession);
}

const showDocument = defineMeetingCommand(contract.showDocument, {
  access: mayTryToShow,
  async run(context, { documentId, page }) {
    const { tx, meetingId, viewer } = context;
    const allowed = await mayShowNow(context);
    if (!allowed.ok) return allowed;
    const known = await knownPaper(tx, meetingId, documentId);
    const reader = await readerOf(tx, {
      personId: viewer.personId,
      moderator: isModerator(viewer),
    });
    if (!known || !maySee(known.facts, reader)) return fail('documents.unknown-document');
    const document = known.paper.view;
    const decided = decideShow(document, page, viewer.personId);
    if (!decided.ok) return decided;
    const onlyFor = await audienceOf(tx, meetingId, known);
    await carryOut(context, { shown: decided.value, document, onlyFor });
    return ok(null);
  },
});

const stopShowing = defineMeetingCommand(contract.stopShowing, {
  access: mayTryToShow,
  async run(context) {
    const allowed = await mayShowNow(context);
    if (!allowed.ok) return allowed;
    await stopShowingFor(context);
    return ok(null);
  },
});

export const documentsCommands: readonly Command[] = [showDocument, stopShowing];
