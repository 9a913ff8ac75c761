import { currentItemId, itemOf } from '../agenda/queries.ts';
import {
  type Command,
  defineMeetingCommand,
  type MeetingContext,
} from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { isModerator } from '../kernel/viewer.ts';
import { sessionOf } from '../meetings/queries.ts';
import { unitOf } from '../organisation/queries.ts';
import { mayTryToShow, rightsOf } from './access.ts';
import { addCommands } from './add-commands.ts';
import { carryOut, stopShowingFor } from './carry-out.ts';
import { commentCommands } from './comment-commands.ts';
import * as contract from './contract.ts';
import { editCommands } from './edit-commands.ts';
import { audienceOf, knownPaper, participantAsReader } from './papers.ts';
import { decideShow, decideWho, presenterFor } from './rules.ts';
import { stepCommands } from './step-commands.ts';

async function currentItem({ tx, meetingId }: MeetingContext) {
  const itemId = await currentItemId(tx, meetingId);
  return itemId === null ? null : itemOf(tx, meetingId, itemId);
}

async function mayShowNow(context: MeetingContext) {
  const { tx, meetingId, viewer } = context;
  const item = await currentItem(context);
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
    const { tx, meetingId, viewer, now } = context;
    const allowed = await mayShowNow(context);
    if (!allowed.ok) return allowed;
    const known = await knownPaper(tx, meetingId, documentId);
    const { personId, role } = viewer;
    const unitId = await unitOf(tx, personId);
    const reader = participantAsReader({ personId, role, unitId });
    if (!known || !rightsOf(known.facts, reader, now)) return fail('documents.unknown-document');
    const document = known.paper.view;
    const decided = decideShow(document, page, {
      byPersonId: personId,
      presenterId: presenterFor(personId, await currentItem(context), document.itemId),
    });
    if (!decided.ok) return decided;
    const onlyFor = await audienceOf(tx, meetingId, known, now);
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

export const documentsCommands: readonly Command[] = [
  showDocument,
  stopShowing,
  ...addCommands,
  ...editCommands,
  ...stepCommands,
  ...commentCommands,
];
