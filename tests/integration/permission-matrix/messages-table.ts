import type { Role } from './roles.ts';

/** What a device may say over the feed's socket, in the order of the letters below. */
export const messages = [
  /** `subscribe`, at a device in the room. */
  'as room',
  /** The same from a place of one's own. */
  'as remote',
  /** As the device of a site that the person runs, or not. */
  'as site',
  /** As a screen of the hall. */
  'as display',
  /** `pointer`, on the page that is shown. */
  'pointer',
  /** `mark` and `clear-marks`, on the same page. */
  'mark',
  'clear-marks',
] as const;
export type Message = (typeof messages)[number];

/** Letters as in `roles.ts`. What is shown is shown by the chair, for the presenter of the item. */
export const saying: Record<Role, string> = {
  chair: 'yyy? yyy',
  secretary: 'yyy? yyy',
  delegate: 'yyn? nnn',
  presenter: 'yyn? yyy',
  reviewer: 'yyn? nnn',
  substitute: 'yyn? nnn',
  guest: 'yyn? nnn',
  'site operator': 'yyy? nnn',
  'planner of the office': '000? 000',
  'approver of the office': '000? 000',
  'records clerk': '000? 000',
  'system administrator': '000? 000',
  'chair of another meeting': '000? 000',
  'guest of another meeting': '000? 000',
  stranger: '000? 000',
  display: '000y nnn',
  'nobody signed in': '???? ???',
};
