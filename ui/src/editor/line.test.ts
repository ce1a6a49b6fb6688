import { describe, expect, it } from "vitest";
import { isEnter } from "./line";

function enterKey(event: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return { key: "Enter", isComposing: false, keyCode: 13, ...event } as KeyboardEvent;
}

describe("Enter in a field", () => {
  it("is meant when nothing is composed", () => {
    expect(isEnter(enterKey())).toBe(true);
    expect(isEnter(enterKey({ key: "a" }))).toBe(false);
  });

  it("is not meant while composing, nor when the input method has used it up", () => {
    expect(isEnter(enterKey({ isComposing: true }))).toBe(false);
    expect(isEnter(enterKey({ keyCode: 229 }))).toBe(false);
  });
});
