import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BackPreview, CopyView, OutFile } from "../../api/types.gen";
import { comparison, paragraph, piece } from "../../shared/comparison/testing";
import { navigation } from "../../shared/navigation.svelte";
import { onDesk, type OnDesk } from "../../shared/on-desk.svelte";
import { settings } from "../../shared/settings.svelte";
import CopyDialog from "./CopyDialog.svelte";
import { copyFolder, namesWith } from "./sending.svelte";
import TakeBackDialog from "./TakeBackDialog.svelte";

type Answer = (args: Record<string, unknown>) => unknown;

const calls: [string, Record<string, unknown>][] = [];
let answers: Record<string, Answer> = {};

vi.mock("../../shared/core", () => {
  const ask = (command: string, args: Record<string, unknown>) => {
    calls.push([command, args]);
    return Promise.resolve().then(() => answers[command]?.(args) ?? null);
  };
  return { call: ask, shell: ask };
});

const by = { id: "p1", name: "欧阳敏" };
const at = Date.UTC(2026, 10, 20, 3);
const copy = (id: string, more: Partial<CopyView> = {}): CopyView => ({
  id,
  article: "a1",
  revision: 0,
  hash: "aa",
  form: "docx_review",
  file_name: "2026-0012-未经三审-水库.docx",
  sha256: "ff",
  to_whom: "周外审",
  by,
  at,
  ...more,
});
const out: OutFile = { file_name: "2026-0012-未经三审-水库.docx", sha256: "ff", body: { base64: "AAAA" }, mark: "未经三审" };
const back = (more: Partial<BackPreview> = {}): BackPreview => ({
  copy: { id: "c1", revision: 0, to_whom: "周外审", by, at },
  stale: false,
  suggesters: [{ name: "周外审", pieces: 2 }],
  placed: 1,
  unplaced: [],
  comments: 1,
  comparison: comparison([paragraph("b1", "same", [piece("same", "水库"), piece("inserted", "大坝"), piece("same", "。")])]),
  notes: [],
  ...more,
});

const find = (name: string) => document.querySelector<HTMLElement>(`[data-test="${name}"]`);
const all = (name: string) => Array.from(document.querySelectorAll<HTMLElement>(`[data-test="${name}"]`));
const said = (name: string) => find(name)?.textContent ?? "";
const button = (name: string) => find(name) as HTMLButtonElement;
const sent = (command: string) => calls.filter(([one]) => one === command).map(([, args]) => args);

async function see(name: string): Promise<void> {
  await vi.waitFor(() => expect(find(name), name).not.toBeNull());
}

function choose(name: string, value: string): void {
  const select = find(name) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  flushSync();
}

/** The desk under the dialog, on which version 7 of the article lies. */
function lay(more: Partial<OnDesk> = {}): OnDesk {
  const desk: OnDesk = {
    article: "a1",
    mayEdit: true,
    settle: () => Promise.resolve(7),
    rewrite: async (write) => void (await write("s1")),
    ...more,
  };
  onDesk.now = desk;
  return desk;
}

let shown: Record<string, unknown> | null = null;

beforeEach(() => {
  calls.length = 0;
  settings.now = {};
  answers = {
    copies: () => [copy("c1"), copy("c2", { form: "pdf", to_whom: "", revision: 2, hash: "bb" })],
    versions: () => ({ versions: [], asides: [], revisions: [{ number: 2, reason: "submitted", by, at, hash: "bb" }] }),
    channels: () => [{ id: "ch1", name: "内刊", layout: {}, formats: [] }],
    sections: () => [],
    reading_copy: () => out,
    write_files: () => ({ folder: "/out/2026-0012-水库", paths: ["/out/2026-0012-水库/稿.docx"] }),
    take_back_preview: () => back(),
    take_back: () => ({ version: 8 }),
  };
  navigation.reset();
  lay();
});

afterEach(async () => {
  if (shown) await unmount(shown);
  shown = onDesk.now = null;
});

