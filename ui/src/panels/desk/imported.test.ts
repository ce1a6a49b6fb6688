import { flushSync, mount, unmount } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { JsonValue, TimelineEntry } from "../../api/types.gen";
import ImportReport from "./ImportReport.svelte";
import { importedNotes } from "./imported";

const asked: [string, unknown][] = [];
const answers: Record<string, unknown> = {
  original: { file_name: "来稿.docx", base64: "AAAA" },
  write_files: { folder: "/out/2026-0012 来稿原件", paths: ["/out/2026-0012 来稿原件/来稿.docx"] },
};

vi.mock("../../shared/core", () => {
  const ask = (command: string, args: unknown) => {
    asked.push([command, args]);
    return Promise.resolve(answers[command] ?? null);
  };
  return { call: ask, shell: ask };
});

const entry = (details: JsonValue): TimelineEntry => ({ seq: 2, kind: "article.imported", by: { id: "p", name: "沈撰稿" }, at: 0, details });
const unplaced = { note: "unplaced", line: 3, text: "（转手机报）" };
const find = (name: string) => document.querySelector<HTMLElement>(`[data-test="${name}"]`);

let shown: Record<string, unknown> | null = null;

function show(details: JsonValue): void {
  const report = importedNotes([entry(details)]);
  if (!report) throw new Error("no report");
  shown = mount(ImportReport, { target: document.body, props: { report, article: "a1", no: "2026-0012" } });
  flushSync();
}

afterEach(() => {
  if (shown) unmount(shown);
  shown = null;
});

describe("the report of an import", () => {
  it("counts the paragraphs of a Word file, and gives the file back as it came", async () => {
    show({ file_name: "来稿.docx", sha256: "ab", form: "docx", tracked: "suggest", encoding: "", credits: [], notes: [unplaced] });
    expect(document.body.textContent).toContain("来稿.docx（Word 文件）");
    expect(find("notes-unplaced")?.textContent).toContain("第 3 段");
    find("import-original")?.click();
    await vi.waitFor(() => expect(find("original-path")?.textContent).toContain("来稿.docx"));
    expect(asked).toEqual([
      ["original", { article: "a1", sha256: "ab" }],
      ["write_files", { folder_name: "2026-0012 来稿原件", files: [{ file_name: "来稿.docx", base64: "AAAA" }] }],
    ]);
  });

  it("of an earlier version was of a text, and that file was not kept", () => {
    show({ file_name: "来稿.txt", sha256: "ab", encoding: "gb18030", credits: [], notes: [unplaced] });
    expect(find("notes-unplaced")?.textContent).toContain("第 3 行");
    expect(find("import-original")).toBeNull();
  });
});
