import { describe, expect, it } from "vitest";
import { clock, dayOf, dayWords, deadline, fullMoment, isoDay, moment, span, stamp } from "./time";

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at("2026-11-23T14:05:00");

describe("a moment for the core, and in the name of a file", () => {
  it("is that of the newsroom's zone, and sorts", () => {
    expect([isoDay(at("2026-01-02T00:05:00")), stamp(at("2026-01-02T00:05:00"))]).toEqual(["2026-01-02", "20260102-0005"]);
  });
});

describe("a day and a time of day", () => {
  it.each([
    ["2026-11-23T00:01:00", "今天", "00:01"],
    ["2026-11-22T23:59:00", "昨天", "23:59"],
    ["2026-11-21T09:30:00", "11月21日", "09:30"],
    ["2025-03-02T09:30:00", "2025年3月2日", "09:30"],
  ])("%s", (text, wantedDay, wantedClock) => {
    expect([dayWords(at(text), now), clock(at(text))]).toEqual([wantedDay, wantedClock]);
  });

  it("are of one day by the newsroom's clock, not by UTC", () => {
    expect(dayOf(at("2026-11-23T01:00:00"))).toBe(dayOf(at("2026-11-23T23:00:00")));
    expect(dayOf(at("2026-11-24T01:00:00"))).toBe(dayOf(at("2026-11-23T23:00:00")) + 1);
  });
});

describe("moments, in the newsroom's time zone", () => {
  it.each([
    ["2026-11-23T09:00:00", "今天 09:00"],
    ["2026-11-23T00:00:00", "今天 00:00"],
    ["2026-11-22T23:59:59", "昨天 23:59"],
    ["2026-11-24T08:30:00", "明天 08:30"],
    ["2026-11-21T10:00:00", "11月21日 10:00"],
    ["2025-03-02T10:00:00", "2025年3月2日"],
  ])("%s is %s", (when, words) => {
    expect(moment(at(when), now)).toBe(words);
  });

  it("knows yesterday over the turn of the year", () => {
    expect(moment(at("2026-12-31T22:00:00"), at("2027-01-01T08:00:00"))).toBe("昨天 22:00");
  });

  it("is given in full on what is signed", () => {
    expect(fullMoment(now)).toBe("2026年11月23日 14:05");
  });
});

describe("deadlines", () => {
  const hour = 3_600_000;

  it("count down, then up", () => {
    expect(deadline(now + 3 * hour, now)).toEqual({ overdue: false, words: "还有 3 小时" });
    expect(deadline(now - 50 * hour, now)).toEqual({ overdue: true, words: "已超时 2 天" });
  });

  it("round down, to a minute at least", () => {
    expect(span(0)).toBe("1 分钟");
    expect(span(59 * 60_000)).toBe("59 分钟");
    expect(span(47.9 * hour)).toBe("47 小时");
  });
});
