import { describe, expect, it } from "vitest";
import { lay, type Run } from "./lay";
import { comparison, paragraph, part, piece, still } from "./testing";
import { stopWords } from "./telling";

const told = (...blocks: Parameters<typeof comparison>[0]) => lay(comparison(blocks)).stops.map(stopWords);

describe("the places that differ", () => {
  it("take a deletion and an insertion side by side as one replacement", () => {
    const blocks = [
      paragraph("a", "changed", [
        piece("deleted", "国务院新闻办公室"),
        piece("inserted", "国新办"),
        piece("same", "今天"),
        piece("inserted", "上午"),
        piece("same", "发布。"),
      ]),
    ];
    expect(told(...blocks)).toEqual(["“国务院新闻办公室”改为“国新办”", "插入“上午”"]);
  });

  it("are none where nothing differs", () => {
    const laid = lay(comparison([still("a"), still("b")]));
    expect(laid.stops).toEqual([]);
    expect(laid.blocks.every((block) => block.same)).toBe(true);
  });

  it("count a block that came or went once, whatever is in it", () => {
    const list = part("bullet_list", "inserted", {
      id: "l",
      parts: [part("list_item", "inserted", { parts: [paragraph("p", "inserted", [piece("inserted", "一条")])] })],
    });
    expect(told(list, paragraph("q", "deleted", [piece("deleted", "旧的一段")]))).toEqual([
      "新增列表“一条”",
      "删去一段“旧的一段”",
    ]);
  });

  it("tell kind, attributes and marks in words", () => {
    const heading = part("heading", "changed", {
      id: "h",
      before: { level: 2, align: "left" },
      after: { level: 3, align: "center" },
      pieces: [piece("same", "题")],
    });
    const bold = paragraph("b", "changed", [piece("changed", "粗", { marks: [], marks_before: ["bold"] })]);
    const linked = paragraph("k", "changed", [piece("changed", "网", { marks: ["link:https://example.com/"] })]);
    const was = part("heading", "changed", {
      id: "w",
      was: "paragraph",
      before: { align: "left", indent: true },
      after: { level: 2, align: "left" },
      pieces: [piece("same", "段")],
    });
    expect(told(heading, bold, linked, was)).toEqual([
      "“题”格式：标题 2 → 标题 3；左对齐 → 居中",
      "“粗”格式：加粗 → 不加粗",
      "“网”格式：无链接 → 链接 https://example.com/",
      "“段”格式：正文 → 标题 2",
    ]);
  });

  it("take words and marks that touch as one, and tell both", () => {
    const line = paragraph("a", "changed", [piece("inserted", "新"), piece("changed", "粗", { marks: ["bold"] })]);
    expect(told(line)).toEqual(["插入“新”；“粗”格式：不加粗 → 加粗"]);
  });

  it("tell a line that was split or joined by its mark alone, and what else differs in it", () => {
    const first = paragraph("a", "same", [piece("same", "上半。")]);
    const off = paragraph("b", "inserted", [piece("same", "下半"), piece("inserted", "新"), piece("same", "。")]);
    const gone = paragraph("c", "deleted", [piece("same", "并来。")]);
    const laid = lay(comparison([first, off, gone]));
    expect(laid.stops.map(stopWords)).toEqual(["另起一段“下半新。”", "插入“新”", "并入上一段“并来。”"]);
    const text = (runs: Run[] = []) => runs.flatMap((run) => run.pieces.map((one) => one.text)).join("");
    expect(text(laid.blocks[0]?.follows.before)).toBe("下半新。");
    expect(text(laid.blocks[1]?.follows.after)).toBe("并来。");
  });

  it("lead into what moved into a block that came", () => {
    const moved = paragraph("p", "moved_here", [piece("same", "引用的话")], { moved: 1 });
    const quote = part("blockquote", "inserted", { id: "q", parts: [paragraph("n", "inserted", [piece("inserted", "新话")]), moved] });
    expect(told(paragraph("p", "moved_away", [piece("moved_away", "引用的话")], { moved: 1 }), quote)).toEqual([
      "新增引文“新话引用的话”",
      "移动一段“引用的话”",
    ]);
  });

  it("go into footnotes, table cells and items", () => {
    const note = piece("same", "", { note: [piece("same", "见"), piece("deleted", "甲"), piece("inserted", "乙")] });
    const cell = part("table_cell", "changed", {
      before: { colspan: 1, rowspan: 1 },
      after: { colspan: 2, rowspan: 1 },
      parts: [paragraph("c", "changed", [piece("deleted", "1"), piece("inserted", "2")])],
    });
    const table = part("table", "changed", { id: "t", parts: [part("table_row", "changed", { parts: [cell] })] });
    expect(told(paragraph("a", "changed", [piece("same", "文"), note]), table)).toEqual([
      "脚注：“甲”改为“乙”",
      "“12”格式：占 1 列 → 占 2 列",
      "“1”改为“2”",
    ]);
  });

  it("count a move once, where the block stands now, and say on which side the other place is", () => {
    const pieces = [piece("same", "搬家的一段")];
    const laid = lay(
      comparison([
        paragraph("m", "moved_away", pieces, { moved: 1 }),
        still("a"),
        paragraph("m", "moved_here", [...pieces, piece("inserted", "，又改了")], { moved: 1 }),
      ]),
    );
    expect(laid.stops.map(stopWords)).toEqual(["移动一段“搬家的一段，又改了”", "插入“，又改了”"]);
    expect(laid.blocks.map((block) => block.elsewhere)).toEqual(["below", null, "above"]);
    expect(laid.blocks.map((block) => block.same)).toEqual([false, true, false]);
  });

  it("begin with the fields, and call choices by their names", () => {
    const fields = [
      { field: "title", pieces: [piece("same", "关于"), piece("deleted", "旧"), piece("inserted", "新"), piece("same", "题")] },
      { field: "origin", pieces: [piece("deleted", "own"), piece("inserted", "reprint")] },
      { field: "ai_declared", pieces: [piece("deleted", "false"), piece("inserted", "true")] },
    ];
    expect(lay(comparison([], fields)).stops.map(stopWords)).toEqual([
      "标题：“旧”改为“新”",
      "性质：“原创”改为“转载”",
      "含人工智能生成的内容：“否”改为“是”",
    ]);
  });

  it("keep rare characters whole in a shortened quotation", () => {
    const [sentence] = told(paragraph("a", "deleted", [piece("deleted", "𬱖".repeat(30))]));
    expect(sentence).toBe(`删去一段“${"𬱖".repeat(24)}…”`);
  });

  it("know the blocks around them, the innermost first", () => {
    const item = part("list_item", "changed", { parts: [paragraph("p", "changed", [piece("inserted", "新")])] });
    const list = part("ordered_list", "changed", { id: "l", before: { start: 1 }, after: { start: 1 }, parts: [item] });
    expect(lay(comparison([list])).stops.map((stop) => stop.places)).toEqual([["p", "l"]]);
  });
});
