import type { Paper } from '../paper.ts';
import { agenda77 } from './agenda-77.ts';
import { awards61 } from './awards-61.ts';
import { decision356 } from './decision-356.ts';
import { figures413v1, figures413v2 } from './figures-413.ts';
import { invitation145 } from './invitation-145.ts';
import { ministry1120 } from './ministry-1120.ts';
import { opinions58 } from './opinions-58.ts';
import { plan90 } from './plan-90.ts';
import { report412 } from './report-412.ts';
import { researchSg07 } from './research-sg07.ts';
import { resolutionDraft } from './resolution-draft.ts';
import { submission215 } from './submission-215/index.ts';

/** Every demo paper, in the order of the agenda. */
export const PAPERS: readonly Paper[] = [
  invitation145,
  agenda77,
  report412,
  figures413v1,
  figures413v2,
  submission215,
  resolutionDraft,
  opinions58,
  ministry1120,
  plan90,
  researchSg07,
  decision356,
  awards61,
];
