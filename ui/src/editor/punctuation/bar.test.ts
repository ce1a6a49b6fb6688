import type { Command } from "prosemirror-state";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import { openBody, type PastedInto } from "../paste/pasted";
import { mendOffer } from "./mending";
import PunctuationBar from "./PunctuationBar.svelte";

let open: PastedInto;
let bar: Record<string, unknown>;
let place: HTMLElement;

/** Pastes a text and shows the bar for what is offered. */
function ask(text: string): void {
  open = openBody();
  const { view } = open;
  view.pasteText(text);
  const offer = mendOffer(view.state);
  if (!offer) throw new Error("nothing is offered");
  place = document.body.appendChild(document.createElement("div"));
  bar = mount(PunctuationBar, { target: place, props: { offer, run: (command: Command) => void command(view.state, view.dispatch) } });
  flushSync();
}

function by<T extends HTMLElement>(test: string): T[] {
  return [...place.querySelectorAll<T>(`[data-test="${test}"]`)];
}

function click(test: string, which = 0): void {
  by(test)[which]?.click();
  flushSync();
}

const text = () => open.view.state.doc.textContent;

afterEach(async () => {
  await unmount(bar);
  open.view.destroy();
  document.body.replaceChildren();
});

describe("the bar that asks for punctuation", () => {
  it("says how many places there are, and mends them all", () => {
    ask("甲,乙;丙.");
    expect(place.textContent).toContain("粘贴的文字里有 3 处半角标点，改成全角吗？");
    click("punctuation-apply");
    expect(text()).toBe("甲，乙；丙。");
  });

  it("shows every place with what stands beside it, and leaves those not ticked", () => {
    ask("甲,乙;丙.");
    click("punctuation-show");
    expect(by("punctuation-place").map((box) => box.getAttribute("aria-label"))).toEqual([
      ", 改成 ，：甲，乙;丙.",
      "; 改成 ；：甲,乙；丙.",
      ". 改成 。：甲,乙;丙。",
    ]);
    click("punctuation-place", 1);
    expect(by("punctuation-apply")[0]?.textContent).toBe("改 2 处");
    click("punctuation-apply");
    expect(text()).toBe("甲，乙;丙。");
  });

  it("leaves everything by its button", () => {
    ask("甲,乙;丙.");
    click("punctuation-leave");
    expect([text(), mendOffer(open.view.state)]).toEqual(["甲,乙;丙.", null]);
  });

  it("leaves at Escape", () => {
    ask("甲,乙;丙.");
    by("punctuation-bar")[0]?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
    expect(mendOffer(open.view.state)).toBeNull();
  });
});
