import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, describe, it, vi } from "vitest";
import { settings } from "../../shared/settings.svelte";
import type { Filter } from "./pages.svelte";
import RegisterDialog from "./RegisterDialog.svelte";

const ask = vi.hoisted(() => vi.fn<(command: string, args: object) => Promise<unknown>>());
vi.mock("../../shared/core", () => ({ call: ask, shell: ask }));

const filter: Filter = { stage: "exported", section: "news", title: "秋收", mine: true };
const find = (name: string) => document.querySelector<HTMLElement>(`[data-test="${name}"]`);
const sent = (command: string) => ask.mock.calls.filter(([one]) => one === command).map(([, args]) => args);
let cut = false;
let shown: Record<string, unknown>;

function answer(command: string): unknown {
  switch (command) {
    case "sections":
      return [{ id: "news", name: "要闻", policy: { steps: [], writer_may_first_review: true } }];
    case "register":
      return { file_name: "稿件台账-20261123.csv", body: { base64: "AA==" }, rows: 12_000, cut };
    case "write_files":
      return { folder: "/出口/稿件台账", paths: ["/出口/稿件台账/稿件台账-20261123.csv"], batch: null };
    default:
      return null;
  }
}

function submit(): void {
  document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  flushSync();
}

function fill(name: string, value: string): void {
  const input = find(name) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

beforeEach(() => {
  cut = false;
  settings.now = {};
  ask.mockReset();
  ask.mockImplementation((command) => Promise.resolve(answer(command)));
  shown = mount(RegisterDialog, { target: document.body, props: { filter, onclose: () => {} } });
  flushSync();
});
afterEach(() => unmount(shown));

describe("a register", () => {
  it("is of what the list shows, in the form and time that are chosen, and says where it lies", async () => {
    await vi.waitFor(() => expect(find("register-filters")?.textContent).toContain("已导出，要闻，标题含“秋收”，只看我的"));
    find("register-csv")?.click();
    fill("register-from", "2026-01-01");
    submit();
    await vi.waitFor(() => expect(find("register-rows")?.textContent).toBe("台账共 12,000 篇"));
    expect(sent("register")).toEqual([{ ...filter, from: "2026-01-01", to: null, form: "csv" }]);
    expect(sent("write_files")).toEqual([{ folder_name: "稿件台账", files: [{ file_name: "稿件台账-20261123.csv", base64: "AA==" }] }]);
    expect(find("register-path")?.textContent).toBe("/出口/稿件台账/稿件台账-20261123.csv");
    expect(find("register-cut")).toBeNull();
    expect(settings.now.register_form).toBe("csv");
  });

  it("says that it holds the first 10,000 when there are more", async () => {
    cut = true;
    submit();
    await vi.waitFor(() => expect(find("register-cut")?.textContent).toContain("10,000"));
  });

  it("is not made for a time that is none", () => {
    fill("register-from", "2026-11-24");
    fill("register-to", "2026-11-23");
    expect(find("register-fault")).not.toBeNull();
    submit();
    expect(sent("register")).toEqual([]);
  });
});
