import { tick, untrack } from "svelte";
import { refused } from "../../../api/refused";
import type { AnyRefusal } from "../../../api/shell";
import type { Anchor, ThreadView } from "../../../api/types.gen";
import { readBody } from "../../../document/body";
import type { Content } from "../../../document/content";
import { ReadingSurface } from "../../../editor/anchors/reading-surface";
import type { AnchoredThread, TakeSurface, TextSurface } from "../../../editor/anchors/surface";
import { call } from "../../../shared/core";
import { navigation } from "../../../shared/navigation.svelte";
import { aboutArticle, refresh } from "../../../shared/refresh";
import { session } from "../../../shared/session.svelte";
import { anchored, arrange, type Filter, type Listed, NEW, openCount } from "./arrange";
import { keep, unsentOf } from "./unsent";

/** What is said of a thread as a whole. */
type Mark = "resolve_comment" | "reopen_comment";

/** The comments of one article while it lies on the desk, beside whatever text of it is on the screen. */
export class Comments {
  readonly article: string;
  readonly #me: string;
  threads = $state.raw<ThreadView[]>([]);
  refusal = $state.raw<AnyRefusal | null>(null);
  /** The thread that is looked at. */
  active = $state<string | null>(null);
  filter = $state<Filter>("open");
  /** The new comment that is being written, and the words it is about. */
  writing = $state.raw<{ anchor: Anchor | null } | null>(null);
  /** The new comment is to stand in the way of approval. */
  blocking = $state(false);
  /** What is written and not sent, by thread. */
  texts = $state<Record<string, string>>({});
  /** Grows whenever the user asks for the list. */
  called = $state(0);
  surface = $state.raw<TextSurface | null>(null);
  #order = $state.raw<string[]>([]);
  /** The thread for which the article was opened, until it has been seen in the text. */
  #sought: string | null = null;
  /** The thread that was chosen, until the list shows it. */
  #chosen: string | null = null;
  #ticket = 0;

