import { beforeEach, describe, expect, it } from "vitest";
import type { ChannelView } from "../../api/types.gen";
import { Editing } from "./editing.svelte";

const channel = (name: string): ChannelView => ({
  id: "c1",
  name,
  formats: ["html"],
  layout: {
    format: "sanshen.layout.v1",
    parts: [{ part: "body" }],
    paragraphs: "as_written",
    disclaimers: { reprint_for_study: "", partly_reprinted: "", own_works: "" },
    file_name: "{{ 编号 }}",
  },
});

describe("a channel while it is edited", () => {
  let editing: Editing;
  const named = (name: string, at: number, place = "name") => editing.change({ ...editing.now, name }, place, at);

  beforeEach(() => {
    editing = new Editing(channel("县政府网"));
  });

  it("takes back a stretch of typing at once, and brings it again", () => {
    named("县政府网站", 1_000);
    named("县政府网站首", 1_400);
    named("县政府网站首页", 1_800);
    editing.undo();
    expect(editing.now.name).toBe("县政府网");
    expect(editing.changed).toBe(false);
    editing.redo();
    expect(editing.now.name).toBe("县政府网站首页");
  });

  it("takes back one thing after another where the typing rested, or went on elsewhere", () => {
    named("一", 1_000);
    named("二", 9_000);
    editing.change({ ...editing.now, formats: ["text"] }, "", 9_100);
    editing.change({ ...editing.now, formats: ["pdf"] }, "", 9_200);
    editing.undo();
    expect(editing.now.formats).toEqual(["text"]);
    editing.undo();
    expect(editing.now).toMatchObject({ name: "二", formats: ["html"] });
    editing.undo();
    expect(editing.now.name).toBe("一");
  });

  it("has nothing to bring again once something else was done", () => {
    named("一", 1_000);
    editing.undo();
    named("二", 1_100);
    expect(editing.canRedo).toBe(false);
    editing.undo();
    expect(editing.now.name).toBe("县政府网");
  });

  it("does not count what changes nothing", () => {
    named("县政府网", 1_000);
    expect(editing.canUndo).toBe(false);
  });

  it("can undo going back to what is kept", () => {
    named("一", 1_000);
    editing.revert();
    expect(editing.changed).toBe(false);
    editing.undo();
    expect(editing.now.name).toBe("一");
  });

  it("follows the core where nothing was changed, and keeps what was", () => {
    editing.adopt(channel("县政府门户网"));
    expect(editing.now.name).toBe("县政府门户网");
    named("我的名字", 1_000);
    editing.adopt(channel("他的名字"));
    expect(editing.now.name).toBe("我的名字");
    expect(editing.changed).toBe(true);
  });

  it("keeps what was typed while it was being saved", () => {
    named("一 ", 1_000);
    const sent = editing.now;
    named("一二", 1_100);
    editing.settle(sent, channel("一"));
    expect(editing.now.name).toBe("一二");
    expect(editing.kept.name).toBe("一");
  });
});
