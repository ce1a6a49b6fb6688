/** How text and pictures come in from outside. */
import type { Slice } from "prosemirror-model";
import type { EditorProps, EditorView } from "prosemirror-view";
import { paste as words } from "../../words/zh/paste";
import { type Cleaned, cleanHtml } from "./clean";
import { plainSlice } from "./plain";
import type { PasteReport } from "./report";

/** What is told of a paste, and who takes the pictures. */
export interface Pasting {
  /** A sentence for the user. */
  onnotice: (sentence: string) => void;
  /** Pictures came in, or files that should be, to stand at this place. */
  onpictures: (files: Blob[], at: number) => void;
}

/**
 * The view's own part in pasting and dropping: own rules before the schema's, what was left out told, pictures handed on.
 *
 * The browser never pastes by itself: not while an input method composes, not what cannot be read, not after a fault.
 */
export function pasting(options: Pasting): EditorProps {
  let cleaned: Cleaned | null = null;
  let asPlain = false;
  const arrive = (data: DataTransfer | null, slice: Slice, at: () => number): boolean => {
    const came = cleaned;
    cleaned = null;
    return take(came, [...(data?.files ?? [])], slice.size > 0, { at, options });
  };
  return {
    clipboardTextParser: plainSlice,
    transformPastedHTML: (html) => {
      cleaned = cleanHtml(html);
      return cleaned.html;
    },
    handleKeyDown: (_view, event) => {
      if (!isModifier(event)) asPlain = isPlainPaste(event);
      return false;
    },
    handleDOMEvents: {
      paste: (view, event) => {
        event.preventDefault();
        const plain = asPlain;
        asPlain = false;
        if (view.composing) options.onnotice(words.composing);
        else paste(view, event, plain);
        return true;
      },
      drop: (view, event) => {
        if (!view.composing) return false;
        event.preventDefault();
        options.onnotice(words.composing);
        return true;
      },
    },
    handlePaste: (view, event, slice) => {
      const hasReport = cleaned !== null && words.report(cleaned.report) !== "";
      const areFiles = arrive(event.clipboardData, slice, () => view.state.selection.to);
      if (slice.size > 0) return replaceEmpty(view, slice);
      const text = areFiles || hasReport ? "" : textIn(event);
      return text === "" || insertPlain(view, text);
    },
    handleDrop: (view, event, slice, moved) => {
      if (moved) return false;
      const at = () => view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to;
      return arrive(event.dataTransfer, slice, at);
    },
  };
}

/** Keeps the browser from dropping by itself what the view could not take; to be called with what the view stands in. */
export function keepDropsOut(mount: HTMLElement): void {
  mount.addEventListener("drop", (event) => event.preventDefault());
}

/** Pastes by the view's rules; as mere text when it is asked for, and when the formatted text cannot be put together. */
function paste(view: EditorView, event: ClipboardEvent, asPlain: boolean): void {
  const html = asPlain ? "" : (event.clipboardData?.getData("text/html") ?? "");
  if (html !== "" && couldPaste(view, html, event)) return;
  view.pasteText(textIn(event), event);
}

function couldPaste(view: EditorView, html: string, event: ClipboardEvent): boolean {
  try {
    return view.pasteHTML(html, event);
  } catch {
    return false;
  }
}

const textIn = (event: ClipboardEvent) => event.clipboardData?.getData("text/plain") ?? "";

interface Target {
  at: () => number;
  options: Pasting;
}

/** Hands on the pictures and tells what was left out; whether files were all that came. */
function take(cleaned: Cleaned | null, files: File[], hasText: boolean, { at, options }: Target): boolean {
  const pictures = cleaned?.pictures ?? [];
  // Beside text a file is its portrait, as office programmes add; alone it is the picture that was copied.
  const isCopied = !hasText && pictures.length === 0 && files.length > 0;
  const taken = isCopied ? files : pictures;
  tell(cleaned?.report, isCopied, options.onnotice);
  if (taken.length === 0) return isCopied;
  if (isCopied) options.onpictures(taken, at());
  // Behind the text that came with them, once it is there.
  else queueMicrotask(() => options.onpictures(taken, at()));
  return isCopied;
}

function tell(report: PasteReport | undefined, isCopied: boolean, onnotice: (sentence: string) => void): void {
  if (!report) return;
  const sentence = words.report(isCopied ? { ...report, pictures: 0, leftPictures: 0 } : report);
  if (sentence !== "") onnotice(sentence);
}

/** In an empty paragraph the first one that is pasted keeps how it is set; elsewhere it flows into what is there. */
function replaceEmpty(view: EditorView, slice: Slice): boolean {
  const { $from, empty } = view.state.selection;
  const first = slice.content.firstChild;
  const isBlank = empty && $from.parent.type === first?.type && $from.parent.content.size === 0;
  if (!isBlank || slice.openStart !== 1 || first?.type.name !== "paragraph") return false;
  const { align, indent } = first.attrs;
  if (align === $from.parent.attrs["align"] && indent === $from.parent.attrs["indent"]) return false;
  const at = $from.before();
  const tr = view.state.tr.setNodeMarkup(at, null, { ...$from.parent.attrs, align, indent }).replaceSelection(slice);
  view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  return true;
}

function insertPlain(view: EditorView, text: string): boolean {
  const tr = view.state.tr.replaceSelection(plainSlice(text));
  view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  return true;
}

const isModifier = ({ key }: KeyboardEvent) => key === "Shift" || key === "Control" || key === "Meta" || key === "Alt";

/** Ctrl+Shift+V, whatever comes after it: some browsers paste only after the keys have been let go. */
function isPlainPaste(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === "v";
}
