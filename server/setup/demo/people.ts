import { parseArgs } from 'node:util';
import { demoId } from '../../../db/seed/demo-id.ts';
import { demoPeople } from '../../../db/seed/demo-people.ts';
import { meetingId } from '../../../db/seed/demo-rows.ts';
import { readDemoAccounts } from '../../../db/seed/install-demo.ts';
import type { EndpointKind } from '../../media/contract.ts';
import type { VoteView } from '../../voting/contract.ts';
import { note, SetupError, step } from '../progress.mjs';
import { type LauncherSettings, readLauncherSettings } from '../settings.ts';
import { Delegate } from './delegate.ts';
import { withDemoDatabase } from './demo-database.ts';
import { choiceOf, speeches } from './scenario.ts';
import { type WebAddress, WebSession, webAddress } from './web-session.ts';

interface Options {
  vote: boolean;
  speak: boolean;
  except: string[];
}

/** Between two ballots, so that the progress can be watched. */
const paceMs = 250;

/**
 * `npm run demo:people`: the delegates who are not connected take part through the public API, as
 * browsers do, until Ctrl-C.
 */
export async function people(request: {
  root: string;
  env: NodeJS.ProcessEnv;
  options: readonly string[];
}): Promise<void> {
  const options = readOptions(request.options);
  const settings = readLauncherSettings(request.env);
  await withDemoDatabase(request.env, async () => {});
  const address = await webAddress(settings);
  await refuseUnlessAnswering(address);
  const delegates = await step('Sign-in of the delegates', async (outcome) => {
    const signedIn = await signInAll(address, settings, options);
    outcome(`${signedIn.length} people`);
    return signedIn;
  });
  await step('Check-in', () => checkInAll(delegates));
  for (const delegate of delegates) attend(delegate, options);
  if (options.speak) await step('Requests for the floor', () => askForFloor(delegates));
  note(options.vote ? 'They vote as soon as a vote is open.' : 'They do not vote (--vote).');
  note('Ctrl-C ends it.');
}

async function refuseUnlessAnswering(address: WebAddress): Promise<void> {
  try {
    await new WebSession(address).getJson('/healthz');
  } catch {
    throw new SetupError(`Nothing answers at ${address.origin}: run npm start first.`);
  }
}

function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      vote: { type: 'boolean', default: false },
      speak: { type: 'boolean', default: false },
      except: { type: 'string', default: '' },
    },
  });
  const except = values.except.split(',').filter((login) => login !== '');
  return { vote: values.vote, speak: values.speak, except };
}

/** Everybody who is invited to be there and whose account nobody else is using at the moment. */
async function signInAll(
  address: WebAddress,
  { dataDir }: LauncherSettings,
  { except }: Options,
): Promise<Delegate[]> {
  const present = new Set(demoPeople.filter(({ site }) => site !== null).map(({ code }) => code));
  const accounts = (await readDemoAccounts(dataDir)).filter(
    ({ code, login }) => present.has(code) && !except.includes(login),
  );
  const delegates: Delegate[] = [];
  // One after the other: each sign-in costs the server a deliberate amount of work.
  for (const account of accounts) delegates.push(await Delegate.signIn(address, account));
  const online = await whoIsOnline(delegates[0]);
  return delegates.filter(({ account }) => !online.includes(demoId('person', account.code)));
}

async function whoIsOnline(observer: Delegate | undefined): Promise<string[]> {
  if (!observer) return [];
  const online = await new Promise<string[]>((resolve, reject) => {
    observer.follow(deviceOf(observer), {
      arrived: (arrival) => resolve(arrival.online),
      voteChanged: () => {},
      refused: (reason) => reject(new Error(`the feed refused: ${reason}`)),
    });
  });
  observer.stop();
  // The observer's own connection is the one too many.
  const own = demoId('person', observer.account.code);
  const index = online.indexOf(own);
  return online.filter((_, position) => position !== index);
}

function deviceOf({ account }: Delegate): EndpointKind {
  return siteOf(account.code) === 'REMOTE' ? 'remote' : 'room';
}

function siteOf(code: string) {
  return demoPeople.find((person) => person.code === code)?.site ?? null;
}

async function checkInAll(delegates: readonly Delegate[]): Promise<void> {
  for (const delegate of delegates) {
    const { code, login } = delegate.account;
    const site = siteOf(code);
    if (site === null) continue;
    const presence =
      site === 'P301' ? 'present-room' : site === 'REMOTE' ? 'present-remote' : 'present-site';
    const answer = await delegate.command('attendance.check-in', {
      meetingId,
      personId: demoId('person', code),
      presence,
      siteId: demoId('site', site),
    });
    if (!answer.ok) note(`${login} could not check in: ${answer.code}`);
  }
}

/** Follows the meeting and, where asked to, votes in every vote in which this delegate may. */
function attend(delegate: Delegate, { vote: votes }: Options): void {
  const { code, login } = delegate.account;
  const personId = demoId('person', code);
  const done = new Set<string>();
  const consider = (vote: VoteView) => {
    // The demo can be put back while we are here: then the same vote is opened once more.
    if (vote.status !== 'open') done.delete(vote.id);
    if (!votes || vote.status !== 'open' || done.has(vote.id)) return;
    const place = vote.electorate.indexOf(personId);
    if (place < 0) return;
    done.add(vote.id);
    setTimeout(() => void castBallot(delegate, vote), (place + 1) * paceMs);
  };
  delegate.follow(deviceOf(delegate), {
    arrived: (arrival) => arrival.votes.forEach(consider),
    voteChanged: consider,
    refused: (reason) => note(`${login} is not connected: ${reason}`),
  });
}

async function castBallot(delegate: Delegate, vote: VoteView): Promise<void> {
  const { code, login } = delegate.account;
  const choice = choiceOf(code);
  const answers = Object.fromEntries(vote.questions.map(({ id }) => [id, choice]));
  const content = { form: 'questions' as const, answers };
  try {
    const answer = await delegate.command('voting.cast', { meetingId, voteId: vote.id, content });
    note(answer.ok ? `${login} voted: ${choice}` : `${login} could not vote: ${answer.code}`);
  } catch (error) {
    note(`${login} could not vote: ${String(error)}`);
  }
}

async function askForFloor(delegates: readonly Delegate[]): Promise<void> {
  for (const { code, topic } of speeches) {
    const delegate = delegates.find(({ account }) => account.code === code);
    if (!delegate) continue;
    const answer = await delegate.command('speakers.request-floor', { meetingId, topic });
    const { login } = delegate.account;
    note(answer.ok ? `${login} asked for the floor` : `${login} did not ask: ${answer.code}`);
  }
}
