import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { voteElector } from '../../db/schema/voting.ts';
import type { Viewer } from '../../server/kernel/viewer.ts';
import { tokenKey } from '../../server/secretballots/contract.ts';
import type { BallotContent, Choice, RuleProfile, VoteView } from '../../server/voting/contract.ts';
import { oneAnswer } from '../../server/voting/one-answer.ts';
import { ballotServer } from './ballot-server.ts';
import { type Hall, seedHall } from './hall.ts';
import { accepted, checkIn, prepare, prepareAndOpen } from './hall-actions.ts';
import { type ScratchProduct, scratchProduct } from './scratch.ts';
import { ballotOf, draw, drawnBy, openSecretVote, voterWithKey } from './secret-voters.ts';
import { namedBallots, questionOf, voteOf, votingPartFor } from './voting-facts.ts';
import { wholeTables } from './whole-tables.ts';

/** The rules that the demo has to show (numbers as there), each through the product's own commands. */

let product: ScratchProduct;
let hall: Hall;
beforeAll(async () => {
  product = await scratchProduct({ effects: false });
});
afterAll(() => product.drop());
beforeEach(async () => {
  hall = await seedHall(product.db, 15);
});

const at = (index: number): Viewer => hall.members[index] ?? hall.guest;
const send = (voteId: string, viewer: Viewer, content: BallotContent) =>
  product.run('voting.cast', { meetingId: hall.meetingId, voteId, content }, viewer);
const cast = (voteId: string, viewer: Viewer, choice: Choice) =>
  send(voteId, viewer, oneAnswer(voteId, choice));
const open = (voteId: string) =>
  product.run('voting.open', { meetingId: hall.meetingId, voteId }, hall.chair);
const close = async (voteId: string) =>
  accepted(await product.run('voting.close', { meetingId: hall.meetingId, voteId }, hall.chair));

/** All present; the first of the roll, the chair at their head, vote for, those after them against. */
async function decided(
  figures: { for: number; against: number },
  change: Partial<RuleProfile> = {},
) {
  await checkIn(product, hall, hall.members);
  const voteId = await prepareAndOpen(product, hall, change);
  for (const [index, viewer] of hall.members.entries()) {
    if (index >= figures.for + figures.against) break;
    accepted(await cast(voteId, viewer, index < figures.for ? 'for' : 'against'));
  }
  await close(voteId);
  return questionOf(await voteOf(product, hall, voteId));
}

describe('1. seven for of fifteen', () => {
  test('fail, although seven of thirteen cast are more than half of those', async () => {
    const result = await decided({ for: 7, against: 6 });
    expect(result).toMatchObject({
      ...{ carried: false, decidedBy: 'threshold', denominatorCount: 15 },
      counts: { for: 7, against: 6, notCast: 2 },
      shares: { for: 4667 },
    });
  });

  test('would carry where the ballots that were cast are the whole: 53,85 %', async () => {
    const result = await decided({ for: 7, against: 6 }, { denominator: 'cast' });
    expect(result).toMatchObject({ carried: true, denominatorCount: 13, shares: { for: 5385 } });
  });
});

describe('2. seven to seven', () => {
  test('on a roll of fourteen go the side of the chair', async () => {
    hall = await seedHall(product.db, 14);
    const result = await decided({ for: 7, against: 7 });
    expect(result).toMatchObject({ carried: true, decidedBy: 'chair-side' });
  });

  test('on a roll of fifteen are not half of it, and fail', async () => {
    const result = await decided({ for: 7, against: 7 });
    expect(result).toMatchObject({ carried: false, decidedBy: 'threshold', denominatorCount: 15 });
  });
});

