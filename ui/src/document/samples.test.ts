// @vitest-environment node
import { describe, expect, it } from "vitest";
import { readBody, writeBody } from "./body";
import { contentProblem } from "./check";
import type { Content, NodeJson } from "./content";
import { type Count, countBody, countText } from "./count";
import { hiddenIn } from "./hidden";
import { sample, samples } from "./samples";

interface Valid {
  about: string;
  content: Content;
  count: Count;
}

interface Invalid {
  about: string;
  content: unknown;
  path: string;
  problem: string;
}

/** Empty lists left out, marks in one order, neighbouring runs under equal marks joined, no marks on leaves. */
function normal(node: NodeJson): NodeJson {
  const { content = [], marks = [], ...rest } = node;
  const sorted = marks.toSorted((a, b) => a.type.localeCompare(b.type));
  const joined: NodeJson[] = [];
  for (const child of content.map(normal)) {
    const last = joined.at(-1);
    const same = last?.type === "text" && child.type === "text" && sameMarks(last, child);
    if (same) last.text = `${last.text ?? ""}${child.text ?? ""}`;
    else joined.push(child);
  }
  return {
    ...rest,
    ...(node.type === "text" && marks.length > 0 ? { marks: sorted } : {}),
    ...(joined.length > 0 ? { content: joined } : {}),
  };
}

function sameMarks(one: NodeJson, other: NodeJson): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
}

describe.each(samples<Valid>("valid"))("$file: $about", ({ content, count }) => {
  it("is accepted", () => {
    expect(contentProblem(content)).toBeNull();
  });

  it("comes back from the schema as it was", () => {
    const blank = content.body.content === undefined || content.body.content.length === 0;
    const written = writeBody(readBody(content.body));
    if (blank) expect(written.content?.map(({ type }) => type)).toEqual(["paragraph"]);
    else expect(normal(written)).toEqual(normal(content.body));
  });

  it("has the same count", () => {
    expect(countBody(content.body)).toEqual(count);
  });
});

describe.each(samples<Invalid>("invalid"))("$file: $about", ({ content, path }) => {
  it("is refused, at the fault or around it", () => {
    const problem = contentProblem(content) ?? "not refused at all";
    expect(path.startsWith(problem.slice(0, problem.indexOf(":")))).toBe(true);
  });
});

interface Text {
  text: string;
  count: Count;
  hidden: { offset: number; code_point: number }[];
}

describe.each(sample<Text[]>("texts.json"))("$text", ({ text, count, hidden }) => {
  it("has the same count", () => {
    expect(countText(text)).toEqual(count);
  });

  it("shows the same hidden characters", () => {
    const found = hiddenIn(text).map(({ index, code }) => ({
      offset: Array.from(text.slice(0, index)).length,
      code_point: Number.parseInt(code.slice(2), 16),
    }));
    expect(found).toEqual(hidden.map(({ offset, code_point }) => ({ offset, code_point })));
  });
});
