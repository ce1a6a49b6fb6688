import type { Anchor } from "../../../api/types.gen";
import { FOOTNOTE } from "../../../editor/anchors/passage";
import { w } from "../../../words";

/** So many characters of a quote are shown. */
const SHOWN = 120;

/** The words of an anchor as the list quotes them: in one line, footnotes left out, the middle of a long one too. */
export function shownQuote({ quote }: Anchor): string {
  if (quote === "") return w.comments.aboutFigure;
  const characters = Array.from(quote.replaceAll(FOOTNOTE, "").replaceAll("\n", " "));
  if (characters.length <= SHOWN) return w.comments.quote(characters.join(""));
  const half = SHOWN / 2;
  return w.comments.quote(`${characters.slice(0, half).join("")}……${characters.slice(-half).join("")}`);
}
