import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteChange, NoteMark, NoteView } from '../../../server/notes/contract.ts';
import {
  changeHere,
  type HeldNotes,
  mergeAnswer,
  mergeStored,
  type SaveAnswer,
  unsentNotes,
} from './merge.ts';

const textMark = (text: string): NoteMark => ({ kind: 'text', colour: 'blue', at: [1, 1], text });

/** The server's rule, in short: the later change of a note stays, of two equal ones the first. */
function memoryServer() {
  const notes = new Map<string, NoteView>();
  let revision = 0;
  return {
    notes,
    save(changes: readonly NoteChange[]): SaveAnswer {
      const answer = { saved: [] as NoteView[], outdated: [] as NoteView[], refused: [] };
      for (const change of changes) {
        const known = notes.get(change.id);
        if (known && Date.parse(known.changedAt) >= Date.parse(change.changedAt)) {
          answer.outdated.push(known);
        } else if (known || change.mark) {
          revision += 1;
          const view = { ...change, lineageId: 'lineage', revision };
          notes.set(change.id, view);
          answer.saved.push(view);
        }
      }
      return answer;
    },
    since: (known: number) => [...notes.values()].filter((note) => note.revision > known),
    revision: () => revision,
  };
}

function device(server: ReturnType<typeof memoryServer>, name: string) {
  let held: HeldNotes = new Map();
  let known = 0;
  const write = (id: string, text: string | null, clock: number) => {
    const mark = text === null ? null : textMark(text);
    held = changeHere(held, { id, documentId: 'paper', page: 1, mark }, clock);
  };
  return {
    name,
    write,
    send() {
      const sent = unsentNotes(held);
      if (sent.length > 0) held = mergeAnswer(held, sent, server.save(sent));
    },
    receive() {
      held = mergeStored(held, server.since(known));
      known = server.revision();
    },
    texts: () =>
      Object.fromEntries(
        [...held]
          .flatMap(([id, { note }]) => (note.mark?.kind === 'text' ? [[id, note.mark.text]] : []))
          .sort(),
      ),
    held: () => held,
  };
}

const steps = fc.array(
  fc.record({
    who: fc.constantFrom('tablet', 'phone'),
    what: fc.constantFrom('write', 'write', 'delete', 'send', 'receive'),
    /** Shared notes are changed by both; the others are each device's own. */
    note: fc.constantFrom('shared-1', 'shared-2', 'own-1', 'own-2'),
    /** Clocks go wrong by up to a minute. */
    clock: fc.integer({ min: 0, max: 60_000 }),
  }),
  { maxLength: 40 },
);

describe('two devices, whatever they do and in whatever order it arrives', () => {
  test('come to the same notes, and lose none that only one of them has', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const server = memoryServer();
        const devices = { tablet: device(server, 'tablet'), phone: device(server, 'phone') };
        const own = new Map<string, string | null>();
        for (const [index, { who, what, note, clock }] of sequence.entries()) {
          const one = devices[who];
          const id = note.startsWith('own') ? `${who}-${note}` : note;
          if (what === 'send') one.send();
          else if (what === 'receive') one.receive();
          else {
            const text = what === 'write' ? `${who} ${index}` : null;
            one.write(id, text, clock);
            if (note.startsWith('own')) own.set(id, text);
          }
        }
        for (const one of [devices.tablet, devices.phone, devices.tablet, devices.phone]) {
          one.receive();
          one.send();
          one.receive();
        }
        expect(devices.tablet.texts()).toEqual(devices.phone.texts());
        expect(unsentNotes(devices.tablet.held())).toEqual([]);
        for (const [id, text] of own) expect(devices.phone.texts()[id] ?? null).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

test('a change after another device’s change of the same note stands', () => {
  const server = memoryServer();
  const [ahead, behind] = [device(server, 'ahead'), device(server, 'behind')];
  ahead.write('note', 'trước', 90_000);
  ahead.send();
  behind.receive();
  behind.write('note', 'sau', 10_000);
  behind.send();
  ahead.receive();
  expect(ahead.texts()).toEqual({ note: 'sau' });
});

test('what is written while a change is on its way is sent afterwards', () => {
  const change = { id: 'n', documentId: 'p', page: 1 };
  const first = changeHere(new Map(), { ...change, mark: textMark('một') }, 1);
  const sent = unsentNotes(first);
  const second = changeHere(first, { ...change, mark: textMark('hai') }, 2);
  const saved = sent.map((note) => ({ ...note, lineageId: 'l', revision: 7 }));
  const merged = mergeAnswer(second, sent, { saved, outdated: [], refused: [] });
  expect(unsentNotes(merged).map(({ mark }) => mark)).toEqual([textMark('hai')]);
});

test('a refused note stays on the device and is not sent again', () => {
  const held = changeHere(
    new Map(),
    {
      id: 'n',
      documentId: 'p',
      page: 1,
      mark: textMark('x'),
    },
    1,
  );
  const merged = mergeAnswer(held, unsentNotes(held), { saved: [], outdated: [], refused: ['n'] });
  expect(merged.get('n')?.refused).toBe(true);
  expect(unsentNotes(merged)).toEqual([]);
});
