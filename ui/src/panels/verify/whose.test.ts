import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CopyView, WhoseExport, WhoseView } from "../../api/types.gen";
import { navigation } from "../../shared/navigation.svelte";
import { findings } from "./findings";
import Whose from "./Whose.svelte";

const ask = vi.hoisted(() => vi.fn<(command: string, args: object) => Promise<unknown>>());
vi.mock("../../shared/core", () => ({ call: ask, shell: ask }));

const by = { id: "p", name: "唐知白" };
const at = Date.UTC(2026, 10, 23, 6, 5);
const nothing: WhoseView = { sha256: "00", exports: [], copies: [], imports: [], picture: false, claims: null };
const left: WhoseExport = {
  article: "a1",
  article_no: "2026-0012",
  revision: 3,
  hash: "h",
  format: "docx",
  file_name: "2026-0012-秋收.docx",
  by,
  at,
  valid: true,
  latest: true,
};
const copy: CopyView = { id: "c", article: "a1", revision: 0, hash: "h", form: "docx", file_name: "秋收.docx", sha256: "00", to_whom: "县农业局", by, at };
const claims = { article: "a1", article_no: "2026-0012", revision: 3, hash: "h" };

describe("what is known of a file", () => {
  it("that left and was not changed: which article, who and when, and that nothing later left", () => {
    const [found] = findings({ ...nothing, exports: [left], claims });
    expect(found).toMatchObject({ kind: "export", tone: "ok", article: "a1" });
    expect(found?.facts.join("|")).toBe("2026-0012 第 3 稿|Word，2026-0012-秋收.docx|唐知白，2026年11月23日 14:05|这是最近导出的一稿。");
  });

  it("that left before a later one is no longer the latest; one whose signature fails is good for nothing", () => {
    expect(findings({ ...nothing, exports: [{ ...left, latest: false }] })[0]).toMatchObject({ tone: "warn" });
    expect(findings({ ...nothing, exports: [{ ...left, valid: false }] })[0]).toMatchObject({ tone: "danger", title: "导出的签字对不上" });
  });

  it("that only says of itself what it is was changed", () => {
    const [found] = findings({ ...nothing, claims });
    expect(found?.about).toBe("文件自称是 2026-0012 第 3 稿，但内容与导出时不同：可能被改动过。");
    expect(found).toMatchObject({ kind: "changed", tone: "danger", article: "a1" });
    expect(findings({ ...nothing, claims: { ...claims, article: null } })[0]?.facts).toEqual(["本编辑部没有这个编号的稿件。"]);
  });

  it("that was sent to be read is no approved text, whatever it says of itself", () => {
    const found = findings({ ...nothing, copies: [copy], claims });
    expect(found.map(({ kind }) => kind)).toEqual(["copy"]);
    expect(found[0]).toMatchObject({ tone: "warn", title: "审阅稿，未经三审" });
    expect(found[0]?.facts.at(-1)).toBe("送给县农业局，唐知白，2026年11月23日 14:05");
  });

  it("that came in, or is a picture, or is not known at all", () => {
    const imports = [{ article: "a2", article_no: "2026-0002", title: "", by, at }];
    expect(findings({ ...nothing, imports, picture: true }).map(({ kind }) => kind)).toEqual(["import", "picture"]);
    expect(findings(nothing).map(({ kind }) => kind)).toEqual(["unknown"]);
  });
});

describe("the screen", () => {
  const find = (name: string) => document.querySelector<HTMLElement>(`[data-test="${name}"]`);
  let shown: Record<string, unknown>;

  function give(file: File): void {
    const input = find("whose-file") as HTMLInputElement;
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    flushSync();
  }

  beforeEach(() => {
    ask.mockReset();
    navigation.reset();
    navigation.overlay = { kind: "verify", whose: true };
    shown = mount(Whose, { target: document.body });
    flushSync();
  });
  afterEach(() => unmount(shown));

  it("asks about the file's bytes, and leads to the article", async () => {
    ask.mockResolvedValue({ ...nothing, exports: [left] });
    give(new File(["秋收"], "found.docx"));
    await vi.waitFor(() => expect(find("finding")?.dataset["kind"]).toBe("export"));
    expect(ask).toHaveBeenCalledWith("whose", { base64: btoa(String.fromCharCode(...new TextEncoder().encode("秋收"))) });
    expect(find("whose-name")?.textContent).toBe("found.docx");
    find("whose-open")?.click();
    await vi.waitFor(() => expect(navigation.place).toEqual({ screen: "desk", article: "a1" }));
    expect(navigation.overlay).toBeNull();
  });

  it("does not even read a file that is too large", () => {
    const large = new File(["x"], "录像.mp4");
    Object.defineProperty(large, "size", { value: 128 * 1024 * 1024 + 1 });
    give(large);
    expect(find("whose-too-large")?.textContent).toContain("录像.mp4");
    expect(ask).not.toHaveBeenCalled();
  });

  it("drops the answer of a question that was given up", async () => {
    let answer: (view: WhoseView) => void = () => {};
    ask.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    give(new File(["x"], "a.txt"));
    await vi.waitFor(() => expect(ask).toHaveBeenCalled());
    find("whose-stop")?.click();
    answer({ ...nothing, picture: true });
    await Promise.resolve();
    flushSync();
    expect([find("finding"), find("whose-name")]).toEqual([null, null]);
  });

  it("tells a refusal", async () => {
    ask.mockRejectedValue({ code: "file_unreadable", details: { problem: "too_large", detail: "134217728" } });
    give(new File(["x"], "a.txt"));
    await vi.waitFor(() => expect(find("refusal")?.dataset["code"]).toBe("file_unreadable"));
  });
});
