import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ChannelView, FaultPlace, Layout, LayoutProblem, Part, PersonView } from "../../api/types.gen";
import { navigation } from "../../shared/navigation.svelte";
import { pressKey } from "../../shared/keys.svelte";
import { session } from "../../shared/session.svelte";
import { w } from "../../words";
import Channels from "./Channels.svelte";

type Args = Record<string, unknown>;

const calls: [string, Args][] = [];
let answers: Record<string, (args: Args) => unknown> = {};

vi.mock("../../shared/core", () => {
  const ask = (command: string, args: Args) => {
    calls.push([command, args]);
    return Promise.resolve().then(() => answers[command]?.(args) ?? null);
  };
  return { call: ask, shell: ask, backend: { listen: () => () => {} } };
});

const line = (piece: "title" | "notice", text: string): Part => ({ part: "lines", piece, when: "always", align: "left", lines: [text] });
const layout: Layout = {
  format: "sanshen.layout.v1",
  parts: [line("title", "{{ 标题 }}"), { part: "body" }, line("notice", "含人工智能生成内容")],
  paragraphs: "as_written",
  disclaimers: { reprint_for_study: "", partly_reprinted: "", own_works: "" },
  file_name: "{{ 编号 }}",
};
const channel = (id: string, name: string): ChannelView => ({ id, name, layout, formats: ["text"] });
const look = (text: string) => ({ file_name: "2026-0001.txt", size: 1, sha256: "", pictures: [], look: { kind: "text", text }, wechat: null });
const wrong = (place: FaultPlace, problem: LayoutProblem) => {
  throw { code: "layout_invalid", details: { fault: { place, problem } } };
};
const person = (...roles: PersonView["roles"]) => ({ id: "p1", name: "韩露", roles }) as PersonView;

const find = (name: string) => document.querySelector<HTMLElement>(`[data-test="${name}"]`);
const all = (name: string) => Array.from(document.querySelectorAll<HTMLElement>(`[data-test="${name}"]`));
const sent = (command: string) => calls.filter(([one]) => one === command).map(([, args]) => args);
const kinds = () => all("part").map((part) => part.dataset["kind"]);
const disabled = (name: string) => (find(name) as HTMLButtonElement).disabled;

async function see(name: string): Promise<HTMLElement> {
  await vi.waitFor(() => expect(find(name), name).not.toBeNull());
  return find(name) as HTMLElement;
}

function click(element: HTMLElement | null | undefined): void {
  element?.click();
  flushSync();
}

function type(name: string, text: string): void {
  const field = find(name) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

function key(target: Element | null | undefined, name: string, more: KeyboardEventInit = {}): void {
  target?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more }));
  flushSync();
}

let shown: Record<string, unknown> | null = null;

async function openScreen(): Promise<void> {
  shown = mount(Channels, { target: document.body });
  flushSync();
  await see("channel-form");
  await see("layout-text");
}

beforeEach(() => {
  window.addEventListener("keydown", pressKey);
  calls.length = 0;
  session.person = person("administrator");
  navigation.reset();
  answers = {
    channels: () => [channel("c1", "县政府网"), channel("c2", "云岭发布")],
    layout_presets: () => ({
      kinds: [{ kind: "web", layout }],
      shapes: [{ shape: "bar", layout }],
      variables: [{ name: "副题", meaning: "标题下方的一行", sample: "见闻", list: false, in_file_name: true }],
      filters: [],
    }),
    articles: () => ({ items: [], next: null, total: 0 }),
    preview_layout: () => look("印出来的页"),
    set_channel: ({ id, name }) => [channel(String(id ?? "c9"), String(name)), channel("c2", "云岭发布")],
    remove_channel: () => [channel("c2", "云岭发布")],
  };
});

afterEach(() => {
  if (shown) void unmount(shown);
  shown = null;
  window.removeEventListener("keydown", pressKey);
  session.person = null;
});

