import { describe, expect, it } from "vitest";
import type { ReportLine } from "../../api/verified";
import { arrange } from "./arrange";

const line = (status: ReportLine["status"], text: string): ReportLine => ({ status, text });

const told = [
  line("heading", "无效：有不成立的项目，请勿采信。"),
  line("fact", "单位：云岭县融媒体中心"),
  line("holds", "成立：核验包完整，没有改动。"),
  line("fails", "不成立：导出的文件就是导出人签字认可的文件。"),
  line("why", "文件 a.txt 与签字认可的不同。"),
  line("why", "请不要使用对不上的文件，另行索取导出的原文件。"),
  line("unknown", "无法判断：台账与您所知道的台账头相符。"),
  line("heading", "以下各项，任何核验包都无法证明："),
  line("not_proven", "真实的时间：所有时间都取自签字人的电脑。"),
  line("not_proven", "签字人真的读过全文。"),
];

describe("a verifier's sentences", () => {
  const { claims, notProven } = arrange(told);

  it("put what fails first, each reason under its claim, without what the screen draws itself", () => {
    expect(claims).toEqual([
      {
        status: "fails",
        text: "不成立：导出的文件就是导出人签字认可的文件。",
        why: ["文件 a.txt 与签字认可的不同。", "请不要使用对不上的文件，另行索取导出的原文件。"],
      },
      { status: "holds", text: "成立：核验包完整，没有改动。", why: [] },
      { status: "unknown", text: "无法判断：台账与您所知道的台账头相符。", why: [] },
    ]);
  });

  it("keep apart what is not proven", () => {
    expect(notProven).toEqual(["真实的时间：所有时间都取自签字人的电脑。", "签字人真的读过全文。"]);
  });
});
