/** A JSON value with the way that led to it, so that a problem can say where it is. */
export class Place {
  constructor(
    readonly value: unknown,
    readonly path = "",
  ) {}

  /** The place of field `name`; its value is undefined when there is none. */
  field(name: string): Place {
    const inside = isObject(this.value) && Object.hasOwn(this.value, name) ? this.value[name] : undefined;
    return new Place(inside, this.path ? `${this.path}.${name}` : name);
  }

  /** The places of the elements of a list; none when it is no list. */
  items(): Place[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((item, place) => new Place(item, `${this.path}[${place}]`));
  }

  /** The problem, with the place before it. */
  problem(what: string): string {
    return `${this.path}: ${what}`;
  }

  /** A field that stands beside those in `known`, or the first of `known` that is missing unless `optional`. */
  keys(known: readonly string[], optional: readonly string[] = []): string | null {
    if (!isObject(this.value)) return this.problem("wrong_type");
    const unknown = Object.keys(this.value).find((key) => !known.includes(key) && !optional.includes(key));
    if (unknown !== undefined) return this.problem(`unknown_field ${unknown}`);
    const missing = known.find((key) => this.field(key).value === undefined);
    return missing === undefined ? null : this.field(missing).problem("missing");
  }
}

/** The first problem that `check` finds among `list`. */
export function firstProblem<T>(list: readonly T[], check: (item: T) => string | null): string | null {
  for (const item of list) {
    const problem = check(item);
    if (problem !== null) return problem;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