describe("the list of channels", () => {
  it("offers a new one while there is none", async () => {
    answers["channels"] = () => [];
    shown = mount(Channels, { target: document.body });
    expect((await see("empty")).textContent).toContain(w.channels.emptyTitle);
    await vi.waitFor(() => expect(disabled("add-channel")).toBe(false));
  });

  it("makes a new one from a preset, and opens it", async () => {
    await openScreen();
    click(find("add-channel"));
    await see("add-channel-name");
    type("add-channel-name", " 新渠道 ");
    click(find("shape-bar"));
    click(find("add-channel-confirm"));
    await vi.waitFor(() => expect(sent("set_channel")).toMatchObject([{ id: null, name: "新渠道", formats: ["html", "fragment"] }]));
    await vi.waitFor(() => expect(find("dialog-add-channel")).toBeNull());
    expect((find("channel-name") as HTMLInputElement).value).toBe("新渠道");
  });

  it("takes one away only when that is confirmed", async () => {
    await openScreen();
    click(find("channel-remove"));
    expect(sent("remove_channel")).toEqual([]);
    click(find("confirm"));
    await vi.waitFor(() => expect(sent("remove_channel")).toEqual([{ id: "c1" }]));
    await vi.waitFor(() => expect((find("channel-name") as HTMLInputElement).value).toBe("云岭发布"));
  });

  it("can be looked at, not changed, without the administrator's role", async () => {
    session.person = person("writer");
    await openScreen();
    for (const name of ["add-channel", "channel-save", "channel-remove", "part-grip", "part-up", "add-lines"]) expect(find(name), name).toBeNull();
    expect(find("channel-name")?.closest("fieldset")?.disabled).toBe(true);
    click(all("part-toggle")[0]);
    expect(find("template-line")?.closest("fieldset")?.disabled).toBe(true);
    key(all("part-toggle")[0], "ArrowDown", { altKey: true });
    expect(kinds()).toEqual(["title", "body", "notice"]);
  });
});

describe("the parts of a page", () => {
  it("are moved by Alt and an arrow, and put back by Ctrl+Z", async () => {
    await openScreen();
    key(all("part-toggle")[0], "ArrowDown", { altKey: true });
    expect(kinds()).toEqual(["body", "title", "notice"]);
    await vi.waitFor(() => expect(document.activeElement).toBe(all("part-toggle")[1]));
    key(document.activeElement, "z", { ctrlKey: true });
    expect(kinds()).toEqual(["title", "body", "notice"]);
    key(all("part-toggle")[0], "Z", { ctrlKey: true, shiftKey: true });
    expect(kinds()).toEqual(["body", "title", "notice"]);
  });

  it("are dragged to where they are let go", async () => {
    await openScreen();
    for (const [index, part] of all("part").entries()) {
      part.getBoundingClientRect = () => ({ top: index * 40, height: 40 }) as DOMRect;
    }
    const drag = (event: string, clientY: number, target: EventTarget = window) =>
      target.dispatchEvent(new PointerEvent(event, { clientY, button: 0, bubbles: true }));
    drag("pointerdown", 10, all("part-grip")[0]);
    drag("pointermove", 90);
    drag("pointerup", 90);
    flushSync();
    expect(kinds()).toEqual(["body", "title", "notice"]);
  });

  it("are added with their fields open, and taken away", async () => {
    await openScreen();
    click(find("add-credits"));
    expect(kinds().at(-1)).toBe("credits");
    expect(all("credit-row")).toHaveLength(1);
    click(all("part-remove").at(-1));
    expect(kinds()).toEqual(["title", "body", "notice"]);
  });

  it("have rows of credits that are moved by the same keys, the part staying where it is", async () => {
    await openScreen();
    click(find("add-credits"));
    click(find("add-row"));
    type("row-label", "编辑");
    const labels = () => all("row-label").map((one) => (one as HTMLInputElement).value);
    expect(labels()).toEqual(["编辑", ""]);
    key(all("row-label")[0], "ArrowDown", { altKey: true });
    expect(labels()).toEqual(["", "编辑"]);
    expect(kinds().at(-1)).toBe("credits");
  });

  it("have sources that ask for what they need", async () => {
    await openScreen();
    click(find("add-credits"));
    const source = find("source-kind") as HTMLSelectElement;
    source.value = "contributor";
    source.dispatchEvent(new Event("change", { bubbles: true }));
    flushSync();
    type("source-text", "摄影");
    click(find("channel-save"));
    await vi.waitFor(() => expect(sent("set_channel")).toHaveLength(1));
    const kept = (sent("set_channel")[0] as { layout: Layout } | undefined)?.layout.parts.at(-1);
    expect(kept?.part === "credits" && kept.block.rows[0]?.from).toEqual([{ contributor: "摄影" }]);
  });

  it("say what a credit block prints", async () => {
    answers["preview_layout"] = ({ layout: asked }) => look((asked as Layout).file_name === "{{ 编号 }}" ? "页" : "一审：贺小满\n\n◆◆◆\n\n正文");
    await openScreen();
    click(find("add-credits"));
    await vi.waitFor(() => expect(find("block-prints")?.textContent).toContain("一审：贺小满"));
  });

  it("take a variable where the caret stands", async () => {
    await openScreen();
    click(all("part-toggle")[0]);
    const field = find("template-line") as HTMLTextAreaElement;
    field.setSelectionRange(0, 0);
    click(find("template-line-insert"));
    key(find("inserter-find"), "Enter");
    expect(field.value).toBe("{{ 副题 }}{{ 标题 }}");
    expect(find("inserter")).toBeNull();
  });
});

