import { describe, expect, it } from "vitest";
import { EnterKey } from "./line";

function enterKey(event: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return { key: "Enter", isComposing: false, keyCode: 13, timeStamp: 1000, ...event } as KeyboardEvent;
}

describe("Enter in a field", () => {
  it("is meant when nothing is composed", () => {
    expect(new EnterKey().isMeant(enterKey())).toBe(true);
    expect(new EnterKey().isMeant(enterKey({ key: "a" }))).toBe(false);
  });

  it("is not meant while composing, nor when the input method has used it up", () => {
    expect(new EnterKey().isMeant(enterKey({ isComposing: true }))).toBe(false);
    expect(new EnterKey().isMeant(enterKey({ keyCode: 229 }))).toBe(false);
  });

  it("is not meant when WebKit sends it right after the composition that it ended", () => {
    const enter = new EnterKey();
    enter.composed(990);
    expect(enter.isMeant(enterKey())).toBe(false);
    expect(enter.isMeant(enterKey({ timeStamp: 1500 }))).toBe(true);
  });
});