  constructor(article: string) {
    this.article = article;
    this.#me = session.person?.id ?? "";
    const { texts, writing, blocking } = unsentOf(this.#me, article);
    this.texts = texts;
    this.writing = writing;
    this.blocking = blocking;
    const { place } = navigation;
    if (place.screen === "desk" && place.article === article && place.thread !== undefined) {
      this.pick(place.thread);
      this.#sought = place.thread;
    }
  }

  /**
   * Reads the threads, and again after each write to the article, until the returned function is called; what is not
   * sent by then is there again when the article is opened next.
   */
  watch(): () => void {
    void this.reload();
    const stop = refresh.listen(aboutArticle(this.article), () => void this.reload());
    return () => {
      stop();
      const { texts, writing, blocking } = this;
      keep(this.#me, this.article, { texts: $state.snapshot(texts), writing, blocking });
    };
  }

  async reload(): Promise<void> {
    const ticket = ++this.#ticket;
    try {
      const threads = await call("comments", { article: this.article });
      if (ticket !== this.#ticket) return;
      this.threads = threads;
      this.refusal = null;
      this.#showChosen();
    } catch (thrown) {
      if (ticket === this.#ticket) this.refusal = refused(thrown);
    }
  }

  get open(): number {
    return openCount(this.threads);
  }

  /** The threads of the filter, in the order of the text. */
  get listed(): Listed[] {
    return arrange(this.threads, this.#order, this.filter, this.#me);
  }

  /** Takes up the text that is written in. */
  take: TakeSurface = (surface) => {
    surface.listen({ onpick: this.pick, onplaces: () => (this.#order = surface.order()) });
    this.surface = surface;
    return () => {
      if (this.surface === surface) this.surface = null;
    };
  };

  /** Takes up a text that is set for reading inside an element. */
  reading =
    (content: Content) =>
    (element: HTMLElement): (() => void) => {
      let left = false;
      let leave: (() => void) | null = null;
      const begin = async () => {
        // The text itself is set first.
        await tick();
        if (!left) leave = this.#read(element, content);
      };
      void begin();
      return () => {
        left = true;
        leave?.();
      };
    };

  /** Shows the threads in the text; to be called again when what it reads changes. */
  paint(): void {
    const { surface, writing, active } = this;
    const threads = anchored(this.threads);
    if (writing?.anchor) threads.push({ thread: NEW, anchor: writing.anchor, look: "new" });
    if (surface) untrack(() => this.#show(surface, threads, writing ? NEW : active));
  }

  /** The user chose a thread: the list shows it. */
  pick = (thread: string): void => {
    if (thread === NEW) return;
    this.active = thread;
    this.called += 1;
    this.#chosen = thread;
    this.#showChosen();
  };

  /** A thread that is chosen in the text is listed, whatever is left out otherwise. */
  #showChosen(): void {
    const chosen = this.#chosen;
    if (!this.threads.some(({ id }) => id === chosen)) return;
    if (!this.listed.some(({ thread }) => thread.id === chosen)) this.filter = "all";
    this.#chosen = null;
  }

  /** Begins a comment about these words, or about the whole article. */
  begin = (anchor: Anchor | null): void => {
    this.writing = { anchor };
    this.active = null;
    this.called += 1;
  };

  /** Drops the comment that is being written. */
  cancel = (): void => {
    this.writing = null;
    this.blocking = false;
    delete this.texts[NEW];
  };

  /** Sends the comment that is being written. Rejects with a refusal. */
  async add(text: string, mentions: string[]): Promise<void> {
    const { article, writing, blocking } = this;
    const anchor = writing?.anchor ? (this.surface?.anchor(NEW) ?? writing.anchor) : null;
    this.#answered(await call("add_comment", { article, anchor, text, mentions, blocking }));
    this.cancel();
    this.active = this.threads.at(-1)?.id ?? null;
  }

  /** Answers in a thread. Rejects with a refusal. */
  async reply(thread: string, text: string, mentions: string[]): Promise<void> {
    this.#answered(await call("reply_comment", { article: this.article, thread, text, mentions }));
    delete this.texts[thread];
  }

  /** Settles a thread or opens it again. Rejects with a refusal. */
  async mark(thread: string, mark: Mark): Promise<void> {
    this.#answered(await call(mark, { article: this.article, thread }));
  }

  /** Says whether a thread stands in the way of approval. Rejects with a refusal. */
  async setBlocking(thread: string, blocking: boolean): Promise<void> {
    this.#answered(await call("set_comment_blocking", { article: this.article, thread, blocking }));
  }

  /** Tells the core where edits have carried the threads; to be called once the text itself is saved. */
  saved = async (): Promise<void> => {
    const anchors = (this.surface?.moved() ?? []).filter(({ thread }) => thread !== NEW);
    if (anchors.length === 0) return;
    try {
      this.#answered(await call("move_comments", { article: this.article, anchors }));
    } catch (thrown) {
      this.refusal = refused(thrown);
    }
  };

  #show(surface: TextSurface, threads: AnchoredThread[], active: string | null): void {
    surface.show(threads, active);
    this.#order = surface.order();
    if (this.#sought === null || !this.#order.includes(this.#sought)) return;
    surface.reveal(this.#sought);
    this.#sought = null;
  }

  #answered(threads: ThreadView[]): void {
    this.#ticket += 1;
    this.threads = threads;
    this.refusal = null;
  }

  #read(element: HTMLElement, content: Content): () => void {
    const surface = surfaceOf(element, content);
    if (!surface) return () => {};
    element.addEventListener("click", surface.onclick);
    const leave = this.take(surface);
    return () => {
      element.removeEventListener("click", surface.onclick);
      leave();
    };
  }
}

/** The text inside an element; null when it cannot be read, which is said there. */
function surfaceOf(element: HTMLElement, { body }: Content): ReadingSurface | null {
  try {
    return new ReadingSurface(element, readBody(body));
  } catch {
    return null;
  }
}
