import type { MarkSpec, ParseRule } from "prosemirror-model";
import { isLink } from "./link";
import { must } from "./values";

function plain(tag: string, ...others: string[]): MarkSpec {
  return { parseDOM: [tag, ...others].map((name) => ({ tag: name })), toDOM: () => [tag, 0] };
}

/** Google Docs wraps whole pastes into a `b` that is not bold. */
const boldTag: ParseRule = {
  tag: "b",
  getAttrs: (element) => (/^(normal|400)$/u.test(element.style.fontWeight) ? false : null),
};

const link: MarkSpec = {
  attrs: { href: { validate: must((value) => typeof value === "string" && isLink(value)) } },
  inclusive: false,
  parseDOM: [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = (element.getAttribute("href") ?? "").normalize("NFC");
        return isLink(href) ? { href } : false;
      },
    },
  ],
  toDOM: (mark) => ["a", { href: String(mark.attrs["href"]), rel: "noopener noreferrer" }, 0],
};

/** The marks. The link comes first so that one link with several marks inside stays one element. */
export const marks = {
  link,
  bold: { parseDOM: [{ tag: "strong" }, boldTag], toDOM: () => ["strong", 0] },
  italic: plain("em", "i"),
  underline: plain("u"),
  strike: plain("s", "del", "strike"),
  superscript: { ...plain("sup"), excludes: "superscript subscript" },
  subscript: { ...plain("sub"), excludes: "subscript superscript" },
} satisfies Record<string, MarkSpec>;
