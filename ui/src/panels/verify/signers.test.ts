import { describe, expect, it } from "vitest";
import type { Facts, SignedBy } from "../../api/verified";
import { signers } from "./signers";

const signed = (over: Partial<SignedBy>): SignedBy => ({
  step: "first_review",
  step_name: "一审",
  name: "欧阳敏",
  on_behalf_of: "",
  opinion: "同意。",
  time: "2026-11-23T06:05:00.000Z",
  revision: 2,
  enrolled_by: "雷总编",
  ...over,
});

const facts = (over: Partial<Facts>): Facts => ({
  newsroom: "云岭县融媒体中心",
  article_no: "2026-0001",
  title: "全县早稻收割过半",
  revision: 2,
  content_sha256: "00",
  root: "SHA256:root",
  head: { size: 12, root: "00" },
  signers: [signed({})],
  released: null,
  exported: null,
  ...over,
});

describe("who signed a bundle", () => {
  it("is told in the order of the work, at the newsroom's hour", () => {
    const told = signers(facts({ released: signed({ step: "release", step_name: "", name: "唐知白", opinion: "" }) }));
    expect(told).toEqual([
      { step: "一审", name: "欧阳敏", opinion: "同意。", when: "2026年11月23日 14:05", vouched: "密钥由雷总编登记" },
      { step: "签发", name: "唐知白", opinion: "", when: "2026年11月23日 14:05", vouched: "密钥由雷总编登记" },
    ]);
  });

  it("names who stood in for whom", () => {
    expect(signers(facts({ signers: [signed({ on_behalf_of: "龙家声" })] }))[0]?.name).toBe("欧阳敏 代 龙家声");
  });

  it("says nothing of a key that nobody put on the roster", () => {
    expect(signers(facts({ signers: [signed({ enrolled_by: "" })] }))[0]?.vouched).toBe("");
  });

  it("shows a time that is none as it stands, and never fails on it", () => {
    expect(signers(facts({ signers: [signed({ time: "去年" })] }))[0]?.when).toBe("去年");
  });
});
