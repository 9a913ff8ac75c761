import { randomBytes } from 'node:crypto';
import type { Tx } from '../../db/client.ts';
import {
  type BatchContext,
  type Command,
  defineMeetingCommand,
  defineMeetingQuery,
  defineRowsCommand,
  type Query,
} from '../kernel/define-command.ts';
import { happened } from '../kernel/define-event.ts';
import { fail, ok } from '../kernel/result.ts';
import { sitesOf } from '../sites/queries.ts';
import { mayMark, maySeeCode, mayShowCodes, mayTakePart } from './access.ts';
import { decideTry, pinFrom, recognise, triesWithinMs } from './code-rules.ts';
import * as contract from './contract.ts';
import { decideEach, openingFacts, siteFacts } from './deciding.ts';
import { decideByCode, doorsAreOpen, isPresent, placeOfCode } from './rules.ts';
import { screenCodeOf } from './screen-code.ts';
import * as settings from './setting-store.ts';
import { lockPeople, usedCode, usedCodes } from './store.ts';

/** Sites with a room: whoever takes part from an own device has no screen to read a code from. */
async function roomsOf(tx: Tx, meetingId: string): Promise<string[]> {
  const sites = await sitesOf(tx, meetingId);
  return sites.filter(({ siteRole }) => siteRole !== 'individual').map(({ id }) => id);
}

async function codeFacts({ tx, meetingId, now }: BatchContext, people: readonly string[]) {
  const { method, secret } = await settings.loadSetting(tx, meetingId);
  const since = new Date(now.getTime() - triesWithinMs);
  return {
    method,
    secret: secret ?? '',
    doorsOpen: doorsAreOpen(await openingFacts(tx, meetingId), now),
    sites: await siteFacts(tx, meetingId),
    siteIds: await roomsOf(tx, meetingId),
    pins: await settings.loadPins(tx, meetingId),
    failures: await settings.failuresSince(tx, meetingId, people, since),
    used: await usedCodes(tx, meetingId, people),
  };
}

const checkInByCode = defineRowsCommand(contract.checkInByCode, {
  access: mayTakePart,
  async run(context, requests) {
    const { tx, meetingId, now } = context;
    const people = requests.map(({ viewer }) => viewer.personId);
    // Before the wrong tries are counted, so that nobody has several at once.
    await lockPeople(tx, meetingId, [...people].sort());
    const facts = await codeFacts(context, people);
    const wrong: string[] = [];
    const answers = await decideEach(
      context,
      requests,
      ({ viewer }) => viewer.personId,
      ({ viewer: { personId }, input }, { current }) => {
        const { doorsOpen, sites } = facts;
        if (!doorsOpen) return fail('attendance.not-in-session');
        const tried = decideTry(facts.method, facts.failures.get(personId) ?? [], now);
        if (!tried.ok) return tried;
        const found = recognise(input.code, { ...facts, meetingId, now });
        if (!found) {
          wrong.push(personId);
          return fail('attendance.wrong-code');
        }
        const { siteId, means, codeWindow } = found;
        const usedBefore = facts.used.has(usedCode(personId, siteId, codeWindow));
        const place = placeOfCode(siteId, sites);
        const decided = decideByCode(current, place, { doorsOpen, usedBefore });
        if (!decided.ok || !decided.value) return decided;
        return ok({ ...decided.value, means, codeWindow });
      },
    );
    await settings.addFailures(tx, meetingId, wrong, now);
    return answers.map((answer) => {
      if (!answer.ok) return answer;
      const { state, siteId, at } = answer.value;
      if (!isPresent(state) || siteId === null) throw new Error(`a code led to ${state}`);
      return ok({ at, siteId, presence: state });
    });
  },
});

/** PINs for all rooms that have none yet. */
async function givePins(
  tx: Tx,
  meetingId: string,
  { secret, newId, now }: { secret: string; newId(): string; now: Date },
): Promise<void> {
  const known = await settings.loadPins(tx, meetingId);
  const taken = known.map(({ pin }) => pin);
  const has = new Set(known.map(({ siteId }) => siteId));
  const pins = (await roomsOf(tx, meetingId))
    .filter((siteId) => !has.has(siteId))
    .map((siteId) => {
      const pin = pinFrom(secret, newId(), taken);
      taken.push(pin);
      return { siteId, pin };
    });
  await settings.savePins(tx, meetingId, pins, now);
}

const setMethod = defineMeetingCommand(contract.setMethod, {
  access: mayMark,
  async run({ tx, meetingId, now, newId, append }, { method }) {
    const { status } = await openingFacts(tx, meetingId);
    if (!['invited', 'in-session', 'suspended'].includes(status)) {
      return fail('attendance.not-in-session');
    }
    const current = await settings.loadSetting(tx, meetingId);
    if (current.method === method) return ok(null);
    const secret = current.secret ?? randomBytes(32).toString('base64url');
    await settings.saveSetting(tx, meetingId, { method, secret });
    if (method === 'code') await givePins(tx, meetingId, { secret, newId, now });
    append(happened(contract.methodChanged, { method }));
    return ok(null);
  },
});

const newPin = defineMeetingCommand(contract.newPin, {
  access: mayShowCodes,
  async run({ tx, meetingId, viewer, now, newId }, { siteId }) {
    const rooms = await roomsOf(tx, meetingId);
    if (!rooms.includes(siteId) || !maySeeCode(viewer, siteId)) {
      return fail('attendance.unknown-site');
    }
    const { method, secret } = await settings.loadSetting(tx, meetingId);
    if (method !== 'code' || !secret) return fail('attendance.not-by-code');
    const taken = (await settings.loadPins(tx, meetingId)).map(({ pin }) => pin);
    const pin = pinFrom(secret, newId(), taken);
    await settings.savePins(tx, meetingId, [{ siteId, pin }], now);
    return ok({ pin });
  },
});

const screenCode = (publicUrl: string) =>
  defineMeetingQuery(contract.screenCode, {
    access: mayShowCodes,
    async run({ tx, meetingId, viewer, now }, { siteId }) {
      if (!maySeeCode(viewer, siteId)) return fail('attendance.unknown-site');
      return screenCodeOf(tx, { meetingId, siteId, publicUrl, now });
    },
  });

export const codeCommands: readonly Command[] = [checkInByCode, setMethod, newPin];
export const codeQueries = (publicUrl: string): readonly Query[] => [screenCode(publicUrl)];