describe("what is wrong with a layout", () => {
  it("stands at its very line, hinders keeping it, and goes when it is mended", async () => {
    await openScreen();
    click(all("part-toggle")[2]);
    answers["preview_layout"] = () => wrong({ in: "line", part: 2, line: 0 }, { code: "unknown_variable", name: "标提" });
    type("template-line", "{{ 标提 }}");
    const fault = await see("layout-fault");
    expect(fault.textContent).toContain("标提");
    expect(fault.closest('[data-test="part"]')).toBe(all("part")[2]);
    expect(disabled("channel-save")).toBe(true);
    expect(find("layout-text")?.textContent).toBe("印出来的页");
    expect(find("preview-before")).not.toBeNull();
    answers["preview_layout"] = () => look("改好的页");
    type("template-line", "{{ 标题 }}!");
    await vi.waitFor(() => expect(find("layout-fault")).toBeNull());
    expect(disabled("channel-save")).toBe(false);
  });

  it("is not that the page looked at lacks a name", async () => {
    await openScreen();
    answers["preview_layout"] = () => wrong({ in: "row", part: 3, row: 0 }, { code: "empty_credit", label: "编辑" });
    click(find("add-credits"));
    await see("layout-fault");
    expect(disabled("channel-save")).toBe(false);
  });

  it("is shown at its place when the core finds it on saving", async () => {
    await openScreen();
    answers["set_channel"] = () => wrong({ in: "file_name" }, { code: "syntax", detail: "" });
    type("file-name", "{{ 编号");
    click(find("channel-save"));
    await see("channel-fault");
    expect(find("file-name")?.getAttribute("aria-invalid")).toBe("true");
  });
});

describe("unsaved changes", () => {
  it("are kept on saving, with the name trimmed", async () => {
    await openScreen();
    expect(disabled("channel-save")).toBe(true);
    type("channel-name", "县政府网站 ");
    click(find("channel-save"));
    await vi.waitFor(() => expect(sent("set_channel")).toMatchObject([{ id: "c1", name: "县政府网站", formats: ["text"] }]));
    await vi.waitFor(() => expect(find("channel-unsaved")).toBeNull());
  });

  it("are kept by Ctrl+S too, though not while something is missing", async () => {
    await openScreen();
    type("channel-name", " ");
    key(find("channel-name"), "s", { ctrlKey: true });
    expect(sent("set_channel")).toEqual([]);
    type("channel-name", "县政府网站");
    key(find("channel-name"), "s", { ctrlKey: true });
    await vi.waitFor(() => expect(sent("set_channel")).toHaveLength(1));
  });

  it("hold the window at this screen until one decides", async () => {
    await openScreen();
    type("channel-name", "改过");
    void navigation.go({ screen: "inbox" });
    click(await see("leave-stay"));
    await vi.waitFor(() => expect(find("leave-stay")).toBeNull());
    expect(find("channel-unsaved")).not.toBeNull();
    const gone = navigation.go({ screen: "people" });
    click(await see("leave-drop"));
    await gone;
    expect(navigation.place).toEqual({ screen: "people" });
    expect(sent("set_channel")).toEqual([]);
  });

  it("are saved before another channel is opened, when one says so", async () => {
    await openScreen();
    type("channel-name", "改过");
    click(all("channel")[1]);
    click(await see("leave-save"));
    await vi.waitFor(() => expect((find("channel-name") as HTMLInputElement).value).toBe("云岭发布"));
    expect(sent("set_channel")).toMatchObject([{ id: "c1", name: "改过" }]);
  });

  it("of nothing ask nothing", async () => {
    await openScreen();
    type("channel-name", "改过");
    click(find("channel-undo"));
    click(all("channel")[1]);
    await vi.waitFor(() => expect((find("channel-name") as HTMLInputElement).value).toBe("云岭发布"));
    expect(find("dialog-leave-channel")).toBeNull();
  });
});
