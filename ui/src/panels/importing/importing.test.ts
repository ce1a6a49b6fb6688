import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ImportNote, ImportPreview, SectionView } from "../../api/types.gen";
import { blankContent } from "../../document/content";
import { navigation } from "../../shared/navigation.svelte";
import { w } from "../../words";
import ImportDialog from "./ImportDialog.svelte";

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

const policy = { steps: [], writer_may_first_review: true };
const sections: SectionView[] = [
  { id: "news", name: "要闻", policy },
  { id: "culture", name: "文化", policy },
];
const by = { id: "p1", name: "欧阳敏" };
const before = { article: "a9", article_no: "2026-0009", title: "旧稿", by, at: Date.UTC(2026, 10, 20, 3) };
const unreadable = (problem: string, detail = "") => ({ code: "file_unreadable", details: { problem, detail } });

function preview(name: string, more: Partial<ImportPreview> = {}, notes: ImportNote[] = []): ImportPreview {
  return {
    content: { ...blankContent(), title: `${name}的标题` },
    base: null,
    record: { file_name: name, sha256: name, form: "docx", tracked: "suggest", encoding: "", credits: [], notes },
    sure_of_encoding: true,
    suggesters: [],
    comments: 0,
    pictures: [],
    picture_count: 0,
    seen: [],
    copy_of: null,
    ...more,
  };
}

const file = (name: string) => new File(["正文"], name);
const find = (name: string) => document.querySelector<HTMLElement>(`[data-test="${name}"]`);
const said = (name: string) => find(name)?.textContent ?? "";
const rows = () => Array.from(document.querySelectorAll<HTMLElement>('[data-test="import-row"]'));
const states = () => rows().map((row) => row.dataset["state"]);
const sent = (command: string) => calls.filter(([one]) => one === command).map(([, args]) => args);

async function see(name: string): Promise<void> {
  await vi.waitFor(() => expect(find(name), name).not.toBeNull());
}

