import { undo } from "prosemirror-history";
import { afterEach, describe, expect, it } from "vitest";
import { schema } from "../../document/schema";
import { p } from "../opened";
import { openBody, type PastedInto } from "../paste/pasted";
import { leavePunctuation, mend, mendOffer, offerMend } from "./mending";

let open: PastedInto;

afterEach(() => open.view.destroy());

const text = () => open.view.state.doc.children.map(({ textContent }) => textContent);
const offered = () => mendOffer(open.view.state)?.places.map(({ before, after }) => before + after) ?? [];

const ARTICLE = "某县召开会议,部署\"夏收\"工作.\n记者:㛃某";

describe("a paste with half-width punctuation", () => {
  it("is offered to be mended, all in one step that is undone in one", () => {
    open = openBody();
    const { view } = open;
    view.pasteText(ARTICLE);
    const before = text();
    expect(offered()).toEqual([",，", '"“', '"”', ".。", ":："]);
    mend(new Set([0, 1, 2, 3, 4]))(view.state, view.dispatch);
    expect(text()).toEqual(["某县召开会议，部署“夏收”工作。", "记者：㛃某"]);
    expect(mendOffer(view.state)).toBeNull();
    undo(view.state, view.dispatch);
    expect(text()).toEqual(before);
  });

  it("shows each mark between what stands beside it", () => {
    open = openBody();
    open.view.pasteText("甲某𬱖,乙.丙:丁");
    expect(mendOffer(open.view.state)?.places[0]).toMatchObject({ left: "甲某𬱖", right: "乙.丙:丁" });
  });

  it("mends what is picked and nothing else", () => {
    open = openBody();
    const { view } = open;
    view.pasteText(ARTICLE);
    mend(new Set([0]))(view.state, view.dispatch);
    expect(text()[0]).toBe('某县召开会议，部署"夏收"工作.');
  });

  it("touches nothing that stood there before", () => {
    open = openBody(p("旧文,旧句,旧段."));
    const { view } = open;
    view.pasteText("甲,乙;丙.");
    expect(text()).toEqual(["甲,乙;丙.旧文,旧句,旧段."]);
    expect(offered()).toEqual([",，", ";；", ".。"]);
  });

  it("keeps the marks of the text, and mends in footnotes too", () => {
    open = openBody();
    const { view } = open;
    view.pasteHTML('<p data-pm-slice="0 0 []">甲<strong>乙,丙</strong>丁:戊<span data-footnote="">注.</span></p>');
    mend(new Set([0, 1, 2]))(view.state, view.dispatch);
    expect(view.state.doc.child(0).toString()).toBe('paragraph("甲", bold("乙，丙"), "丁：戊", footnote("注。"))');
  });

  it("is asked nothing for one or two marks", () => {
    open = openBody();
    open.view.pasteText("甲,乙.");
    expect(mendOffer(open.view.state)).toBeNull();
  });

  it("is offered still when the text moves, without the marks that are gone", () => {
    open = openBody();
    const { view } = open;
    view.pasteText(ARTICLE);
    view.dispatch(view.state.tr.insertText("今天", 1));
    view.dispatch(view.state.tr.delete(9, 10));
    expect(text()[0]).toBe('今天某县召开会议部署"夏收"工作.');
    expect(offered()).toEqual(['"“', '"”', ".。", ":："]);
    mend(new Set([1, 2, 3, 4]))(view.state, view.dispatch);
    expect(text()[0]).toBe("今天某县召开会议部署“夏收”工作。");
  });

  it("stays as it is when that is wanted", () => {
    open = openBody();
    const { view } = open;
    view.pasteText(ARTICLE);
    const before = text();
    leavePunctuation(view.state, view.dispatch);
    expect([mendOffer(view.state), text()]).toEqual([null, before]);
  });
});

describe("the whole body", () => {
  it("can be offered at any time", () => {
    open = openBody(p("甲,乙"), schema.node("figure", { media: "a".repeat(64) }, schema.text("图:丙")));
    const { view } = open;
    expect(offerMend(view.state, view.dispatch)).toBe(true);
    expect(mendOffer(view.state)).toMatchObject({ of: "chosen", places: [{ before: "," }, { before: ":" }] });
  });

  it("is offered by its key, which tells when nothing is to be done", () => {
    open = openBody(p("甲,乙"));
    const press = () =>
      open.view.dom.dispatchEvent(new KeyboardEvent("keydown", { key: ".", keyCode: 190, ctrlKey: true, altKey: true, bubbles: true }));
    press();
    expect(offered()).toEqual([",，"]);
    mend(new Set([0]))(open.view.state, open.view.dispatch);
    press();
    expect(open.notices).toHaveLength(1);
  });

  it("is well when there is nothing to mend", () => {
    open = openBody(p("甲，乙"));
    expect(offerMend(open.view.state)).toBe(false);
  });
});
