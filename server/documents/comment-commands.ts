import { type Command, definePreparationCommand } from '../kernel/define-command.ts';
import { fail, ok } from '../kernel/result.ts';
import { mayTry, rightsOf } from './access.ts';
import { insertComment, loadComment, removeCommentAt } from './comment-store.ts';
import * as contract from './contract.ts';
import { actorIn } from './paper-at.ts';
import { knownPaper } from './papers.ts';

const comment = definePreparationCommand(contract.addComment, {
  access: mayTry,
  async run(context, { documentId, page, text }) {
    const { tx, meetingId, viewer, now } = context;
    const known = await knownPaper(tx, meetingId, documentId);
    const { actor, meetingOver } = await actorIn(context);
    if (!known || !rightsOf(known.facts, actor, now)) return fail('documents.unknown-document');
    if (meetingOver) return fail('documents.meeting-over');
    const { pages } = known.paper.view;
    if (page !== null && page > pages) return fail('documents.no-such-page', { pages });
    const id = context.newId();
    await insertComment(tx, { id, documentId, personId: viewer.personId, page, text, at: now });
    return ok({ commentId: id });
  },
});

const removeComment = definePreparationCommand(contract.removeComment, {
  access: mayTry,
  async run(context, { commentId }) {
    const { tx, meetingId, viewer, now } = context;
    const found = await loadComment(tx, commentId);
    const known = found && (await knownPaper(tx, meetingId, found.documentId));
    const { actor } = await actorIn(context);
    if (!found || !known || !rightsOf(known.facts, actor, now)) {
      return fail('documents.unknown-comment');
    }
    if (found.personId !== viewer.personId && !actor.plans) return fail('documents.not-yours');
    await removeCommentAt(tx, commentId, now);
    return ok(null);
  },
});

export const commentCommands: readonly Command[] = [comment, removeComment];