async function give(...files: File[]): Promise<void> {
  const input = find("import-file") as HTMLInputElement;
  Object.defineProperty(input, "files", { value: files, configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => expect(sent("read_file").length).toBeGreaterThan(0));
}

function choose(name: string, value: string): void {
  const select = find(name) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  flushSync();
}

let shown: Record<string, unknown>;

beforeEach(() => {
  calls.length = 0;
  answers = {
    sections: () => sections,
    read_file: ({ name }) => preview(String(name)),
    import_file: ({ name }) => ({ article: `article of ${String(name)}`, article_no: "2026-0100" }),
  };
  navigation.reset();
  navigation.overlay = { kind: "import" };
  shown = mount(ImportDialog, { target: document.body });
  flushSync();
});

afterEach(() => unmount(shown));

describe("one file", () => {
  it("is looked at first, and becomes an article of the section that is chosen", async () => {
    await give(file("稿.docx"));
    await see("import-preview");
    expect(said("import-preview")).toContain("稿.docx的标题");
    expect(said("import-kind")).toBe("Word 文件");
    choose("import-section", "culture");
    find("import-create")?.click();
    await vi.waitFor(() => expect(navigation.place).toEqual({ screen: "desk", article: "article of 稿.docx" }));
    expect(sent("import_file")).toMatchObject([{ name: "稿.docx", section: "culture", tracked: "suggest", encoding: null }]);
    expect(navigation.overlay).toBeNull();
  });

  it("tells everything that is lost or fits nowhere", async () => {
    const notes: ImportNote[] = [
      { note: "recognised", field: "byline", value: "沈撰稿", text: "文／沈撰稿", line: 2 },
      { note: "lost", what: "chart", text: "产量", count: 2, line: 7 },
      { note: "unplaced", line: 9, text: "（转手机报）" },
    ];
    answers["read_file"] = ({ name }) => preview(String(name), {}, notes);
    await give(file("稿.docx"));
    await see("import-preview");
    expect(said("notes-recognised")).toContain("第 2 段：文／沈撰稿");
    expect(said("notes-lost")).toContain("图表 2 个");
    expect(said("notes-unplaced")).toContain("（转手机报）");
    expect(said("call-lost")).toContain("1");
    expect(find("call-warning")).toBeNull();
  });

  it("says who tracked changes, and is read again as the user chooses", async () => {
    answers["read_file"] = ({ name, tracked }) =>
      preview(String(name), { suggesters: tracked === "suggest" ? [{ name: "周外审", pieces: 12 }] : [], comments: 3 });
    await give(file("稿.docx"));
    await see("import-tracked");
    expect(said("import-suggesters")).toBe("周外审（12 处）");
    expect(said("import-comments")).toContain("3");
    find("tracked-accept")?.click();
    await vi.waitFor(() => expect(sent("read_file").at(-1)).toMatchObject({ tracked: "accept" }));
    await vi.waitFor(() => expect((find("import-create") as HTMLButtonElement).disabled).toBe(false));
    expect(said("import-suggesters")).toBe("周外审（12 处）");
    find("import-create")?.click();
    await vi.waitFor(() => expect(sent("import_file")).toMatchObject([{ tracked: "accept" }]));
  });

  it("that was imported before says so, and leads there", async () => {
    answers["read_file"] = ({ name }) => preview(String(name), { seen: [before] });
    await give(file("稿.docx"));
    await see("import-seen");
    expect(said("import-seen")).toMatch(/旧稿.*2026-0009，欧阳敏/u);
    expect(find("import-create")).not.toBeNull();
    find("import-open")?.click();
    await vi.waitFor(() => expect(navigation.place).toEqual({ screen: "desk", article: "a9" }));
  });

  it("that left this newsroom is known again", async () => {
    answers["read_file"] = ({ name }) => preview(String(name), { copy_of: { article: "a3", article_no: "2026-0003", revision: 2, hash: "ab" } });
    await give(file("稿.docx"));
    await see("import-copy");
    expect(said("import-copy")).toContain("2026-0003 第 2 稿");
  });

  it("says how many of its pictures are not shown", async () => {
    const picture = { sha256: "aa", mime: "image/png", base64: "AAAA", width: 1, height: 1 };
    answers["read_file"] = ({ name }) => preview(String(name), { pictures: [picture], picture_count: 4 });
    await give(file("稿.docx"));
    await see("import-pictures");
    expect(document.querySelector("[data-test=import-pictures] img")?.getAttribute("src")).toBe("data:image/png;base64,AAAA");
    expect(said("import-pictures-unseen")).toContain("3 张");
  });

  it("in doubtful encoding is read in another, even when the first made no sense of it", async () => {
    answers["read_file"] = ({ name, encoding }) => {
      if (encoding !== "big5") throw unreadable("unreadable", "400");
      return preview(String(name));
    };
    await give(file("旧稿.txt"));
    await see("import-encoding");
    choose("encoding", "big5");
    await see("import-preview");
    find("import-create")?.click();
    await vi.waitFor(() => expect(sent("import_file")).toMatchObject([{ encoding: "big5" }]));
  });

  it("of an old kind is converted, and read again", async () => {
    answers["read_file"] = ({ name }) => {
      if (String(name).endsWith(".doc")) throw unreadable("old_word", "old_office");
      return preview(String(name));
    };
    answers["convert_old"] = () => ({ name: "旧稿.docx", base64: "Q09OVg==" });
    await give(file("旧稿.doc"));
    await see("import-preview");
    expect(sent("read_file").at(-1)).toMatchObject({ name: "旧稿.docx", base64: "Q09OVg==" });
    find("import-create")?.click();
    await vi.waitFor(() => expect(sent("import_file")).toMatchObject([{ name: "旧稿.docx", base64: "Q09OVg==" }]));
  });

  it("of an old kind is not waited for when the user has had enough", async () => {
    answers["read_file"] = () => {
      throw unreadable("old_word", "rtf");
    };
    answers["convert_old"] = () => new Promise(() => {});
    await give(file("旧稿.rtf"));
    await vi.waitFor(() => expect(document.body.textContent).toContain(w.importing.converting));
    find("import-stop")?.click();
    flushSync();
    expect(document.body.textContent).not.toContain(w.importing.converting);
    expect(find("import-file")).not.toBeNull();
    expect(find("refusal")).toBeNull();
  });

  it("of an old kind says what is missing where there is no LibreOffice", async () => {
    answers["read_file"] = () => {
      throw unreadable("old_word", "old_office");
    };
    answers["convert_old"] = () => {
      throw { code: "converter_missing", details: {} };
    };
    await give(file("旧稿.wps"));
    await see("refusal");
    expect(said("refusal")).toContain("LibreOffice");
    expect(said("refusal")).toContain(".docx");
    expect(find("import-create")).toBeNull();
  });

  it("of more than 64 MB is not even read", async () => {
    const huge = file("合集.docx");
    Object.defineProperty(huge, "size", { value: 65 * 1024 * 1024 });
    const input = find("import-file") as HTMLInputElement;
    Object.defineProperty(input, "files", { value: [huge], configurable: true });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await see("refusal");
    expect(said("refusal")).toContain("64 MB");
    expect(sent("read_file")).toEqual([]);
  });
});

describe("many files", () => {
  async function all(): Promise<void> {
    await vi.waitFor(() => expect(states().some((state) => state === "waiting" || state === "reading")).toBe(false));
  }

  it("are read one after the other, and imported into one report", async () => {
    answers["read_file"] = ({ name }) => {
      if (name === "坏.docx") throw unreadable("damaged");
      return preview(String(name), name === "旧.docx" ? { seen: [before] } : {}, [{ note: "unplaced", line: 1, text: "（待核）" }]);
    };
    await give(file("甲.docx"), file("坏.docx"), file("旧.docx"), file("乙.docx"));
    await all();
    expect(states()).toEqual(["ready", "unreadable", "seen", "ready"]);
    expect(rows()[1]?.textContent).toContain("已损坏");
    expect(rows()[0]?.textContent).toContain("未能归类 1");
    choose("import-section", "news");
    choose("import-all-tracked", "reject");
    expect(said("import-all")).toContain("2 篇");
    find("import-all")?.click();
    await see("import-report");
    expect(states()).toEqual(["done", "unreadable", "seen", "done"]);
    expect(said("import-report")).toContain("导入 2 篇，1 篇失败，1 份未导入。");
    expect(sent("import_file")).toMatchObject([
      { name: "甲.docx", section: "news", tracked: "reject" },
      { name: "乙.docx", section: "news", tracked: "reject" },
    ]);
    rows()[3]?.click();
    await vi.waitFor(() => expect(navigation.place).toEqual({ screen: "desk", article: "article of 乙.docx" }));
  });

  it("that were imported before come in again only when asked for", async () => {
    answers["read_file"] = ({ name }) => preview(String(name), { seen: [before] });
    await give(file("甲.docx"), file("乙.docx"));
    await all();
    expect((find("import-all") as HTMLButtonElement).disabled).toBe(true);
    find("import-again-too")?.click();
    flushSync();
    expect(said("import-all")).toContain("2 篇");
  });

  it("with the same bytes come in once", async () => {
    answers["read_file"] = () => preview("同一份");
    await give(file("甲.docx"), file("甲（2）.docx"));
    await all();
    expect(states()).toEqual(["ready", "twin"]);
    expect(said("import-all")).toContain("1 篇");
  });

  it("stop where the user says, and go on from there", async () => {
    let release: () => void = () => {};
    answers["read_file"] = ({ name }) => (name === "乙.docx" ? new Promise((resolve) => (release = () => resolve(preview("乙")))) : preview(String(name)));
    await give(file("甲.docx"), file("乙.docx"), file("丙.docx"));
    await vi.waitFor(() => expect(states()).toEqual(["ready", "reading", "waiting"]));
    find("import-stop")?.click();
    await see("import-resume");
    expect(states()).toEqual(["ready", "waiting", "waiting"]);
    release();
    answers["read_file"] = ({ name }) => preview(String(name));
    find("import-resume")?.click();
    await vi.waitFor(() => expect(states()).toEqual(["ready", "ready", "ready"]));
  });

  it("keep what is made when importing is stopped after the present file", async () => {
    let release: () => void = () => {};
    answers["import_file"] = () => new Promise((resolve) => (release = () => resolve({ article: "a1", article_no: "2026-0100" })));
    await give(file("甲.docx"), file("乙.docx"));
    await all();
    find("import-all")?.click();
    await vi.waitFor(() => expect(sent("import_file")).toHaveLength(1));
    find("import-stop")?.click();
    release();
    await see("import-report");
    expect(states()).toEqual(["done", "ready"]);
    expect(sent("import_file")).toHaveLength(1);
  });

  it("go on when one of them fails, and say why", async () => {
    answers["import_file"] = ({ name }) => {
      if (name === "甲.docx") throw { code: "disk_full", details: {} };
      return { article: "a2", article_no: "2026-0101" };
    };
    await give(file("甲.docx"), file("乙.docx"));
    await all();
    find("import-all")?.click();
    await see("import-report");
    expect(states()).toEqual(["failed", "done"]);
    expect(rows()[0]?.textContent).toContain("磁盘已满");
  });

  it("are walked over by the arrow keys, looked at, and come back to", async () => {
    await give(file("甲.docx"), file("乙.docx"));
    await all();
    rows()[0]?.focus();
    rows()[0]?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    expect(document.activeElement).toBe(rows()[1]);
    rows()[1]?.click();
    await see("import-preview");
    expect(said("import-preview")).toContain("乙.docx的标题");
    find("import-back")?.click();
    flushSync();
    expect(document.activeElement).toBe(rows()[1]);
    expect(navigation.overlay).toEqual({ kind: "import" });
  });
});
