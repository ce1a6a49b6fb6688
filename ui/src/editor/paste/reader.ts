/** Reads a page from elsewhere, element by element, into what an article can hold of it. */
import { cellOf, setIn } from "./blocks";
import { PageBuilder } from "./builder";
import { attribute, nameOf } from "./element";
import { fateOf, isBlock } from "./elements";
import { type Formats, formatsIn, linkOf, PLAIN } from "./formats";
import { type LineSet, PLAIN_SET } from "./lines";
import { pictureOf } from "./pictures";
import { cleanText } from "./plain";
import { blankReport, type PasteReport } from "./report";
import { readSheet, type Sheet, type Styles, stylesOf } from "./styles";
import type { Visitor } from "./walk";
import * as word from "./word";

/** Where text goes that is no text of the page itself. */
interface Sink {
  text: string;
}

/** What holds inside an element that is open. */
interface Frame {
  formats: Formats;
  set: LineSet;
  sink: Sink | null;
  isBlock: boolean;
  inHead: boolean;
  /** Done when the element ends, after its last line. */
  finish: (() => void)[];
}

export class PageReader implements Visitor {
  readonly builder: PageBuilder;
  readonly pictures: Blob[] = [];
  readonly #report: PasteReport;
  readonly #sheet: Sheet = new Map();
  readonly #frames: Frame[] = [];
  #commentSigns = 0;
  /** Where the copied stretch is known to be over, only footnotes are still looked for. */
  #place: "anywhere" | "copied" | "behind" = "anywhere";

  constructor(report: PasteReport) {
    this.#report = report;
    this.builder = new PageBuilder(() => (report.tables += 1));
  }

  enter(element: Element): boolean {
    const name = nameOf(element);
    if (name === "style") return this.#readStyle();
    const styles = stylesOf(element, this.#sheet);
    const frame = this.#frameIn(element, name, styles);
    const { sink } = this.#top();
    if (sink || this.#place === "behind") return this.#enterAside(sink, element, frame, styles);
    if (this.#isDropped(element, styles) || this.#isLeaf(element, name, styles, frame)) return false;
    if (frame.isBlock) this.builder.endLine();
    this.#divert(element, name, styles, frame);
    if (!frame.sink) this.#open(element, name, frame);
    return this.#push(frame);
  }

  leave(): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    if (frame.isBlock && frame.sink) frame.sink.text += " ";
    if (frame.isBlock && !frame.sink) this.builder.endLine();
    for (const finish of frame.finish) finish();
  }

  text(text: string): void {
    const { formats, set, sink } = this.#top();
    if (sink) sink.text += text;
    else if (this.#place !== "behind") this.builder.text(text, formats, set);
  }

  /** The marks between which the copied stretch stands. */
  comment(text: string): void {
    const mark = text.trim();
    if (mark === "StartFragment" && this.#place === "anywhere") this.#begin();
    if (mark === "EndFragment" && this.#place === "copied") this.#finish();
  }

  /** What stood before the copied stretch is not wanted, but it may stand inside something: a table, a list. */
  #begin(): void {
    this.#place = "copied";
    this.builder.restart();
    Object.assign(this.#report, blankReport());
    this.pictures.length = 0;
    this.#commentSigns = 0;
  }

  #finish(): void {
    this.builder.endLine();
    this.#place = "behind";
  }

  /** Ends the last line, and counts what can only be counted at the end. */
  end(): void {
    this.builder.endLine();
    this.#report.comments = Math.max(this.#report.comments, this.#commentSigns);
  }

  #top(): Frame {
    return this.#frames.at(-1) ?? OUTSIDE;
  }

  #push(frame: Frame): boolean {
    this.#frames.push(frame);
    return true;
  }

  #frameIn(element: Element, name: string, styles: Styles): Frame {
    const around = this.#top();
    const makesLines = isBlock(name, styles);
    return {
      formats: formatsIn(around.formats, name, styles),
      set: makesLines ? setIn(around.set, element, styles) : around.set,
      sink: around.sink,
      isBlock: makesLines,
      inHead: (around.inHead && name !== "table") || name === "thead",
      finish: [],
    };
  }

  #readStyle(): boolean {
    const sink = { text: "" };
    return this.#push({ ...OUTSIDE, sink, finish: [() => readSheet(sink.text, this.#sheet)] });
  }

