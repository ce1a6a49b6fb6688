import { describe, expect, it } from "vitest";
import type { KeyView, PersonView } from "../api/types.gen";
import { administratorsBut, confirmsOwn, hasKey, keyState, waitingKeys } from "./key-state";

const ended: KeyView = {
  fingerprint: "SHA256:old",
  words: [],
  since: "2026-01-05T01:00:00.000Z",
  by: { id: "p1", name: "雷总编" },
  ended: { time: "2026-03-01T01:00:00.000Z", by: { id: "p1", name: "雷总编" }, reason: "lost" },
};
const offered = (at: number) => ({ fingerprint: "SHA256:new", words: [], at });

const person = (over: Partial<PersonView>): PersonView => ({
  id: "p2",
  name: "石小川",
  roles: ["writer"],
  fingerprint: null,
  offered: null,
  code_waits: false,
  keys: [],
  ...over,
});

describe("where a person stands with signing", () => {
  it("goes from added to signing, and to a lost key", () => {
    const life = [
      person({}),
      person({ code_waits: true }),
      person({ offered: offered(1) }),
      person({ fingerprint: "SHA256:new" }),
      person({ keys: [ended] }),
      person({ keys: [ended], code_waits: true }),
      person({ keys: [ended], offered: offered(2) }),
    ];
    expect(life.map(keyState)).toEqual(["none", "code", "waits", "signs", "ended", "code", "waits"]);
  });

  it("signs with the old key while a new one waits", () => {
    expect(keyState(person({ fingerprint: "SHA256:old", offered: offered(1) }))).toBe("signs");
  });

  it("asks for a passphrase only where there is a key to open", () => {
    expect(hasKey(person({ offered: offered(1) }))).toBe(true);
    expect(hasKey(person({ keys: [ended], code_waits: true }))).toBe(false);
  });
});

describe("the roll", () => {
  it("lists waiting keys, who waited longest first", () => {
    const roll = [person({ id: "a", offered: offered(30) }), person({ id: "b" }), person({ id: "c", offered: offered(20) })];
    expect(waitingKeys(roll).map((one) => one.id)).toEqual(["c", "a"]);
  });

  it("names administrators who can sign, never oneself", () => {
    const chief = { roles: ["administrator"], fingerprint: "SHA256:x" } satisfies Partial<PersonView>;
    const roll = [person({ id: "a", ...chief }), person({ id: "b", ...chief, fingerprint: null }), person({ id: "c", ...chief })];
    expect(confirmsOwn(roll, person({ id: "a", ...chief }))).toBe(false);
    expect(confirmsOwn(roll.slice(0, 2), person({ id: "a", ...chief }))).toBe(true);
    expect(administratorsBut(roll, "a").map((one) => one.id)).toEqual(["c"]);
  });
});
