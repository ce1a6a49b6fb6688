import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ArticleRow, PersonView, Role } from "../../api/types.gen";
import { pressKey } from "../../shared/keys.svelte";
import { navigation } from "../../shared/navigation.svelte";
import { session } from "../../shared/session.svelte";
import Articles from "./Articles.svelte";

const ask = vi.hoisted(() => vi.fn<(command: string, args: object) => Promise<unknown>>());
vi.mock("../../shared/core", () => ({ call: ask, shell: ask }));

const row = (id: string): ArticleRow => ({
  id,
  article_no: `2026-${id}`,
  title: `第${id}篇`,
  section: "",
  section_name: "",
  stage: "released",
  open_steps: [],
  writer: { id: "w", name: "沈撰稿" },
  urgent: false,
  words: 100,
  updated_at: 0,
});
const items = ["0001", "0002", "0003"].map(row);

const find = (name: string) => document.querySelector<HTMLElement>(`[data-test="${name}"]`);

function press(key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body): void {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, "target", { value: target });
  pressKey(event);
  flushSync();
}

let shown: Record<string, unknown>;

async function begin(roles: Role[]): Promise<void> {
  session.person = { id: "p", name: "唐知白", roles } as unknown as PersonView;
  shown = mount(Articles, { target: document.body, props: { stage: null } });
  flushSync();
  await vi.waitFor(() => expect(find("article-table")).not.toBeNull());
}

beforeEach(() => {
  navigation.reset();
  ask.mockReset();
  ask.mockImplementation((command) => Promise.resolve(command === "articles" ? { items, next: null, total: 3 } : []));
});
afterEach(async () => {
  await unmount(shown);
  session.person = null;
});

describe("an editor's list", () => {
  it("has rows marked by keys, and sends them to be exported together", async () => {
    await begin(["editor"]);
    press("x");
    press("j");
    press("j");
    press("x");
    expect(find("marked")?.textContent).toContain("已选 2 篇");
    press("b");
    expect(navigation.overlay).toMatchObject({
      kind: "batch",
      chosen: [
        { article: "0001", article_no: "2026-0001", title: "第0001篇", stage: "released" },
        { article: "0003" },
      ],
    });
  });

  it("has all rows marked by one key, which is the field's own where one types, and none after Escape", async () => {
    await begin(["editor"]);
    const box = find("title-filter");
    box?.focus();
    press("a", { ctrlKey: true }, box ?? document.body);
    expect(find("marked")).toBeNull();
    box?.blur();
    press("a", { ctrlKey: true });
    expect(find("marked")?.textContent).toContain("已选 3 篇");
    press("Escape");
    expect(find("marked")).toBeNull();
  });
});

describe("the list of who lets nothing out", () => {
  it("marks nothing, and still makes a register of what it shows", async () => {
    await begin(["writer"]);
    press("x");
    expect([find("marked"), find("mark-all"), find("batch")]).toEqual([null, null, null]);
    find("register")?.click();
    flushSync();
    expect(find("dialog-register")).not.toBeNull();
    expect(find("register-filters")?.textContent).toContain("全部稿件");
  });
});
