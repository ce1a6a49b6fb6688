/** Name and version of the JSON form, inside every content and so inside every hash. */
export const FORMAT = "sanshen.content.v1";

/** A mark on a run of text, as JSON. */
export interface MarkJson {
  type: string;
  attrs?: Record<string, unknown>;
}

/** A node of the body, as ProseMirror writes it. Empty `content` and `marks` are left out. */
export interface NodeJson {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  marks?: MarkJson[];
  text?: string;
}

/** Names under one label of the credits. */
export interface Contributor {
  role: string;
  names: string[];
}

/** Everything of an article that gets published, and so everything that the content hash covers. */
export interface Content {
  format: typeof FORMAT;
  /** 引题 */
  kicker: string;
  title: string;
  /** 副题 */
  subtitle: string;
  body: NodeJson;
  /** 作者, in the order printed. */
  byline: string[];
  contributors: Contributor[];
  /** 原创 or 转载 */
  origin: "own" | "reprint";
  /** 来源 */
  source_outlet: string;
  /** 信息来源 */
  origin_unit: string;
  /** 原文链接, http or https; empty when there is none. */
  original_url: string;
  /** `YYYY-MM-DD`; empty when there is none. */
  original_date: string;
  /** The section's id; empty while none is chosen. */
  section: string;
  summary: string;
  keywords: string[];
  disclaimer: "none" | "reprint_for_study" | "partly_reprinted" | "own_works";
  ai_declared: boolean;
}

/** A content in which nothing is filled in. */
export function blankContent(): Content {
  return {
    format: FORMAT,
    kicker: "",
    title: "",
    subtitle: "",
    body: { type: "doc" },
    byline: [],
    contributors: [],
    origin: "own",
    source_outlet: "",
    origin_unit: "",
    original_url: "",
    original_date: "",
    section: "",
    summary: "",
    keywords: [],
    disclaimer: "none",
    ai_declared: false,
  };
}
