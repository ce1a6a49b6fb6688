import type { ClaimStatus, ReportLine } from "../../api/verified";

/** A claim, with why it stands so and what to do. */
export interface ClaimLines {
  status: ClaimStatus;
  text: string;
  why: string[];
}

export interface Arranged {
  /** What fails first, otherwise in the verifier's own order. */
  claims: ClaimLines[];
  notProven: string[];
}

/** The verifier's sentences as the screen shows them; the answer and the bundle's facts it draws from the report. */
export function arrange(lines: ReportLine[]): Arranged {
  const claims: ClaimLines[] = [];
  const notProven: string[] = [];
  for (const { status, text } of lines) {
    switch (status) {
      case "heading":
      case "fact":
        break;
      case "why":
        claims.at(-1)?.why.push(text);
        break;
      case "not_proven":
        notProven.push(text);
        break;
      case "holds":
      case "fails":
      case "unknown":
        claims.push({ status, text, why: [] });
    }
  }
  claims.sort((a, b) => Number(b.status === "fails") - Number(a.status === "fails"));
  return { claims, notProven };
}
