import { neededFor } from '../attendance/contract.ts';
import type { BallotContent, Candidate, RuleProfile } from '../voting/contract.ts';
import { countVote, problemsOf } from '../voting/queries.ts';
import type { Figures, ProfileDraft, TryOutRow } from './contract.ts';
import { faultOf } from './figure-rules.ts';

type Form<Name extends Figures['form']> = Extract<Figures, { form: Name }>;
type CountInput = Parameters<typeof countVote>[0];

/** Nobody in particular: ids of people, questions and candidates that are made up. */
const idOf = (place: number) => `00000000-0000-4000-8000-${String(place + 1).padStart(12, '0')}`;
const questionId = idOf(-1);

const repeated = <Value>(value: Value, count: number): Value[] => Array(count).fill(value);

function answers({ for: carried, against, abstain, invalid }: Form<'questions'>): BallotContent[] {
  const answer = (given: 'for' | 'against' | 'abstain' | 'invalid') => ({
    form: 'questions' as const,
    answers: { [questionId]: given },
  });
  return [
    ...repeated(answer('for'), carried),
    ...repeated(answer('against'), against),
    ...repeated(answer('abstain'), abstain),
    ...repeated(answer('invalid'), invalid),
  ];
}

/** Votes dealt out in turn, so that no ballot has one more than another needs to. */
function choices({ votes, valid, invalid }: Form<'election'>): BallotContent[] {
  const ballots = Array.from({ length: valid }, (): string[] => []);
  const dealt = votes.flatMap((count, place) => repeated(idOf(place), count));
  for (const [turn, id] of dealt.entries()) ballots[turn % valid]?.push(id);
  return [
    ...ballots.map((chosen) => ({ form: 'election' as const, chosen, invalid: false })),
    ...repeated({ form: 'election' as const, chosen: [], invalid: true }, invalid),
  ];
}

/** The whole of a ballot on its first criterion: only the sum decides. */
function scores({ totals }: Form<'scoring'>, { scoring }: ProfileDraft): BallotContent[] {
  const first = scoring?.criteria[0]?.id ?? '';
  return totals.map((total) => ({ form: 'scoring', scores: { [first]: total } }));
}

function ballotsOf(given: Figures, profile: ProfileDraft): BallotContent[] {
  if (given.form === 'questions') return answers(given);
  return given.form === 'election' ? choices(given) : scores(given, profile);
}

function chairOf(given: Figures): string | null {
  if (given.form !== 'questions' || given.chair === null) return null;
  return idOf(given.chair === 'for' ? 0 : given.for);
}

function candidatesOf(given: Figures): Candidate[] {
  if (given.form !== 'election') return [];
  return given.votes.map((_count, place) => {
    return { id: idOf(place), name: String(place + 1), note: '', personId: null };
  });
}

function countInput(given: Figures, draft: ProfileDraft): CountInput {
  const ballots = ballotsOf(given, draft);
  const profile: RuleProfile = { ...draft, id: null, version: 0 };
  return {
    members: Array.from({ length: given.members }, (_, place) => {
      const content = ballots[place];
      const ballot = content && {
        content,
        siteId: null,
        channel: 'device' as const,
        signed: false,
      };
      const present = place < given.present;
      return { personId: idOf(place), weight: 1, ballot: ballot ?? null, present };
    }),
    ...{ profile, nameless: [], candidates: candidatesOf(given), chairId: chairOf(given) },
    questions: [{ id: questionId, title: '', documentId: null }],
    seats: given.form === 'election' ? given.seats : 0,
  };
}

function tryRow(given: Figures, profile: ProfileDraft): TryOutRow {
  const { numerator, denominator } = profile.quorum;
  const needed = Math.max(1, neededFor(given.members, numerator, denominator));
  const quorum = { needed, reached: given.present >= needed };
  const fault = faultOf(given, profile);
  const candidateIds = candidatesOf(given).map(({ id }) => id);
  const outcome = fault ? null : countVote(countInput(given, profile)).outcome;
  return { fault, quorum, outcome, candidateIds };
}

/** What is wrong with a rule, or what figures come to by it. */
export function tryOutProfile(profile: ProfileDraft, lines: readonly Figures[]) {
  const problems = problemsOf({ ...profile, id: null, version: 0 });
  return { problems, rows: problems.length > 0 ? [] : lines.map((line) => tryRow(line, profile)) };
}
