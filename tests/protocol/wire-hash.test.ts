import { expect, test } from 'vitest';
import { z } from 'zod';
import { canonicalJson, sha256 } from '../../server/kernel/canonical.ts';
import {
  answers,
  clientMessages,
  contents,
  protocolVersion,
  serverMessages,
} from '../../server/sync/protocol.ts';
import { sfuProtocol } from '../../sfu/contract.ts';
import { registryForInspection } from '../architecture/registry.ts';

const hashOf = (schema: z.ZodType) =>
  sha256(canonicalJson(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))).slice(
    0,
    16,
  );

const { slices } = registryForInspection();

const { clientMethods, controlMethods, ...mediaMessages } = sfuProtocol;
const mediaMethods = [
  ...Object.entries(clientMethods).map(
    ([name, method]) => [`media client ${name}`, method] as const,
  ),
  ...Object.entries(controlMethods).map(
    ([name, method]) => [`media control ${name}`, method] as const,
  ),
];

/** Everything that travels between a browser, the product and the media server, by name. */
const wire: Record<string, string> = Object.fromEntries([
  ...Object.entries(clientMessages).map(([name, schema]) => [`feed → ${name}`, hashOf(schema)]),
  ...Object.entries(serverMessages).map(([name, schema]) => [`feed ← ${name}`, hashOf(schema)]),
  ...Object.entries(answers).map(([name, schema]) => [`feed = ${name}`, hashOf(schema)]),
  ...Object.entries(contents).map(([name, schema]) => [`feed = ${name}, unpacked`, hashOf(schema)]),
  ...Object.entries(mediaMessages).map(([name, schema]) => [`media ${name}`, hashOf(schema)]),
  ...mediaMethods.map(([name, { request, reply }]) => [
    name,
    `${hashOf(request)}-${hashOf(reply)}`,
  ]),
  ...slices.flatMap((slice) => [
    ...[...slice.commands, ...slice.queries].map(({ contract: { name, input, output } }) => [
      name,
      `${hashOf(input)}-${hashOf(output)}`,
    ]),
    ...slice.events.map(({ name, schema }) => [`event ${name}`, hashOf(schema)]),
  ]),
]);

test('a change on the wire is made on purpose: `vitest -u` accepts it', async () => {
  const hashes = { version: protocolVersion, ...wire };
  await expect(`${JSON.stringify(hashes, null, 2)}\n`).toMatchFileSnapshot('wire-hashes.json');
});
