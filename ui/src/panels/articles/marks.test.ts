import { describe, expect, it } from "vitest";
import type { ArticleRow } from "../../api/types.gen";
import { Marks } from "./marks.svelte";

const row = (id: string): ArticleRow => ({
  id,
  article_no: `2026-000${id}`,
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

function marked(...ids: string[]) {
  let rows = ids.map(row);
  const marks = new Marks(() => rows);
  const at = (id: string) => rows.find((one) => one.id === id) ?? row(id);
  return { marks, at, show: (...next: string[]) => (rows = next.map(row)), ids: () => marks.rows.map(({ id }) => id) };
}

describe("marked rows", () => {
  it("are told in the order of the list, whatever the order of marking", () => {
    const { marks, at, ids } = marked("1", "2", "3");
    marks.toggle(at("3"));
    marks.toggle(at("1"));
    expect(ids()).toEqual(["1", "3"]);
    marks.toggle(at("3"));
    expect(ids()).toEqual(["1"]);
  });

  it("reach from the row touched last, upwards too, and are taken away the same way", () => {
    const { marks, at, ids } = marked("1", "2", "3", "4", "5");
    marks.toggle(at("4"));
    marks.reach(at("2"));
    expect(ids()).toEqual(["2", "3", "4"]);
    marks.reach(at("3"), false);
    expect(ids()).toEqual(["4"]);
  });

  it("begin with the row itself when none was touched before", () => {
    const { marks, at, ids } = marked("1", "2", "3");
    marks.reach(at("2"));
    expect(ids()).toEqual(["2"]);
  });

  it("are all of the list, and none after it is cleared", () => {
    const { marks, ids } = marked("1", "2");
    marks.all();
    expect(ids()).toEqual(["1", "2"]);
    marks.clear();
    expect(ids()).toEqual([]);
  });
});
