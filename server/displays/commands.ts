import {
  type Command,
  defineMeetingCommand,
  type MeetingContext,
} from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { fail, ok } from '../kernel/result.ts';
import { applyGrants } from '../media/requests.ts';
import { siteOf } from '../sites/queries.ts';
import { mayRun, mayTryToRun } from './access.ts';
import * as contract from './contract.ts';
import { countWrongCodes, insertWrongCode, takePairing } from './pairing-store.ts';
import { runnersOf } from './queries.ts';
import { isTriedTooOften, triesMs } from './rules.ts';
import { insertDisplay, loadDisplay, revokeDisplay, updateDisplay } from './store.ts';

/** Tells the screen itself and those who may run it, and nobody else. */
async function tell(
  { tx, meetingId, append }: MeetingContext,
  screen: contract.DisplayView,
  payload: { displays: contract.DisplayView[]; removedIds: string[] },
): Promise<void> {
  const runners = await runnersOf(tx, meetingId, screen);
  append(happened(contract.displaysChanged, payload, [screen.id, ...runners]));
}

/** A screen that the viewer may run; all others are as if they did not exist. */
async function ownDisplay({ tx, meetingId, viewer }: MeetingContext, displayId: string) {
  const screen = await loadDisplay(tx, meetingId, displayId);
  return screen && mayRun(viewer, screen) ? screen : null;
}

const claim = defineMeetingCommand(contract.claim, {
  access: mayTryToRun,
  async run(context, { code, name, siteId, layout }) {
    const { tx, meetingId, viewer, now } = context;
    if (!mayRun(viewer, { siteId })) return fail('displays.other-site');
    if (siteId !== null && !(await siteOf(tx, meetingId, siteId))) {
      return fail('displays.unknown-site');
    }
    const { personId } = viewer;
    const wrong = await countWrongCodes(tx, personId, new Date(now.getTime() - triesMs));
    if (isTriedTooOften(wrong)) {
      return ok({ claimed: false as const, code: 'displays.too-many-tries' as const });
    }
    const displayId = context.newId();
    const taken = await takePairing(tx, { code, displayId, now });
    if (!taken) {
      await insertWrongCode(tx, { meetingId, personId, at: now });
      return ok({ claimed: false as const, code: 'displays.unknown-code' as const });
    }
    const screen = { id: displayId, name, siteId, layout, pairedAt: now.toISOString() };
    const kept = { meetingId, credentialHash: taken.secretHash, pairedBy: personId };
    await insertDisplay(tx, { ...screen, ...kept });
    await tell(context, screen, { displays: [screen], removedIds: [] });
    return ok({ claimed: true as const, displayId });
  },
});

const rename = defineMeetingCommand(contract.rename, {
  access: mayTryToRun,
  async run(context, { displayId, name }) {
    const screen = await ownDisplay(context, displayId);
    if (!screen) return fail('displays.unknown-display');
    await updateDisplay(context.tx, displayId, { name });
    await tell(context, screen, { displays: [{ ...screen, name }], removedIds: [] });
    return ok(null);
  },
});

const setLayout = defineMeetingCommand(contract.setLayout, {
  access: mayTryToRun,
  async run(context, { displayId, layout }) {
    const screen = await ownDisplay(context, displayId);
    if (!screen) return fail('displays.unknown-display');
    await updateDisplay(context.tx, displayId, { layout });
    await tell(context, screen, { displays: [{ ...screen, layout }], removedIds: [] });
    return ok(null);
  },
});

const revoke = defineMeetingCommand(contract.revoke, {
  access: mayTryToRun,
  async run(context, { displayId }) {
    const screen = await ownDisplay(context, displayId);
    if (!screen) return fail('displays.unknown-display');
    const { personId } = context.viewer;
    await revokeDisplay(context.tx, displayId, { personId, now: context.now });
    await tell(context, screen, { displays: [], removedIds: [displayId] });
    context.enqueue(applyGrants(context.meetingId));
    return ok(null);
  },
});

export const displaysCommands: readonly Command[] = [claim, rename, setLayout, revoke];
