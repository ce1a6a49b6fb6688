import { refused } from "../../api/refused";
import type { AnyRefusal } from "../../api/shell";
import { newSession } from "../../editor/session";
import { call } from "../../shared/core";

/** The core forgets a seat that was silent for ninety seconds. */
const HEARTBEAT_MS = 20_000;

type Elsewhere = Extract<AnyRefusal, { code: "draft_open_elsewhere" }>;
type Taken = Extract<AnyRefusal, { code: "draft_taken_over" }>;

/** What becomes of a place at a draft. */
export interface SeatEvents {
  /** Somebody took it. */
  ontaken: () => void;
  /** Whoever sat there has gone, and may have written: called before the text is opened here. */
  onfreed: () => Promise<void>;
}

/** One session's place at one draft: asked for, kept warm, lost to another, given up. */
export class Seat {
  /** Somebody else sits there; asked for again now and then, and to be taken over at once. */
  elsewhere = $state.raw<Elsewhere | null>(null);
  /** Somebody took this place: this session is over. */
  taken = $state.raw<Taken | null>(null);
  /** Why else the place cannot be had. */
  refusal = $state.raw<AnyRefusal | null>(null);
  /** One stretch of editing, as saves name it. */
  readonly session = newSession();
  readonly #article: string;
  readonly #events: SeatEvents;
  /** The place is wanted, and whether it is held. */
  #wanted = false;
  #held = false;
  #beat: ReturnType<typeof setInterval> | undefined;
  /** The core is asked one thing at a time, in the order of the wishes. */
  #turn: Promise<unknown>;

  /** Nothing is asked before `after`: until then another session of this very window may sit there. */
  constructor(article: string, events: SeatEvents, after: Promise<unknown> = Promise.resolve()) {
    this.#article = article;
    this.#events = events;
    this.#turn = after;
  }

  /** Sits down, unless another does; with `over`, in their place. */
  take(over = false): Promise<void> {
    this.#wanted = true;
    clearInterval(this.#beat);
    this.#beat = setInterval(() => void this.#inTurn(() => this.#beats()), HEARTBEAT_MS);
    return this.#inTurn(async () => {
      if (!this.#held) await this.#ask(over);
    });
  }

  /** Gets up; the place may be taken again later. */
  leave(): Promise<void> {
    this.#wanted = false;
    clearInterval(this.#beat);
    return this.#inTurn(() => this.#getUp());
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done;
    return done;
  }

  async #ask(over: boolean): Promise<void> {
    if (!this.#wanted || this.taken) return;
    try {
      await call("open_draft", { article: this.#article, session: this.session, take_over: over });
    } catch (thrown) {
      const refusal = refused(thrown);
      const isElsewhere = refusal.code === "draft_open_elsewhere";
      this.elsewhere = isElsewhere ? refusal : null;
      this.refusal = isElsewhere ? null : refusal;
      return;
    }
    this.#held = true;
    if (this.elsewhere) await this.#events.onfreed();
    this.elsewhere = null;
    this.refusal = null;
  }

  /** A place that could not be given up falls free by itself. */
  async #getUp(): Promise<void> {
    this.refusal = null;
    if (this.#wanted || !(this.#held || this.taken)) return;
    this.#held = false;
    await call("close_draft", { article: this.#article, session: this.session }).catch(() => null);
  }

  async #beats(): Promise<void> {
    if (!this.#held) return this.#ask(false);
    try {
      await call("keep_draft", { article: this.#article, session: this.session });
    } catch (thrown) {
      const refusal = refused(thrown);
      if (refusal.code === "draft_taken_over") this.#lose(refusal);
      // Anything else is told by the next save, which asks for more; a place that is not on record is asked for again.
      else if (refusal.code === "not_found") this.#held = false;
    }
  }

  #lose(refusal: Taken): void {
    clearInterval(this.#beat);
    this.#held = false;
    this.taken = refusal;
    this.#events.ontaken();
  }
}
