import { describe, expect, it } from "vitest";
import type { AnyRefusal } from "../api/shell";
import type { PictureFault, Refusal } from "../api/types.gen";
import { refusalCodes, refusalWords } from "./refusals";

const named = { id: "p1", name: "欧阳敏" };
const who = [named];

type Samples = { [C in AnyRefusal["code"]]: Extract<AnyRefusal, { code: C }>["details"] };

const samples: Samples = {
  not_your_role: { action: "release", need: ["editor"], who },
  not_the_writer: { action: "submit", writer: named, who },
  writer_may_not_review: { step: "second_review", who },
  already_decided_another_step: { step: "second_review", decided: "first_review", who },
  not_eligible: { step: "third_review", who },
  person_not_active: { person: named },
  not_your_statement: { person: named },
  wrong_stage: { action: "export", stage: "draft", waiting_for: who },
  earlier_step_open: { step: "third_review", earlier: "second_review", who },
  step_stands: { step: "first_review", by: named },
  changes_not_applied: { by: named },
  comments_blocking: { count: 2, who },
  section_fixed: { section: "涉密", writer: named },
  no_changes: {},
  not_approved: { missing: ["second_review"] },
  not_released: {},
  not_exported: {},
  not_submitted: {},
  save_conflict: { base: 3, current: 4, by: named, at: "2026-11-23T06:05:00Z" },
  draft_open_elsewhere: { by: named, since: "2026-11-23T06:05:00Z" },
  draft_taken_over: { by: named, at: "2026-11-23T06:05:00Z" },
  suggestions_open: { by: named },
  text_changed: { shown: "aa", current: "bb" },
  statement_stale: { field: "prev" },
  title_empty: {},
  body_empty: {},
  section_missing: {},
  credit_not_a_name: { label: "作者", name: "佚名", problem: "placeholder" },
  media_missing: { media: "00" },
  too_many_pictures: { count: 240, bytes: 70_000_000 },
  reason_required: {},
  signature_invalid: { fault: "wrong_key" },
  key_not_enrolled: { person: named },
  key_already_enrolled: { person: named },
  key_not_confirmed: { person: named, who },
  key_still_counts: { person: named },
  key_not_offered: { person: named },
  wrong_code: {},
  statement_expired: { minutes: 15 },
  statement_replayed: {},
  unknown_command: { name: "fly" },
  bad_input: { path: "title", problem: "missing" },
  document_invalid: { path: "body.content[3].attrs.level", problem: "out_of_range" },
  not_found: { what: "article", id: "a1" },
  name_taken: { name: "要闻" },
  name_not_usable: { name: "admin", problem: "login_like" },
  policy_unsatisfiable: { step: "third_review", who },
  policy_invalid: { problem: "no_steps" },
  last_administrator: {},
  own_code: {},
  file_unreadable: { problem: "binary", detail: "pdf" },
  converter_missing: {},
  converter_slow: { seconds: 90 },
  converter_failed: { detail: "source file could not be loaded" },
  not_our_copy: { article_no: "2026-0012" },
  other_article: { article_no: "2026-0012" },
  nothing_changed: {},
  not_printable: {
    places: [
      { place: "byline", label: "", name: "佚名", problem: "placeholder" },
      { place: "contributors", label: "摄影", name: "", problem: "empty" },
      { place: "credits", label: "三审", name: "admin", problem: "login_like" },
    ],
  },
  file_not_written: { detail: "zip" },
  layout_invalid: { fault: { place: { in: "line", part: 1, line: 0 }, problem: { code: "unknown_variable", name: "titel" } } },
  picture_refused: { problem: "kind_not_taken", detail: "svg" },
  record_damaged: { what: "revision", id: "r1" },
  room_newer: { found: 9, known: 3 },
  room_older: {},
  room_missing: { path: "/mnt/room" },
  room_in_use: {},
  room_read_only: { path: "/mnt/room" },
  disk_full: {},
  store_failed: { detail: "SQLITE_CORRUPT" },
  wrong_passphrase: {},
  passphrase_too_weak: { problem: "too_short" },
  key_damaged: { path: "/keys/p1" },
  key_missing: { path: "/keys/p1" },
  key_locked: {},
  not_signed_in: {},
  folder_unwritable: { path: "/export" },
  fonts_missing: { wanted: ["Noto Serif CJK SC", "SimSun"] },
  glyphs_missing: { characters: ["㛃", "𬱖"] },
  not_a_fingerprint: {},
  not_a_head: {},
  bundle_unreadable: { path: "/media/稿.sanshen.zip", detail: "permission denied" },
  internal: { detail: "unforeseen" },
};

