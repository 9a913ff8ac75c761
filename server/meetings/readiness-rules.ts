import type { ReadinessLine } from './overview-contract.ts';

export interface ReadinessFacts {
  hasChair: boolean;
  hasPlace: boolean;
  items: number;
  /** Everybody but chair and secretary. */
  people: number;
  papers: number;
  issued: number;
  participants: number;
  invited: number;
}

const yesOrNo = (key: ReadinessLine['key'], is: boolean): ReadinessLine => ({
  ...{ key, state: is ? 'done' : 'missing', done: is ? 1 : 0, of: 1 },
});

function share(key: ReadinessLine['key'], done: number, of: number): ReadinessLine {
  const state = done === 0 ? 'missing' : done >= of ? 'done' : 'partly';
  return { key, state, done, of };
}

/** What there is and what is missing before the meeting can be held. */
export function readinessOf(facts: ReadinessFacts): ReadinessLine[] {
  return [
    yesOrNo('chair', facts.hasChair),
    yesOrNo('place', facts.hasPlace),
    share('agenda', facts.items, facts.items),
    share('people', facts.people, facts.people),
    share('papers', facts.issued, facts.papers),
    share('invitations', facts.invited, facts.participants),
  ];
}
