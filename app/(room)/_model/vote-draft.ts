import type { RuleProfile } from '../../../server/voting/contract.ts';

/** One entry a line; empty lines and numbers in front of them do not count. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\d+[.)]\s*/, '').trim())
    .filter((line) => line !== '');
}

export interface VoteDraft {
  title: string;
  rollId: string;
  profile: RuleProfile | null;
  lines: string;
  seats: string;
}

export type VoteFault = 'title' | 'roll' | 'rule' | 'candidates' | 'tooManyLines' | 'seats';

/** What is still wrong with a vote that is being prepared, by its field. */
export function voteFaults(draft: VoteDraft): Partial<Record<keyof VoteDraft, VoteFault>> {
  const { title, rollId, profile, lines, seats } = draft;
  const entries = linesOf(lines).length;
  const election = profile?.form === 'election';
  return {
    ...(title.trim() === '' && { title: 'title' as const }),
    ...(rollId === '' && { rollId: 'roll' as const }),
    ...(profile === null && { profile: 'rule' as const }),
    ...(profile?.form === 'questions' && entries > 60 && { lines: 'tooManyLines' as const }),
    ...(election && entries === 0 && { lines: 'candidates' as const }),
    ...(election && !(/^\d+$/.test(seats.trim()) && Number(seats) >= 1 && Number(seats) <= entries)
      ? { seats: 'seats' as const }
      : {}),
  };
}