describe('4. the quorum of ten of fifteen', () => {
  test('is there with exactly ten, and missing with nine, which is said', async () => {
    await checkIn(product, hall, hall.members.slice(0, 9));
    const voteId = await prepare(product, hall);
    expect(await open(voteId)).toEqual({
      ...{ ok: false, code: 'voting.no-quorum' },
      params: { present: 9, needed: 10, missing: 1 },
    });
    expect((await votingPartFor(product, hall, hall.chair.personId)).votes).toMatchObject([
      { status: 'prepared', electorate: [] },
    ]);
    await checkIn(product, hall, [at(9)]);
    expect(await open(voteId)).toMatchObject({ ok: true });
  });
});

describe('5. who joins after the opening', () => {
  test('is not on the frozen roll: no ballot is taken, and the member counts as absent', async () => {
    await checkIn(product, hall, hall.members.slice(0, 10));
    const voteId = await prepareAndOpen(product, hall);
    await checkIn(product, hall, [at(12)]);
    expect(await cast(voteId, at(12), 'for')).toMatchObject({ code: 'voting.not-on-roll' });
    await close(voteId);
    const vote = await voteOf(product, hall, voteId);
    expect(vote.electorate).not.toContain(at(12).personId);
    expect(questionOf(vote).counts).toMatchObject({ notCast: 10, absent: 5 });
  });
});

