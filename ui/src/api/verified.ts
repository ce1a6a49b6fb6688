/** Valid against a root and a head that the reader knew; something fails; or nothing to match it with. */
export type Verdict = "valid" | "invalid" | "unanchored";

/** Who signed what, when. */
export interface SignedBy {
  /** The step's id, `release` or `export`. */
  step: string;
  /** The step's name by the policy; empty for release and export. */
  step_name: string;
  name: string;
  /** Whom the person stood in for, else empty. */
  on_behalf_of: string;
  opinion: string;
  /** RFC 3339 in UTC, by the signer's clock. */
  time: string;
  revision: number;
  /** The administrator who put the person's key on the roster; empty when none did. */
  enrolled_by: string;
}

/** What a bundle says, to be believed as far as the claims hold. */
export interface Facts {
  newsroom: string;
  article_no: string;
  title: string;
  revision: number | null;
  content_sha256: string;
  /** Fingerprint of the founder's key, `SHA256:...`. */
  root: string;
  /** The ledger's head that the bundle reaches. */
  head: { size: number; root: string };
  /** The sign-offs that stand, in the order of the steps. */
  signers: SignedBy[];
  released: SignedBy | null;
  exported: SignedBy | null;
}

/** The verifier's answer as data. */
export interface Report {
  verdict: Verdict;
  /** Null when the file could not be read. */
  facts: Facts | null;
}

/** How a claim stands. */
export type ClaimStatus = "holds" | "fails" | "unknown";

/** One sentence of the answer. A claim is followed by its reasons, `why`. */
export interface ReportLine {
  status: ClaimStatus | "heading" | "fact" | "why" | "not_proven";
  text: string;
}

/** The verifier's answer, with its sentences ready to be shown. */
export interface Verified {
  lines: ReportLine[];
  report: Report;
}