  /** Inside what is no text of the page only the texts of footnotes count. */
  #enterAside(sink: Sink | null, element: Element, frame: Frame, styles: Styles): boolean {
    if (word.commentPart(element, styles) === "text") this.#report.comments += 1;
    if (fateOf(element, styles) !== "read") return false;
    const link = nameOf(element) === "a" ? word.noteLink(attribute(element, "href")) : null;
    if (link?.to === "place") return false;
    if (sink && (frame.isBlock || nameOf(element) === "br")) sink.text += " ";
    this.#takeNote(element, styles, frame);
    return this.#push(frame);
  }

  /** Whether nothing of an element is taken; what a reader would miss is counted. */
  #isDropped(element: Element, styles: Styles): boolean {
    const fate = fateOf(element, styles);
    if (fate !== "read" && fate !== "silent") this.#report[fate] += 1;
    if (fate !== "read") return true;
    if (word.isDeleted(element)) {
      this.#report.deleted += 1;
      return true;
    }
    const comment = word.commentPart(element, styles);
    if (comment === "text") this.#report.comments += 1;
    if (comment === "sign") this.#commentSigns += 1;
    return comment !== null;
  }

  /** Whether an element is one without content, or an anchor back from a footnote; then it has been taken. */
  #isLeaf(element: Element, name: string, styles: Styles, { set, formats }: Frame): boolean {
    if (name === "img" || name === "image") this.#picture(element, formats, set);
    else if (name === "hr") this.builder.rule();
    else if (name === "br" && isPageEnd(styles)) this.builder.endLine();
    else if (name === "br") this.builder.lineBreak(set);
    else return name === "a" && this.#isAnchorBack(element);
    return true;
  }

  #picture(element: Element, formats: Formats, set: LineSet): void {
    const picture = pictureOf(element);
    if (picture.kind === "blob") this.pictures.push(picture.blob);
    if (picture.kind === "emoji") this.builder.text(picture.text, formats, set);
    if (picture.kind === "elsewhere") this.#report.pictures += 1;
    if (picture.kind === "left") this.#report.leftPictures += 1;
  }

  /** A paragraph with an anchor back to the text is a footnote, also where nothing around says so. */
  #isAnchorBack(element: Element): boolean {
    const link = word.noteLink(attribute(element, "href"));
    if (link?.to !== "place") return false;
    const block = this.#frames.findLast((frame) => frame.isBlock);
    if (!block) return false;
    this.#collectNote(block, link.id);
    for (const frame of this.#frames.slice(this.#frames.indexOf(block))) frame.sink = block.sink;
    return true;
  }

  /** Sends the text of an element elsewhere: marks of lists, footnotes, what is hidden. */
  #divert(element: Element, name: string, styles: Styles, frame: Frame): void {
    if (word.isMarker(styles)) {
      this.#collect(frame, (text) => this.builder.marker(text));
    } else if (styles.get("mso-hide") === "all") {
      this.#collect(frame, (text) => (this.#report.hidden += text.trim() === "" ? 0 : 1));
    } else if (word.isEndList(styles)) {
      this.#collect(frame, () => {});
    } else if (name === "a") {
      const link = word.noteLink(attribute(element, "href"));
      const set = frame.set;
      if (link) this.#collect(frame, (text) => this.builder.note(link.id, cleanText(text).trim(), set));
    }
    this.#takeNote(element, styles, frame);
  }

  #takeNote(element: Element, styles: Styles, frame: Frame): void {
    const id = word.noteIdOf(element, styles);
    if (id !== null) this.#collectNote(frame, id);
  }

  #collectNote(frame: Frame, id: string): void {
    this.#collect(frame, (text) => this.builder.page.notes.set(id, oneLine(text)));
  }

  #collect(frame: Frame, take: (text: string) => void): void {
    const sink = { text: "" };
    frame.sink = sink;
    frame.finish.push(() => take(sink.text));
  }

  /** Opens what an element stands for: a list, a cell, a link. */
  #open(element: Element, name: string, frame: Frame): void {
    const { builder } = this;
    if (name === "a") return this.#openLink(element, frame);
    if (name === "rt") return this.#openReading(frame);
    const opens: Record<string, () => void> = {
      ul: () => builder.openList(false, 1),
      menu: () => builder.openList(false, 1),
      dir: () => builder.openList(false, 1),
      ol: () => builder.openList(true, startOf(element)),
      li: () => builder.openItem(),
      blockquote: () => builder.openQuote(),
      table: () => builder.openTable(),
      tr: () => builder.openRow(),
      td: () => builder.openCell(cellOf(element, frame.inHead)),
      th: () => builder.openCell(cellOf(element, frame.inHead)),
    };
    const open = Object.hasOwn(opens, name) ? opens[name] : undefined;
    if (!open) return;
    open();
    frame.finish.push(() => builder.close());
  }

  #openLink(element: Element, frame: Frame): void {
    const { href, refused } = linkOf(attribute(element, "href"));
    frame.formats = { ...frame.formats, href };
    const before = this.builder.written;
    if (refused) frame.finish.push(() => (this.#report.links += this.builder.written > before ? 1 : 0));
  }

  /** A reading over characters goes behind them, in brackets. */
  #openReading(frame: Frame): void {
    const put = (text: string) => this.builder.text(text, frame.formats, frame.set);
    put("（");
    frame.finish.push(() => put("）"));
  }
}

const OUTSIDE: Frame = { formats: PLAIN, set: PLAIN_SET, sink: null, isBlock: false, inHead: false, finish: [] };

function isPageEnd(styles: Styles): boolean {
  return styles.get("page-break-before") === "always";
}

function startOf(list: Element): number {
  const start = Number.parseInt(attribute(list, "start"), 10);
  return Number.isNaN(start) ? 1 : start;
}

function oneLine(text: string): string {
  return cleanText(text.replaceAll(/\s+/gu, " ")).trim();
}
