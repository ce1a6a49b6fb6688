import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Batched, navigation } from "../../shared/navigation.svelte";
import { settings } from "../../shared/settings.svelte";
import BatchDialog from "./BatchDialog.svelte";

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

const refuse = (code: string, details: object = {}) => {
  throw { code, details };
};
const article = (id: string, stage: Batched["stage"] = "released"): Batched => ({
  article: id,
  article_no: `2026-${id}`,
  title: `第${id}篇`,
  stage,
});
const file = (id: string, pictures: object[] = []) => ({ format: "text", file_name: `2026-${id}-第${id}篇.txt`, body: { text: id }, sha256: id, pictures });

const find = (name: string) => document.querySelector<HTMLElement>(`[data-test="${name}"]`);
const said = (name: string) => find(name)?.textContent ?? "";
const states = () => Array.from(document.querySelectorAll<HTMLElement>('[data-test="batch-row"]')).map((row) => row.dataset["state"]);
const sent = (command: string) => calls.filter(([one]) => one === command).map(([, args]) => args);

function fill(name: string, value: string): void {
  const input = find(name) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  flushSync();
}

let shown: Record<string, unknown> | null = null;

async function begin(...chosen: Batched[]): Promise<void> {
  shown = mount(BatchDialog, { target: document.body, props: { chosen } });
  flushSync();
  await vi.waitFor(() => expect(sent("channels")).toHaveLength(1));
  if (chosen.length > 0) await vi.waitFor(() => expect(states()).toHaveLength(chosen.length));
}

/** Hands in the form, as its button and the Enter key do. */
function start(): void {
  find("batch-do")?.closest("dialog")?.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  flushSync();
}

const ended = () => vi.waitFor(() => expect(find("batch-report")).not.toBeNull());

beforeEach(() => {
  calls.length = 0;
  settings.now = {};
  navigation.reset();
  answers = {
    sections: () => [{ id: "news", name: "要闻", policy: { steps: [], writer_may_first_review: true } }],
    channels: () => [{ id: "c1", name: "县报", layout: {}, formats: ["pdf"] }],
    export_folder: () => ({ path: "/出口" }),
    prepare_export: ({ article: id }) => ({ statement: String(id) }),
    sign: ({ statement }) => ({ signature: `signed ${String(statement)}` }),
    export: ({ statement }) => [file(String(statement))],
    write_files: ({ folder_name, batch }) => ({ folder: `/出口/${String(batch)}/${String(folder_name)}`, paths: ["x"], batch: `/出口/${String(batch)}` }),
    zip_folder: ({ path }) => ({ path: `${String(path)}.zip` }),
  };
});

afterEach(async () => {
  if (shown) await unmount(shown);
  shown = null;
});

