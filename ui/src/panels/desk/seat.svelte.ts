import { refused } from "../../api/refused";
import type { AnyRefusal } from "../../api/shell";
import { newSession } from "../../editor/session";
import { call } from "../../shared/core";

/** The core forgets a seat that was silent for ninety seconds. */
const HEARTBEAT_MS = 20_000;

type Elsewhere = Extract<AnyRefusal, { code: "draft_open_elsewhere" }>;
type Taken = Extract<AnyRefusal, { code: "draft_taken_over" }>;

/** One session's place at one draft: asked for, kept warm, lost to another, given up. */
export class Seat {
  /** Somebody else sits there; asked for again now and then, and to be taken over at once. */
  elsewhere = $state.raw<Elsewhere | null>(null);
  /** Somebody took this place: this session is over. */
  taken = $state.raw<Taken | null>(null);
  /** One stretch of editing, as saves name it. */
  readonly session = newSession();
  readonly #article: string;
  readonly #ontaken: () => void;
  /** The place is wanted, and whether it is held. */
  #wanted = false;
  #held = false;
  #beat: ReturnType<typeof setInterval> | undefined;

  constructor(article: string, ontaken: () => void) {
    this.#article = article;
    this.#ontaken = ontaken;
  }

  /** Sits down, unless another does; with `over`, in their place. Rejects with any other refusal. */
  async take(over = false): Promise<void> {
    this.#wanted = true;
    if (!this.#held) await this.#ask(over);
    clearInterval(this.#beat);
    if (this.#wanted) this.#beat = setInterval(() => void this.#beats(), HEARTBEAT_MS);
  }

  /** Gets up; the place may be taken again later. */
  leave(): void {
    this.#wanted = false;
    clearInterval(this.#beat);
    if (this.#held) this.#giveUp();
  }

  async #ask(over: boolean): Promise<void> {
    try {
      await call("open_draft", { article: this.#article, session: this.session, take_over: over });
    } catch (thrown) {
      const refusal = refused(thrown);
      if (refusal.code !== "draft_open_elsewhere") throw thrown;
      this.elsewhere = refusal;
      return;
    }
    this.elsewhere = null;
    this.#held = true;
    if (!this.#wanted) this.#giveUp();
  }

  /** A place that could not be given up falls free by itself. */
  #giveUp(): void {
    this.#held = false;
    void call("close_draft", { article: this.#article, session: this.session }).catch(() => null);
  }

  async #beats(): Promise<void> {
    try {
      if (this.#held) await call("keep_draft", { article: this.#article, session: this.session });
      else await this.#ask(false);
    } catch (thrown) {
      const refusal = refused(thrown);
      // Anything else is told by the next save, which asks for more.
      if (refusal.code !== "draft_taken_over") return;
      clearInterval(this.#beat);
      this.#held = false;
      this.taken = refusal;
      this.#ontaken();
    }
  }
}
