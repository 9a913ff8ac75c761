/** The outcome of a rule or a command: a value, or a code from a closed list with its parameters. */
export type Failure<Code extends string> = { ok: false; code: Code; params: ErrorParams };
export type Success<Value> = { ok: true; value: Value };
export type Result<Value, Code extends string> = Success<Value> | Failure<Code>;

/** Figures and names that the app puts into the sentence it words for a code. */
export type ErrorParams = Record<string, string | number>;

export function ok<Value>(value: Value): Success<Value> {
  return { ok: true, value };
}

export function fail<Code extends string>(code: Code, params: ErrorParams = {}): Failure<Code> {
  return { ok: false, code, params };
}