describe("articles that were marked", () => {
  it("leave one after the other, each signed for by itself, into folders of their own", async () => {
    answers["export"] = ({ statement }) => [file(String(statement), statement === "0001" ? [{ file_name: "图1.jpg", sha256: "p1" }] : [])];
    answers["picture"] = () => ({ base64: "AA==" });
    await begin(article("0001"), article("0002"));
    start();
    await ended();
    expect(states()).toEqual(["done", "done"]);
    expect(sent("export").map(({ signature }) => signature)).toEqual(["signed 0001", "signed 0002"]);
    const writes = sent("write_files");
    expect(writes.map(({ folder_name }) => folder_name)).toEqual(["2026-0001-第0001篇", "2026-0001-第0001篇", "2026-0002-第0002篇"]);
    expect(new Set(writes.map(({ batch }) => batch)).size).toBe(1);
    expect(String(writes[0]?.["batch"])).toMatch(/^批量导出-\d{8}-\d{4}$/u);
    expect(said("batch-report")).toContain("2 篇完成");
    expect(sent("zip_folder")).toHaveLength(0);
    find("batch-open-folder")?.click();
    await vi.waitFor(() => expect(sent("show_folder")).toEqual([{ path: said("batch-folder") }]));
  });

  it("that are not released are listed as such and never touched; one that is refused does not keep the others", async () => {
    answers["prepare_export"] = ({ article: id }) => (id === "0002" ? refuse("comments_blocking", { count: 2, who: [] }) : { statement: String(id) });
    await begin(article("0001", "approved"), article("0002"), article("0003", "exported"));
    expect(states()).toEqual(["unreleased", "waiting", "waiting"]);
    start();
    await ended();
    expect(states()).toEqual(["unreleased", "failed", "done"]);
    expect(said("batch-report")).toContain("1 篇完成，1 篇未能导出，1 篇未签发");
    expect(said("batch-reason")).not.toBe("");
    expect(sent("prepare_export").map((args) => args["article"])).toEqual(["0002", "0003"]);
    expect(find("refusal")).toBeNull();
  });

  it("that failed can be tried again, and only those", async () => {
    let refused = true;
    answers["prepare_export"] = ({ article: id }) => (id === "0001" && refused ? refuse("media_missing", { media: "m" }) : { statement: String(id) });
    await begin(article("0001"), article("0002"));
    start();
    await ended();
    refused = false;
    start();
    await vi.waitFor(() => expect(states()).toEqual(["done", "done"]));
    expect(sent("export")).toHaveLength(2);
    await vi.waitFor(() => expect(find("batch-do")).toBeNull());
  });

  it("wait for the passphrase when the key is locked; it is asked for once", async () => {
    let open = false;
    answers["sign"] = () => (open ? { signature: "s" } : refuse("key_locked"));
    answers["unlock"] = ({ passphrase }) => {
      if (passphrase !== "秋收万石") refuse("wrong_passphrase");
      open = true;
      return null;
    };
    await begin(article("0001"), article("0002"));
    start();
    await vi.waitFor(() => expect(find("unlock-passphrase")).not.toBeNull());
    expect(states()).toEqual(["waiting", "waiting"]);
    fill("unlock-passphrase", "不对");
    start();
    await vi.waitFor(() => expect(find("refusal")?.dataset["code"]).toBe("wrong_passphrase"));
    expect(states()).toEqual(["waiting", "waiting"]);
    fill("unlock-passphrase", "秋收万石");
    start();
    await vi.waitFor(() => expect(states()).toEqual(["done", "done"]));
    expect(sent("unlock")).toHaveLength(2);
  });

  it("stop when the disk takes nothing, and what was signed for is written later without another signature", async () => {
    const write = answers["write_files"] as Answer;
    let full = true;
    answers["write_files"] = (args) => (full ? refuse("disk_full") : write(args));
    await begin(article("0001"), article("0002"));
    start();
    await ended();
    expect(states()).toEqual(["unwritten", "waiting"]);
    full = false;
    start();
    await vi.waitFor(() => expect(states()).toEqual(["done", "done"]));
    expect(sent("export").map(({ statement }) => statement)).toEqual(["0001", "0002"]);
    expect(new Set(sent("write_files").map(({ batch }) => batch)).size).toBe(1);
  });

  it("stop after the present one when asked to, and are packed only when all is done", async () => {
    let go: () => void = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    answers["sign"] = ({ statement }) => (statement === "0001" ? held.then(() => ({ signature: "s" })) : { signature: "s" });
    await begin(article("0001"), article("0002"));
    find("batch-zip")?.click();
    flushSync();
    start();
    await vi.waitFor(() => expect(states()).toEqual(["signing", "waiting"]));
    find("batch-stop")?.click();
    go();
    await ended();
    expect(states()).toEqual(["done", "waiting"]);
    expect(said("batch-report")).toContain("1 篇没有做");
    expect(sent("zip_folder")).toHaveLength(0);
    start();
    await vi.waitFor(() => expect(said("batch-zip-path")).toContain(".zip"));
    expect(sent("zip_folder")).toHaveLength(1);
  });

  it("can be left out", async () => {
    await begin(article("0001"), article("0002"));
    find("batch-include")?.click();
    flushSync();
    expect(states()).toEqual(["out", "waiting"]);
    start();
    await ended();
    expect(sent("export")).toHaveLength(1);
    expect(said("batch-report")).toContain("1 篇完成");
  });
});

describe("articles of a section and a time", () => {
  const list = [{ ...article("0001"), released_at: 1 }, { ...article("0002", "exported"), released_at: 2 }];

  it("are asked for as the conditions change; those that left before are taken in when asked for", async () => {
    answers["exportable"] = () => list;
    await begin();
    await vi.waitFor(() => expect(states()).toEqual(["waiting"]));
    expect(sent("exportable")[0]).toMatchObject({ section: null });
    fill("batch-section", "news");
    fill("batch-from", "");
    find("batch-fresh")?.click();
    await vi.waitFor(() => expect(states()).toEqual(["waiting", "waiting"]));
    expect(sent("exportable").at(-1)).toMatchObject({ section: "news", from: null });
  });

  it("are not asked for under a day that is none", async () => {
    answers["exportable"] = () => list;
    await begin();
    await vi.waitFor(() => expect(states()).toHaveLength(1));
    const before = sent("exportable").length;
    fill("batch-from", "2026-02-30");
    expect(find("batch-fault")).not.toBeNull();
    await vi.waitFor(() => expect(find("empty")).not.toBeNull());
    expect(sent("exportable")).toHaveLength(before);
    expect((find("batch-do") as HTMLButtonElement).disabled).toBe(true);
  });

  it("leave in the forms of the channel that is chosen", async () => {
    answers["exportable"] = () => list;
    await begin();
    await vi.waitFor(() => expect(states()).toHaveLength(1));
    fill("batch-channel", "c1");
    start();
    await ended();
    expect(sent("prepare_export")).toEqual([{ article: "0001", formats: ["pdf"], channel: "c1" }]);
    expect(sent("export")).toMatchObject([{ channel: "c1" }]);
    expect(settings.now.channel).toBe("c1");
  });
});
