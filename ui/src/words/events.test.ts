import { describe, expect, it } from "vitest";
import { eventKinds, eventWords } from "./events";

describe("events", () => {
  it.each(eventKinds)("%s has words even without details", (kind) => {
    expect(eventWords(kind, {}).did).toMatch(/\p{Script=Han}/u);
    expect(eventWords(kind, null).did).not.toMatch(/undefined|null/u);
  });

  it("quote the opinion of a decision at its step", () => {
    const words = eventWords("decision.approve", { step: "second_review", opinion: "同意。" });
    expect(words).toEqual({ did: "二审通过", note: "同意。" });
  });

  it("say to whom an article was returned", () => {
    const details = { step: "third_review", return_to: "first_review", opinion: "请核对数字。" };
    expect(eventWords("decision.return_for_revision", details).did).toBe("三审退回一审修改");
    expect(eventWords("decision.return_for_revision", { ...details, return_to: "writer" }).did).toBe("三审退回撰稿人修改");
  });

  it("mark an urgent submission", () => {
    expect(eventWords("article.submitted", { revision: 2, urgent: true }).note).toBe("第 2 稿，加急");
  });

  it("name the formats of an export", () => {
    const files = [{ format: "text", name: "2026-0001-通知.txt" }, { format: "html", name: "2026-0001-通知.html" }];
    expect(eventWords("article.exported", { files }).note).toBe("纯文本、网页");
  });

  it("show an unknown kind as a record", () => {
    expect(eventWords("toString", {})).toEqual({ did: "其他记录", note: "" });
  });
});
