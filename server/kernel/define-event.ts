import { z } from 'zod';
import { type Audience, type ReaderClass, reaches } from './audience.ts';

/** One field of an event: its schema and who receives it. */
export interface EventField<Schema extends z.ZodType = z.ZodType> {
  schema: Schema;
  audience: Audience;
  /** Where what it says is for fewer at times: for whom this value is. */
  narrowed?(value: z.output<Schema>): Audience;
}

export type EventFields = Record<string, EventField>;

export type PayloadOf<Fields extends EventFields> = {
  [Name in keyof Fields]: z.output<Fields[Name]['schema']>;
};

/** A contract of something that happened in a meeting. Names are in the past tense. */
export interface EventContract<Fields extends EventFields = EventFields> {
  name: string;
  fields: Fields;
  schema: z.ZodType<Record<string, unknown>>;
  /** About what is dealt with: in a closed session only for those who are named. */
  confined: boolean;
  /** Who may see what changes with it: whoever was not named gets the meeting anew. */
  changesRights: boolean;
}

/** An event as a command appends it; seq, hash and time are given by the log. */
export interface NewEvent {
  name: string;
  payload: Record<string, unknown>;
  /** Narrows every audience to these people (an item held in camera, a restricted paper). */
  onlyFor: readonly string[] | null;
}

export function field<Schema extends z.ZodType>(
  schema: Schema,
  audience: Audience,
  narrowed?: (value: z.output<Schema>) => Audience,
): EventField<Schema> {
  return { schema, audience, ...(narrowed && { narrowed }) };
}

export function eventContract<Fields extends EventFields>(
  name: string,
  fields: Fields,
  { confined = false, changesRights = false }: { confined?: boolean; changesRights?: boolean } = {},
): EventContract<Fields> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([key, { schema }]) => [key, schema]),
  );
  return { name, fields, schema: z.strictObject(shape), confined, changesRights };
}

/** Makes an event of this contract. The payload is what the contract says, so nothing is parsed. */
export function happened<Fields extends EventFields>(
  contract: EventContract<Fields>,
  payload: PayloadOf<Fields>,
  onlyFor: readonly string[] | null = null,
): NewEvent {
  return { name: contract.name, payload, onlyFor };
}

const audienceOf = (field: EventField, value: unknown) => field.narrowed?.(value) ?? field.audience;

/** The fields of a payload that this class of readers may see; null where none is left. */
export function projectFor(
  contract: EventContract,
  payload: Record<string, unknown>,
  reader: ReaderClass,
): Record<string, unknown> | null {
  const visible = Object.entries(contract.fields).filter(
    ([name, field]) =>
      reaches(field.audience, reader) && reaches(audienceOf(field, payload[name]), reader),
  );
  if (visible.length === 0) return null;
  return Object.fromEntries(visible.map(([name]) => [name, payload[name]]));
}
