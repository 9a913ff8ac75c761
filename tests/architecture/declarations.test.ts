import { describe, expect, test } from 'vitest';
import { audiences } from '../../server/kernel/audience.ts';
import { registryForInspection } from './registry.ts';

const { slices } = registryForInspection();
const commands = slices.flatMap((slice) => slice.commands);
const queries = slices.flatMap((slice) => slice.queries);
const events = slices.flatMap((slice) => slice.events);

describe('every command', () => {
  test.each(commands.map((command) => [command.contract.name, command] as const))(
    '%s is named by its slice and declares scope, access and errors',
    (name, command) => {
      expect(name).toMatch(/^[a-z-]+\.[a-z-]+$/);
      expect(slices.some((slice) => name.startsWith(`${slice.name}.`))).toBe(true);
      expect(command.scope).toBe(command.contract.scope);
      if (command.scope !== 'public') expect(command.access).toBeTypeOf('function');
      for (const code of command.contract.errors) expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/);
    },
  );
});

describe('every query', () => {
  test.each(queries.map((query) => [query.contract.name, query] as const))(
    '%s declares scope and access',
    (name, query) => {
      expect(name).toMatch(/^[a-z-]+\.[a-z-]+$/);
      expect(query.access).toBeTypeOf('function');
      expect(query.scope).toBe(query.contract.scope);
    },
  );
});

describe('every event', () => {
  test.each(events.map((event) => [event.name, event] as const))(
    '%s declares who receives each of its fields',
    (_name, event) => {
      const fields = Object.entries(event.fields);
      expect(fields.length).toBeGreaterThan(0);
      for (const [, field] of fields) expect(audiences).toContain(field.audience);
    },
  );
});

test('every part of the snapshot is declared in the protocol', async () => {
  const { snapshot } = await import('../../server/sync/protocol.ts');
  const parts = slices.flatMap((slice) => slice.parts.map((part) => part.name));
  expect(Object.keys(snapshot.shape).sort()).toEqual(['head', 'me', 'seq', ...parts].sort());
});

test('the wire knows exactly the commands and queries that the product has', async () => {
  const { sourceFiles } = await import('./source-files.ts');
  const contract = sourceFiles().find(({ path }) => path === 'server/transport/contract.ts');
  const named = [...(contract?.text.matchAll(/^ {2}'([a-z-]+\.[a-z-]+)':/gm) ?? [])].map(
    (m) => m[1],
  );
  const known = [...commands, ...queries].map(({ contract: { name } }) => name);
  expect(named.sort()).toEqual(known.sort());
});
