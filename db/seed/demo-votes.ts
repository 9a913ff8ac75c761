import type { RuleProfile, VoteView } from '../../server/voting/contract.ts';
import { demoId } from './demo-id.ts';
import { awardProfile, scoringProfile } from './demo-vote-profiles.ts';
import { committeeProfile } from './starting-rules.ts';

/** V1 pins the first version of a rule of the catalogue. */
export const demoRuleProfile: RuleProfile = committeeProfile;

/** V1, prepared and not yet opened. */
const v1 = {
  code: 'V1',
  position: 3,
  roll: 'leadership',
  title: 'Thông qua hồ sơ dự thảo Nghị quyết',
  profile: demoRuleProfile,
} as const;

const s1 = {
  code: 'S1',
  position: 5,
  roll: 'acceptance',
  title: 'Đánh giá, nghiệm thu đề tài ĐT.2024.SG-07',
  profile: scoringProfile,
} as const;

const v2 = {
  code: 'V2',
  position: 6,
  roll: 'emulation',
  title: 'Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh',
  profile: awardProfile,
  nominations: ['Tập thể Phòng Chuyển đổi số', 'Cá nhân Bế Văn Lợi'],
} as const;

interface DemoVote {
  code: string;
  position: number;
  roll: string;
  title: string;
  profile: RuleProfile;
  nominations?: readonly string[];
}

function questionsOf({ code, title, profile, nominations }: DemoVote) {
  if (profile.form !== 'questions') return [];
  if (!nominations) return [{ id: demoId('vote', code), title, documentId: null }];
  return nominations.map((nomination, place) => {
    const id = demoId('question', `${code}-${place + 1}`);
    return { id, title: nomination, documentId: null };
  });
}

const prepared: readonly DemoVote[] = [v1, s1, v2];

/** The votes that the office prepared before the meeting, as everybody sees them at its beginning. */
export const demoVotes: readonly VoteView[] = prepared.map((vote) => {
  const { code, position, roll, title, profile } = vote;
  const id = demoId('vote', code);
  return {
    ...{ id, title, profile, form: profile.form, status: 'prepared', channel: 'device' },
    itemId: demoId('item', String(position)),
    rollId: demoId('roll', roll),
    questions: questionsOf(vote),
    ...{ candidates: [], seats: 0, electorate: [], tellerIds: [] },
    ...{ batchId: null, position: 0, repeatsId: null, annulledReason: null, readyCheckAt: null },
    ...{ openedAt: null, pausedAt: null, closedAt: null, countedAt: null, announcedAt: null },
    ...{ tokenKey: null, turnout: null, result: null, ballotsRoot: null },
  };
});