describe("a copy to read", () => {
  async function open(): Promise<void> {
    shown = mount(CopyDialog, { target: document.body, props: { article: "a1" } });
    flushSync();
    await vi.waitFor(() => expect(all("copy-row")).toHaveLength(2));
  }

  function give(name: string): void {
    const input = find("copy-to-whom") as HTMLInputElement;
    input.value = name;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    flushSync();
  }

  it("of the draft holds what is typed, and lies where exports lie", async () => {
    const settle = vi.fn(() => Promise.resolve(7));
    lay({ settle });
    await open();
    give(" 周外审 ");
    button("copy-send").click();
    await see("copy-mark");
    expect(settle).toHaveBeenCalled();
    expect(sent("reading_copy")).toEqual([{ article: "a1", which: { kind: "draft" }, form: "docx_review", channel: null, to_whom: "周外审" }]);
    expect(sent("write_files")).toMatchObject([{ folder_name: "2026-0012-水库", files: [{ file_name: out.file_name, base64: "AAAA" }] }]);
    expect(said("copy-mark")).toBe("页页标明“未经三审”。");
    expect(said("copy-path")).toBe("/out/2026-0012-水库/稿.docx");
    expect(find("copy-send")).toBeNull();
    expect(settings.now).toMatchObject({ copy_form: "docx_review", copy_channel: null, copy_names: ["周外审"] });
  });

  it("of a revision goes out in the form and layout that are chosen", async () => {
    await open();
    await vi.waitFor(() => expect(document.querySelectorAll("[data-test=copy-which] option")).toHaveLength(2));
    await vi.waitFor(() => expect(document.querySelectorAll("[data-test=copy-channel] option")).toHaveLength(2));
    choose("copy-which", "2");
    choose("copy-channel", "ch1");
    expect(find("copy-only-draft")).not.toBeNull();
    find("copy-form-galley")?.click();
    flushSync();
    expect(find("copy-only-draft")).toBeNull();
    button("copy-send").click();
    await vi.waitFor(() => expect(sent("reading_copy")).toMatchObject([{ which: { kind: "revision", number: 2 }, form: "galley", channel: "ch1" }]));
  });

  it("that could not be written is written again, and not recorded twice", async () => {
    answers["write_files"] = () => {
      throw { code: "folder_unwritable", details: { path: "/out" } };
    };
    await open();
    button("copy-send").click();
    await see("refusal");
    answers["write_files"] = () => ({ folder: "/out", paths: [] });
    button("copy-send").click();
    await see("copy-mark");
    expect(sent("reading_copy")).toHaveLength(1);
    expect(sent("write_files")).toHaveLength(2);
  });

  it("is listed once it went out, and what can come back leads on", async () => {
    await open();
    const [first, second] = all("copy-row");
    expect(first?.textContent).toMatch(/周外审.*工作稿，Word 带修订和批注，欧阳敏/u);
    expect(second?.textContent).toContain("第 2 稿，PDF");
    expect(all("copy-back")).toHaveLength(1);
    button("copy-back").click();
    expect(navigation.overlay).toEqual({ kind: "take-back", article: "a1", copy: "c1" });
  });

  it("remembers for whom, the last first", () => {
    expect(namesWith("周外审", ["王编辑", "周外审"])).toEqual(["周外审", "王编辑"]);
    expect(namesWith("", ["王编辑"])).toEqual(["王编辑"]);
  });

  it("lies with the other files of its article, galleys too", () => {
    expect(copyFolder({ file_name: "2026-0012-未经三审-水库.校样.pdf", mark: "未经三审" })).toBe("2026-0012-水库");
  });
});

