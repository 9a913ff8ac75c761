import { type FigureFault, type Figures, mostPoints, type ProfileDraft } from './contract.ts';

type Form<Name extends Figures['form']> = Extract<Figures, { form: Name }>;

function castOf(given: Figures): number {
  if (given.form === 'scoring') return given.totals.length;
  if (given.form === 'election') return given.valid + given.invalid;
  return given.for + given.against + given.abstain + given.invalid;
}

function questionFault(given: Form<'questions'>, profile: ProfileDraft): FigureFault | null {
  if (given.abstain > 0 && !profile.abstention) return 'abstention-not-offered';
  if (given.chair !== null && given[given.chair] === 0) return 'chair-without-ballot';
  return null;
}

function electionFault({ votes, valid, seats }: Form<'election'>): FigureFault | null {
  const all = votes.reduce((sum, count) => sum + count, 0);
  if (seats > votes.length) return 'more-seats-than-candidates';
  // Nobody is chosen twice on one ballot, and no ballot chooses more than there are seats.
  if (votes.some((count) => count > valid) || all > valid * seats) return 'more-votes-than-ballots';
  return all < valid ? 'ballots-for-nobody' : null;
}

/** Why no ballots can come to these figures by this rule; null where some can. */
export function faultOf(given: Figures, profile: ProfileDraft): FigureFault | null {
  if (given.form !== profile.form) return 'other-form';
  if (given.present > given.members) return 'more-present-than-members';
  if (castOf(given) > given.present) return 'more-cast-than-present';
  if (given.form === 'questions') return questionFault(given, profile);
  if (given.form === 'election') return electionFault(given);
  const most = mostPoints(profile.scoring?.criteria ?? []);
  return given.totals.some((total) => total > most) ? 'beyond-maximum' : null;
}
