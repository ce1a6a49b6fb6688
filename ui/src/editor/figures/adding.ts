import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { refused } from "../../api/refused";
import { schema } from "../../document/schema";
import { editor as words } from "../../words/editor";
import { refusalWords } from "../../words/refusals";
import { gapFor } from "../block-commands";
import { whenSettled } from "../composition";
import { setPicture } from "./figure-commands";
import { isPicture, type Pictures } from "./pictures";

const { paragraph, figure } = schema.nodes;

/** A picture on its way into the text; it is known by this very object. */
interface Coming {
  name: string;
}

type Step = { begin: Coming; pos: number } | { end: Coming };

const key = new PluginKey<DecorationSet>("adding-pictures");

/** Keeps and shows the places of pictures that are still being taken in. */
export function addingPictures(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, places) {
        const moved = places.map(tr.mapping, tr.doc);
        const step = tr.getMeta(key) as Step | undefined;
        if (!step) return moved;
        if ("end" in step) return moved.remove(moved.find(undefined, undefined, isOf(step.end)));
        return moved.add(tr.doc, [Decoration.widget(step.pos, () => placeholder(step.begin), { side: 1, of: step.begin })]);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** What taking in pictures needs. */
export interface Taking {
  pictures: Pictures;
  /** A sentence for the user: why one was not taken. */
  onnotice: (sentence: string) => void;
}

/** Takes pictures in, one after the other, and puts each as a figure where `at` then is; others than pictures are refused. */
export async function addPictures(view: EditorView, files: readonly Blob[], at: number, taking: Taking): Promise<void> {
  if (!files.every(isPicture)) taking.onnotice(words.filesNotTaken);
  const gap = gapFor(view.state.doc.resolve(at), figure);
  if (!gap) return;
  const coming = files.filter(isPicture).map((file) => ({ file, place: { name: file instanceof File ? file.name : "" } }));
  for (const { place } of coming) view.dispatch(marked(view.state.tr, { begin: place, pos: gap.to }));
  for (const { file, place } of coming) {
    const media = await taken(file, taking);
    whenSettled(view, () => view.dispatch(arrival(view.state, place, media)));
  }
}

/** Takes a picture in and shows it in the figure that is at `pos` now, wherever that has moved by then. */
export async function replacePicture(view: EditorView, file: Blob, pos: number, taking: Taking): Promise<void> {
  const id: unknown = view.state.doc.nodeAt(pos)?.attrs["id"];
  const media = await taken(file, taking);
  if (media === null) return;
  whenSettled(view, () => {
    view.state.doc.descendants((node, place) => {
      if (node.type === figure && node.attrs["id"] === id) view.dispatch(setPicture(view.state, place, media));
      return !node.isTextblock;
    });
  });
}

async function taken(file: Blob, { pictures, onnotice }: Taking): Promise<string | null> {
  try {
    return await pictures.add(file);
  } catch (thrown) {
    const { what, mend } = refusalWords(refused(thrown));
    onnotice(what + mend);
    return null;
  }
}

/** The picture takes its place: that of the empty line above it, when it was asked for there. */
function arrival(state: EditorState, place: Coming, media: string | null): Transaction {
  const tr = marked(state.tr, { end: place });
  const pos = key.getState(state)?.find(undefined, undefined, isOf(place))[0]?.from;
  if (media === null || pos === undefined) return tr;
  const at = state.doc.resolve(pos);
  if (!at.parent.canReplaceWith(at.index(), at.index(), figure)) return tr;
  const above = at.nodeBefore;
  const inPlace = above?.type === paragraph && above.content.size === 0;
  const wasThere = inPlace && state.selection.$head.parent === above;
  const last = at.depth === 0 && at.nodeAfter === null;
  const node = figure.create({ media });
  tr.insert(pos, last ? [node, paragraph.create()] : node);
  const end = pos + node.nodeSize;
  if (inPlace && at.parent.canReplaceWith(at.index() - 1, at.index(), figure)) tr.delete(pos - above.nodeSize, pos);
  return wasThere ? tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.slice(1).map(end)), 1)) : tr;
}

function marked(tr: Transaction, step: Step): Transaction {
  return tr.setMeta(key, step);
}

function isOf(place: Coming): (spec: { of?: Coming }) => boolean {
  return ({ of }) => of === place;
}

function placeholder({ name }: Coming): HTMLElement {
  const box = document.createElement("div");
  box.className = "picture-coming";
  box.contentEditable = "false";
  box.setAttribute("role", "status");
  box.textContent = words.pictureComing(name);
  return box;
}
