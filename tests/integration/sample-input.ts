import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const node = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  propertyNames: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  minLength: z.number().optional(),
  minimum: z.number().optional(),
});
type Node = z.infer<typeof node>;

/** Something that a schema accepts, with nothing in it that may be left out. */
export function sampleInput(schema: z.ZodType): unknown {
  return sampleOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

function sampleOf(of: unknown): unknown {
  const schema = node.parse(of);
  const first = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (first !== undefined) return sampleOf(first);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object') return objectOf(schema);
  if (schema.type === 'array') {
    return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items));
  }
  if (schema.type === 'string') return textOf(schema);
  if (schema.type === 'integer' || schema.type === 'number')
    return Math.max(1, schema.minimum ?? 1);
  return schema.type === 'boolean' ? false : null;
}

function objectOf({ required = [], properties = {}, propertyNames, additionalProperties }: Node) {
  const keys = propertyNames ? (node.parse(propertyNames).enum ?? []) : [];
  return Object.fromEntries([
    ...required.map((key) => [key, sampleOf(properties[key] ?? additionalProperties)]),
    ...keys.map((key) => [String(key), sampleOf(additionalProperties)]),
  ]);
}

function textOf({ format, minLength }: Node): string {
  if (format === 'uuid') return randomUUID();
  if (format === 'date-time') return '2026-12-10T03:00:00.000Z';
  if (format === 'date') return '2026-12-10';
  return 'x'.repeat(Math.max(1, minLength ?? 1));
}