describe("a copy that came back", () => {
  async function open(asked: string | null = null): Promise<void> {
    navigation.overlay = { kind: "take-back", article: "a1" };
    shown = mount(TakeBackDialog, { target: document.body, props: { article: "a1", asked } });
    flushSync();
    await vi.waitFor(() => expect(sent("copies")).toHaveLength(1));
    await Promise.resolve();
  }

  async function give(name = "回稿.docx", size?: number): Promise<void> {
    const file = new File(["正文"], name);
    if (size !== undefined) Object.defineProperty(file, "size", { value: size });
    const input = find("back-file") as HTMLInputElement;
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  }

  it("is laid beside the draft, and taken in by the desk's own session", async () => {
    await open();
    await give();
    await see("back-comparison");
    expect(sent("take_back_preview")).toMatchObject([{ article: "a1", name: "回稿.docx", copy: null }]);
    expect(said("back-comparison")).toContain("大坝");
    expect(said("back-copy")).toContain("欧阳敏于");
    expect(said("back-who")).toContain("周外审 2 处");
    expect(said("back-brings")).toContain("新批注 1 条");
    expect(find("back-stale")).toBeNull();
    button("back-take").click();
    await vi.waitFor(() => expect(navigation.overlay).toBeNull());
    expect(sent("take_back")).toMatchObject([{ article: "a1", name: "回稿.docx", copy: "c1", base_version: 7, session: "s1" }]);
  });

  it("tells what no longer fits, and why", async () => {
    answers["take_back_preview"] = () =>
      back({
        stale: true,
        suggesters: [],
        unplaced: [
          { block: "b9", field: null, before: "三百", after: "五百", lead: "投资", tail: "万元", why: "conflict" },
          { block: "", field: "origin", before: "own", after: "reprint", lead: "", tail: "", why: "conflict" },
          { block: "b8", field: null, before: "这一段", after: "", lead: "", tail: "", why: "gone" },
        ],
      });
    await open();
    await give();
    await see("back-unplaced");
    expect(find("back-stale")).not.toBeNull();
    expect(said("back-who")).toContain("“周外审”名下");
    expect(said("back-unplaced")).toMatch(/投资三百五百万元/u);
    expect(said("back-unplaced")).toMatch(/原创.*转载/u);
    expect(said("back-unplaced")).toContain("稿件中已没有");
    expect(said("back-brings")).toContain("对不上 3 处");
  });

  it("with nothing in it cannot be taken in", async () => {
    answers["take_back_preview"] = () => back({ comparison: comparison([]), comments: 0, placed: 0, suggesters: [] });
    await open();
    await give();
    await see("back-take");
    expect(button("back-take").disabled).toBe(true);
  });

  it("is only looked at by who may not change the article", async () => {
    lay({ mayEdit: false });
    await open();
    await give();
    await see("back-cannot");
    expect(button("back-take").disabled).toBe(true);
  });

  it("that does not say which copy it is, is laid to the one that is chosen", async () => {
    answers["take_back_preview"] = (args) => {
      if (args["copy"] === null) throw { code: "not_our_copy", details: { article_no: "" } };
      return back();
    };
    await open();
    await give("回稿.txt");
    await see("back-which");
    expect(button("back-compare").disabled).toBe(true);
    choose("back-which", "c1");
    button("back-compare").click();
    await see("back-comparison");
    expect(sent("take_back_preview").at(-1)).toMatchObject({ copy: "c1" });
  });

  it("of a text that went to several is the one whose answer was asked for", async () => {
    answers["copies"] = () => [copy("c3", { to_whom: "王编辑" }), copy("c1")];
    answers["take_back_preview"] = ({ copy: chosen }) => back({ copy: { ...back().copy, id: String(chosen ?? "c3") } });
    await open("c1");
    await give();
    await see("back-comparison");
    expect((find("back-which") as HTMLSelectElement).value).toBe("c1");
    expect(sent("take_back_preview")).toHaveLength(2);
  });

  it("is compared again when the draft went on meanwhile", async () => {
    answers["take_back"] = () => {
      throw { code: "save_conflict", details: { base: 7, current: 8, by, at: "2026-11-23T06:05:00Z" } };
    };
    await open();
    await give();
    await see("back-take");
    button("back-take").click();
    await see("back-changed");
    expect(button("back-take").disabled).toBe(true);
    button("back-again").click();
    await vi.waitFor(() => expect(find("back-changed")).toBeNull());
    await vi.waitFor(() => expect(button("back-take").disabled).toBe(false));
  });

  it("of an old kind is converted first", async () => {
    answers["take_back_preview"] = ({ name }) => {
      if (String(name).endsWith(".doc")) throw { code: "file_unreadable", details: { problem: "old_word", detail: "" } };
      return back();
    };
    answers["convert_old"] = () => ({ name: "回稿.docx", base64: "Q09OVg==" });
    await open();
    await give("回稿.doc");
    await see("back-take");
    button("back-take").click();
    await vi.waitFor(() => expect(sent("take_back")).toMatchObject([{ name: "回稿.docx", base64: "Q09OVg==" }]));
  });

  it("is not waited for when one has had enough", async () => {
    answers["take_back_preview"] = () => new Promise(() => {});
    await open();
    await give();
    await see("back-stop");
    button("back-stop").click();
    flushSync();
    expect(find("back-stop")).toBeNull();
    expect(find("back-file")).not.toBeNull();
  });

  it("of more than 64 MB is not even read", async () => {
    await open();
    await give("合集.docx", 65 * 1024 * 1024);
    await see("refusal");
    expect(said("refusal")).toContain("64 MB");
    expect(sent("take_back_preview")).toEqual([]);
  });

  it("of an article that sent nothing out has nothing to be laid to", async () => {
    answers["copies"] = () => [];
    await open();
    await see("back-none");
  });
});
