import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { ballot, vote } from '../../db/schema/voting.ts';
import { type BallotReceipt, ballotContent, voteResult } from '../../server/voting/contract.ts';
import { ballotsRoot } from '../../server/voting/merkle.ts';

export interface Recount {
  /** Every ballot that was written, as `person revision code`, in order. */
  written: string[];
  /** Of each person the last one. */
  counted: Map<string, string>;
  /** How often each answer was given to the first question, among those that count. */
  answers: { for: number; against: number; abstain: number };
  root: string;
  announced: {
    cast: number;
    signed: number;
    answers: Recount['answers'];
    root: string | null;
  };
}

export const lineOf = ({
  personId,
  revision,
  code,
}: Pick<BallotReceipt, 'personId' | 'revision' | 'code'>) => `${personId} ${revision} ${code}`;

/** Counts an open vote of one question anew from its rows, and not by what the product counts with. */
export async function recount(db: Database, voteId: string): Promise<Recount> {
  const rows = await db.select().from(ballot).where(eq(ballot.voteId, voteId));
  const last = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const known = last.get(row.personId);
    if (!known || known.revision < row.revision) last.set(row.personId, row);
  }
  const counting = [...last.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1));
  const answers = { for: 0, against: 0, abstain: 0 };
  const leaves = counting.map((row) => {
    const content = ballotContent.parse(row.content);
    const given = content.form === 'questions' ? Object.values(content.answers)[0] : undefined;
    if (given === undefined || given === 'invalid') throw new Error('not a ballot of one question');
    answers[given] += 1;
    return { ...row, content, castAt: row.castAt.toISOString() };
  });
  const [stored] = await db.select().from(vote).where(eq(vote.id, voteId));
  const { cast, signed, outcome } = voteResult.parse(stored?.result);
  const question = outcome.form === 'questions' ? outcome.questions[0] : undefined;
  if (!question) throw new Error('the result is of no question');
  const { for: inFavour, against, abstain } = question.counts;
  return {
    written: rows.map(lineOf).sort(),
    counted: new Map(counting.map((row) => [row.personId, lineOf(row)])),
    answers,
    root: ballotsRoot(leaves),
    announced: {
      ...{ cast, signed, root: stored?.ballotsRoot ?? null },
      answers: { for: inFavour, against, abstain },
    },
  };
}

/** Why what was told, what is written and what was announced are not the same; none where they are. */
export function differences(
  receipts: readonly Pick<BallotReceipt, 'personId' | 'revision' | 'code'>[],
  { written, counted, answers, root, announced }: Recount,
): string[] {
  const told = [...new Set(receipts.map(lineOf))].sort();
  const missing = told.filter((line) => !written.includes(line));
  const unasked = written.filter((line) => !told.includes(line));
  const same = JSON.stringify(answers) === JSON.stringify(announced.answers);
  return [
    ...missing.map((line) => `acknowledged and lost: ${line}`),
    ...unasked.map((line) => `written and not acknowledged: ${line}`),
    ...(new Set(written).size === written.length ? [] : ['a ballot is written twice']),
    ...(announced.cast === counted.size ? [] : [`${announced.cast} cast, ${counted.size} counted`]),
    ...(same ? [] : [`announced ${JSON.stringify(announced.answers)}, ${JSON.stringify(answers)}`]),
    ...(announced.root === root ? [] : ['the root is not that of the rows']),
  ];
}
