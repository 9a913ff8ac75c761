import { createHash } from 'node:crypto';
import type { Evidence } from './evidence.ts';
import type { Round } from './secret-round.ts';
import { shuffled } from './secret-round.ts';
import {
  ballotPattern,
  ballotSignals,
  binary,
  namedIn,
  peopleSignals,
  personPattern,
  placesIn,
  type Signals,
  textOf,
} from './signals.ts';

/** A way to guess, and how often it was right in one round. */
export type Hits = Map<string, number>;

type Links = ReadonlyMap<string, string>;

function hitsOf(guessed: Links, truth: Links): number {
  return [...guessed].filter(([person, ballot]) => truth.get(person) === ballot).length;
}

/** Those that can be ordered, in their order; what is equal is in no order. */
function ordered(signal: ReadonlyMap<string, number>): string[] {
  return shuffled([...signal])
    .sort(([, a], [, b]) => a - b)
    .map(([id]) => id);
}

const tells = (signal: ReadonlyMap<string, number>, count: number) =>
  signal.size === count && new Set(signal.values()).size > 1;

/** The first of these with the first of those, and so on; and the other way round. */
function byOrder(people: Signals, ballots: Signals, truth: Links, hits: Hits): void {
  const told = (signals: Signals) =>
    [...signals]
      .filter(([, signal]) => tells(signal, truth.size))
      .map(([name, signal]) => [name, ordered(signal)] as const);
  const orders = told(ballots);
  for (const [whom, persons] of told(people)) {
    const right = persons.map((person) => truth.get(person));
    for (const [what, boxed] of orders) {
      const last = boxed.length - 1;
      let [same, reversed] = [0, 0];
      for (const [at, ballot] of right.entries()) {
        if (boxed[at] === ballot) same += 1;
        if (boxed[last - at] === ballot) reversed += 1;
      }
      hits.set(`${whom} ~ ${what}`, same);
      hits.set(`${whom} ~ reversed ${what}`, reversed);
    }
  }
}

/** Of each ballot, whoever stands next to it in the write-ahead log, before, after, or either. */
function byNeighbours({ wal }: Evidence, truth: Links, hits: Hits): void {
  const marks = [...truth.keys()]
    .flatMap((person) => {
      return placesIn(wal, binary(person)).map((at) => ({ person, at }));
    })
    .sort((a, b) => a.at - b.at);
  const guesses = { before: new Map<string, string>(), after: new Map<string, string>() };
  for (const ballot of truth.values()) {
    const [at] = placesIn(wal, Buffer.from(ballot));
    if (at === undefined) continue;
    const next = marks.findIndex((mark) => mark.at > at);
    const after = next < 0 ? undefined : marks[next];
    const before = marks.at((next < 0 ? marks.length : next) - 1);
    if (before && next !== 0) guesses.before.set(ballot, before.person);
    if (after) guesses.after.set(ballot, after.person);
  }
  for (const [side, guessed] of Object.entries(guesses)) {
    const right = [...truth].filter(([person, ballot]) => guessed.get(ballot) === person).length;
    hits.set(`wal next ${side}`, right);
  }
}

/** Texts of a row that are long enough to tell one from another, with what can be made of them. */
function valuesOf(text: string): string[] {
  const texts = text.match(/[\w-]{16,}/g) ?? [];
  return texts.flatMap((value) => [value, createHash('sha256').update(value).digest('hex')]);
}

function put(index: Map<string, Set<string>>, key: string, value: string): void {
  index.set(key, (index.get(key) ?? new Set<string>()).add(value));
}

/** What a person's rows or lines of the log have in common with a ballot's, and with one ballot's only. */
function byValues({ open, closed, lines }: Evidence, truth: Links, hits: Hits): void {
  const people = new Set(truth.keys());
  const ballots = new Set(truth.values());
  const texts = [...new Set([...[...open, ...closed].map(textOf), ...lines])];
  const boxed = new Map<string, Set<string>>();
  const ofPeople = new Map<string, Set<string>>();
  for (const text of texts) {
    const [ballot, ...more] = namedIn(text, ballots, ballotPattern);
    if (ballot && more.length === 0) for (const value of valuesOf(text)) put(boxed, value, ballot);
    const [person, ...others] = namedIn(text, people, personPattern);
    if (!person || others.length > 0) continue;
    for (const value of valuesOf(text)) put(ofPeople, value, person);
  }
  const guessed = new Map<string, string>();
  for (const [value, persons] of ofPeople) {
    const [person] = persons;
    const [ballot] = boxed.get(value) ?? [];
    const alone = persons.size === 1 && boxed.get(value)?.size === 1;
    if (person && ballot && alone) guessed.set(person, ballot);
  }
  hits.set('values in common', hitsOf(guessed, truth));
}

/** All ways to guess this round, each with how often it was right. */
export function attack({ evidence, truth }: Round): Hits {
  const hits: Hits = new Map();
  const people = peopleSignals(evidence, shuffled([...truth.keys()]));
  const ballots = ballotSignals(evidence, shuffled([...truth.values()]));
  byOrder(people, ballots, truth, hits);
  byNeighbours(evidence, truth, hits);
  byValues(evidence, truth, hits);
  return hits;
}

/** The way to guess that was right most often in all of these rounds. */
export function bestWay(rounds: readonly Hits[]): string {
  const sums = new Map<string, number>();
  for (const hits of rounds) {
    for (const [way, right] of hits) sums.set(way, (sums.get(way) ?? 0) + right);
  }
  const [best] = [...sums].sort(([, a], [, b]) => b - a);
  if (!best) throw new Error('no way to guess');
  return best[0];
}