const all = Object.entries(samples).map(([code, details]) => ({ code, details }) as AnyRefusal);
const said = (refusal: AnyRefusal) => {
  const { what, mend } = refusalWords(refusal);
  return what + mend;
};

describe("refusals", () => {
  it("have words for exactly the codes there are", () => {
    expect(refusalCodes.toSorted()).toEqual(Object.keys(samples).toSorted());
  });

  it.each(all)("$code says what is wrong and what mends it, in whole sentences", (refusal) => {
    const { what, mend } = refusalWords(refusal);
    expect(what).toMatch(/\p{Script=Han}.*。$/u);
    expect(mend.length).toBeGreaterThan(3);
    expect(what + mend).not.toMatch(/undefined|null|\[object/u);
  });

  it.each(all)("$code shows no raw code", (refusal) => {
    expect(said(refusal)).not.toContain(refusal.code);
    expect(said(refusal)).not.toMatch(/_review|_revision/u);
  });

  it("name the people who can help", () => {
    const refusals: Refusal[] = [
      { code: "not_eligible", details: { step: "third_review", who } },
      { code: "earlier_step_open", details: { step: "third_review", earlier: "second_review", who } },
      { code: "key_not_confirmed", details: { person: { id: "p2", name: "石小川" }, who } },
      { code: "wrong_stage", details: { action: "approve", stage: "returned", waiting_for: who } },
    ];
    for (const refusal of refusals) expect(said(refusal)).toContain("欧阳敏");
  });

  it("send one to the administrator when nobody can", () => {
    expect(said({ code: "not_eligible", details: { step: "third_review", who: [] } })).toContain("管理员");
  });

  it("call a step by the newsroom's own name", () => {
    const refusal: Refusal = { code: "not_eligible", details: { step: "third_review", who } };
    expect(refusalWords(refusal, () => "终审").what).toContain("终审");
  });

  it("say of every fault of a picture what was found", () => {
    const of = (problem: PictureFault, detail = "") => said({ code: "picture_refused", details: { problem, detail } });
    expect(of("kind_not_taken", "svg")).toContain("SVG");
    expect(of("mislabelled", "jpeg")).toContain("JPEG");
    expect(of("too_large", "31457280")).toContain("30.0 MB");
    expect(of("too_many_pixels", "60000×60000")).toContain("60000×60000");
    expect(of("too_many_frames", "10000")).toContain("10000 帧");
    expect(of("not_a_picture")).toContain("不是图片");
    expect(of("broken")).toContain("损坏");
    expect(of("unforeseen" as PictureFault)).toContain("不能作为图片");
  });

  it("say of every fault of a file what was found, and what to do", () => {
    const of = (problem: string, detail = "") => said({ code: "file_unreadable", details: { problem, detail } });
    expect(of("empty")).toContain("空的");
    expect(of("too_large", String(64 << 20))).toContain("64 MB");
    expect(of("binary", "pdf")).toContain("PDF");
    expect(of("binary", "image")).toContain("请另存为纯文本");
    expect(of("binary")).toContain("不是能读的文稿");
    expect(of("unreadable", "31")).toContain("编码");
    expect(of("unreadable")).toContain("移动或删除");
    expect(of("old_word", "old_office")).toContain("另存为 .docx");
    expect(of("protected")).toContain("取消密码");
    expect(of("damaged", "word/document.xml")).toContain("word/document.xml");
    expect(of("too_complex")).toContain("太复杂");
    expect(of("report_too_large", "48000")).toContain("48000 处");
    expect(of("unforeseen")).toContain("读不出来");
    expect(of("constructor")).toContain("读不出来");
  });

  it("list every place where a name cannot be printed", () => {
    const { what } = refusalWords({ code: "not_printable", details: samples.not_printable });
    expect(what).toBe("有 3 处署名不能印出：作者“佚名”不是真实姓名；摄影没有填写；三审“admin”像是登录账号。");
  });

  it("say at which line of a layout the fault is", () => {
    const { what } = refusalWords({ code: "layout_invalid", details: samples.layout_invalid });
    expect(what).toBe("第 2 部分第 1 行：没有“titel”这个变量，或不能用在这里。");
  });

  it("say something of a code from a newer core", () => {
    const newer = { code: "from_the_future", details: {} } as unknown as AnyRefusal;
    expect(refusalWords(newer).what).toBe("程序出错，这一步没有办成。");
  });
});
