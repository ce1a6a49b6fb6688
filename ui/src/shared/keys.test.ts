import { afterEach, describe, expect, it, vi } from "vitest";
import { addKeys, keyName, pressKey } from "./keys.svelte";

const stops: (() => void)[] = [];
const keys = (map: Record<string, () => void | false>, modal = false) => stops.push(addKeys(() => map, modal));

function press(key: string, target: HTMLElement = document.body, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  document.body.append(target === document.body ? document.createElement("i") : target);
  target.addEventListener("keydown", pressKey, { once: true });
  target.dispatchEvent(event);
  return event;
}

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe("single keys", () => {
  it("go to the topmost layer that knows them", () => {
    const below = vi.fn<() => void>();
    const above = vi.fn<() => void>();
    keys({ n: below, j: below });
    keys({ j: above });
    press("j");
    press("n");
    expect(above).toHaveBeenCalledTimes(1);
    expect(below).toHaveBeenCalledTimes(1);
  });

  it("do nothing while one is typing, but combinations do", () => {
    const act = vi.fn<() => void>();
    keys({ n: act, "Ctrl+k": act });
    const input = document.createElement("input");
    press("n", input);
    expect(act).not.toHaveBeenCalled();
    press("k", input, { ctrlKey: true });
    expect(act).toHaveBeenCalledTimes(1);
  });

  it("let Escape leave the field first, and only then the place", () => {
    const act = vi.fn<() => void>();
    keys({ Escape: act });
    const input = document.createElement("input");
    document.body.append(input);
    input.focus();
    expect(press("Escape", input).defaultPrevented).toBe(true);
    expect(document.activeElement).not.toBe(input);
    expect(act).not.toHaveBeenCalled();
    press("Escape");
    expect(act).toHaveBeenCalledTimes(1);
  });

  it("leave an input method alone", () => {
    const act = vi.fn<() => void>();
    keys({ Escape: act });
    press("Escape", document.body, { isComposing: true });
    expect(act).not.toHaveBeenCalled();
  });

  it("do not reach under a dialog", () => {
    const act = vi.fn<() => void>();
    keys({ a: act });
    keys({}, true);
    press("a");
    expect(act).not.toHaveBeenCalled();
  });

  it("leave Enter to a button that has the focus", () => {
    const act = vi.fn<() => void>();
    keys({ Enter: act });
    press("Enter", document.createElement("button"));
    expect(act).not.toHaveBeenCalled();
  });

  it("are named alike on every keyboard", () => {
    expect(keyName(new KeyboardEvent("keydown", { key: "K", metaKey: true }))).toBe("Ctrl+k");
    expect(keyName(new KeyboardEvent("keydown", { key: "F7", shiftKey: true }))).toBe("Shift+F7");
    expect(keyName(new KeyboardEvent("keydown", { key: "?", shiftKey: true }))).toBe("?");
  });
});