/** Presses over a line that goes as soon as the answer begins to come. */
async function pressAndLose(origin: string, viewer: Viewer, body: string): Promise<void> {
  const { port, host } = new URL(origin);
  const line = connect(Number(port), '127.0.0.1').on('error', () => undefined);
  const head = [
    ...['POST /api/commands/voting.cast HTTP/1.1', `host: ${host}`, `cookie: ${viewer.personId}`],
    ...['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`, '', body],
  ];
  line.write(head.join('\r\n'));
  await once(line, 'data');
  line.resetAndDestroy();
}

describe('7. a voter who loses the network after pressing', () => {
  test('has one vote, and gets the receipt when the line is back', async () => {
    await checkIn(product, hall, hall.members);
    const server = await ballotServer(product, hall.members);
    const voteId = await prepareAndOpen(product, hall);
    const content = oneAnswer(voteId, 'for');
    const body = { commandId: randomUUID(), input: { meetingId: hall.meetingId, voteId, content } };
    await pressAndLose(server.origin, at(3), JSON.stringify(body));
    const receipt = accepted(await server.post('voting.cast', body, at(3)));
    expect(receipt).toMatchObject({ personId: at(3).personId, revision: 1, content });
    // The same stands on any device that joins meanwhile.
    expect((await votingPartFor(product, hall, at(3).personId)).mine).toEqual([receipt]);
    await close(voteId);
    expect(questionOf(await voteOf(product, hall, voteId)).counts).toMatchObject({ for: 1 });
    expect(await namedBallots(product, hall, voteId, hall.chair)).toHaveLength(1);
    await server.close();
  });
});

/** Of all (11): at least 80 %, each question for itself. */
const emulation = {
  ...{ name: 'Bình xét khen thưởng', secrecy: 'secret', tie: 'not-carried' },
  ...{ threshold: { numerator: 4, denominator: 5 }, strict: false },
} as const;
const awards = ['Tập thể Phòng Chuyển đổi số', 'Cá nhân Bế Văn Lợi'];
type Answer = Choice | 'invalid';
const emulationBallots: [Answer, Answer][] = [
  ...Array.from({ length: 8 }, (): [Answer, Answer] => ['for', 'for']),
  ...(
    [
      ['for', 'against'],
      ['against', 'against'],
      ['invalid', 'invalid'],
    ] as const
  ).map(([unit, person]): [Answer, Answer] => [unit, person]),
];

/** Everybody draws a token and puts a ballot into the box. */
async function voteInSecret({ id: voteId, tokenKey: key, questions }: VoteView): Promise<void> {
  const vote = { meetingId: hall.meetingId, voteId, tokenKey: tokenKey.parse(key) };
  const ids = questions.map(({ id }) => id);
  for (const [index, viewer] of hall.members.entries()) {
    const voter = await voterWithKey(product.run, viewer);
    const token = await drawnBy(product.run, voter, vote);
    const given = emulationBallots[index] ?? [];
    const answers = Object.fromEntries(ids.map((id, place) => [id, given[place] ?? 'invalid']));
    const ballot = ballotOf(token, { form: 'questions', answers });
    expect(await product.product.ballotBox.take(ballot)).toMatchObject({ ok: true });
  }
}

describe('8. the secret vote on awards (V2)', () => {
  beforeEach(async () => {
    hall = await seedHall(product.db, 11);
    await checkIn(product, hall, hall.members);
  });

  async function votedOn(): Promise<VoteView> {
    const questions = awards.map((title) => ({ title, documentId: null }));
    const voteId = await prepare(product, hall, emulation, { questions });
    accepted(await open(voteId));
    const vote = await voteOf(product, hall, voteId);
    await voteInSecret(vote);
    return vote;
  }

  test('comes to 9 of 11 for the unit: 81,82 %, awarded; to 8 for the person: 72,73 %, not', async () => {
    const { id, questions } = await votedOn();
    await close(id);
    const { turnout, result } = await voteOf(product, hall, id);
    // Announced in one with the count, and before it in what is said.
    expect(turnout).toEqual({ issued: 11, returned: 11, valid: 10, invalid: 1 });
    expect(result?.outcome).toMatchObject({
      questions: [
        {
          ...{ questionId: questions[0]?.id, carried: true, denominatorCount: 11 },
          ...{ counts: { for: 9, against: 1, invalid: 1 }, shares: { for: 8182 } },
        },
        {
          ...{ questionId: questions[1]?.id, carried: false, denominatorCount: 11 },
          ...{ counts: { for: 8, against: 2, invalid: 1 }, shares: { for: 7273 } },
        },
      ],
    });
  });

  test('records who was given a ballot, never how anyone voted', async () => {
    const { id: voteId } = await votedOn();
    const everybody = hall.members.map(({ personId }) => personId);
    const rowsOf = async (table: string) =>
      (await product.pool.query(`select * from ${table} where vote_id = $1`, [voteId])).rows;
    const issued = await rowsOf('ballot_issue');
    expect(issued.map(({ person_id }) => person_id).sort()).toEqual([...everybody].sort());
    expect(await rowsOf('ballot')).toEqual([]);
    const box = JSON.stringify(await rowsOf('secret_ballot'));
    for (const personId of everybody) expect(box).not.toContain(personId);
    // The two sides have nothing in common by which a row of one is found from a row of the other.
    const values = (rows: Record<string, unknown>[]) =>
      new Set(rows.flatMap(({ vote_id, ...row }) => Object.values(row).map(String)));
    const inBox = values(await rowsOf('secret_ballot'));
    expect([...values(issued)].filter((value) => inBox.has(value))).toEqual([]);
    // While it is open nothing about casting is told, to anybody.
    for (const viewer of [hall.chair, hall.secretary, at(3)]) {
      const { progress, mine } = await votingPartFor(product, hall, viewer.personId);
      expect({ progress, mine }).toEqual({
        progress: [{ voteId, cast: null, issued: 11, electorate: 11 }],
        mine: [],
      });
    }
    await close(voteId);
    const named = { meetingId: hall.meetingId, voteId };
    expect(await product.query('voting.named-ballots', named, hall.chair)).toMatchObject({
      ok: false,
    });
  });
});

/** The criteria of the acceptance panel with their maxima, and the demo's eight ballots (S1). */
const maxima = { order: 20, method: 20, science: 25, use: 15, effect: 15, file: 5 };
const panelScores = [
  [18, 17, 22, 13, 14, 4],
  [17, 17, 21, 13, 14, 4],
  [18, 18, 23, 13, 14, 4],
  [17, 16, 21, 13, 13, 4],
  [18, 17, 21, 13, 14, 4],
  [18, 18, 23, 14, 14, 4],
  [17, 17, 21, 13, 13, 4],
  [18, 17, 22, 14, 14, 4],
];
const acceptance: Partial<RuleProfile> = {
  ...{ name: 'Hội đồng nghiệm thu', form: 'scoring', denominator: 'present', tie: 'not-carried' },
  scoring: {
    criteria: Object.entries(maxima).map(([id, maximum]) => ({
      ...{ id, label: id, maximum: maximum * 100 },
    })),
    ...{ step: 100, by: 'average' },
    bands: [
      { grade: 'Xuất sắc', atLeast: 8600 },
      { grade: 'Khá', atLeast: 7000 },
      { grade: 'Đạt', atLeast: 5000 },
      { grade: 'Không đạt', atLeast: 0 },
    ],
    levels: null,
  },
};
const scored = (points: readonly number[]): BallotContent => ({
  form: 'scoring',
  scores: Object.fromEntries(
    Object.keys(maxima).map((id, place) => [id, (points[place] ?? 0) * 100]),
  ),
});

describe('9. scores and fractions', () => {
  test('21 of 20 is refused; the panel comes to 700 of 8 ballots: 87,50, Xuất sắc', async () => {
    hall = await seedHall(product.db, 9);
    await checkIn(product, hall, hall.members.slice(0, 8));
    const voteId = await prepareAndOpen(product, hall, acceptance);
    const before = await wholeTables(product.pool);
    const tooMuch = scored([21, 17, 22, 13, 14, 4]);
    expect(await send(voteId, at(0), tooMuch)).toMatchObject({ code: 'voting.wrong-content' });
    expect(await wholeTables(product.pool)).toEqual(before);
    for (const [index, points] of panelScores.entries()) {
      accepted(await send(voteId, at(index), scored(points)));
    }
    await close(voteId);
    expect((await voteOf(product, hall, voteId)).result).toMatchObject({
      ...{ members: 9, present: 8, cast: 8 },
      outcome: { ballots: 8, total: 70_000, average: 8750, grade: 'Xuất sắc' },
    });
  });

  test('two thirds of fifteen are ten, exactly: ten carry, nine do not', async () => {
    const twoThirds = { threshold: { numerator: 2, denominator: 3 }, strict: false };
    const change = { ...twoThirds, tie: 'not-carried' as const };
    expect(await decided({ for: 10, against: 5 }, change)).toMatchObject({
      ...{ carried: true, shares: { for: 6667 } },
    });
    hall = await seedHall(product.db, 15);
    expect(await decided({ for: 9, against: 6 }, change)).toMatchObject({ carried: false });
    hall = await seedHall(product.db, 15);
    // More than two thirds: ten are not more, though 66,67 % look like it.
    expect(await decided({ for: 10, against: 5 }, { ...change, strict: true })).toMatchObject({
      carried: false,
    });
  });
});

describe('14. a member whose ballot is on paper', () => {
  /** Handing out paper marks the member's line of the frozen roll. */
  const handOutPaper = (voteId: string, { personId }: Viewer) =>
    product.db
      .update(voteElector)
      .set({ channel: 'paper' })
      .where(and(eq(voteElector.voteId, voteId), eq(voteElector.personId, personId)));

  test('casts none at a device: in an open vote it is refused', async () => {
    await checkIn(product, hall, hall.members);
    const voteId = await prepareAndOpen(product, hall);
    await handOutPaper(voteId, at(2));
    const before = await wholeTables(product.pool);
    expect(await cast(voteId, at(2), 'for')).toMatchObject({ code: 'voting.not-on-roll' });
    expect(await wholeTables(product.pool)).toEqual(before);
  });

  test('is given no token of a secret one', async () => {
    await checkIn(product, hall, hall.members);
    const vote = await openSecretVote(product, hall);
    await handOutPaper(vote.voteId, at(2));
    const voter = await voterWithKey(product.run, at(2));
    const before = await wholeTables(product.pool);
    const answer = await draw(product.run, voter, vote);
    expect(answer).toMatchObject({ code: 'secretballots.on-paper' });
    expect(await wholeTables(product.pool)).toEqual(before);
  });
});
