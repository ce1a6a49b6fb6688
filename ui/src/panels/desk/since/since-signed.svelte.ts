import type { SinceView } from "../../../api/types.gen";
import { call } from "../../../shared/core";
import { Query } from "../../../shared/query.svelte";
import { aboutArticle, refresh } from "../../../shared/refresh";
import type { Desk } from "../desk.svelte";

/** What changed since the signed-in person last signed the article on the desk, and whether it is being shown. */
export class SinceSigned {
  /** The first answer is there: the desk knows what to open on. */
  answered = $state(false);
  /** The whole text was asked for instead. */
  readWhole = $state(false);
  readonly #desk: Desk;
  readonly #query: Query<SinceView | null>;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#query = new Query(() => call("since_signed", { article: desk.article }));
  }

  /** Asks, and again after each act on the article, until the returned function is called. */
  watch(): () => void {
    void this.#ask();
    return refresh.listen(aboutArticle(this.#desk.article), () => void this.#ask());
  }

  async #ask(): Promise<void> {
    await this.#query.reload();
    this.answered = true;
  }

  get refusal(): Query<SinceView | null>["refusal"] {
    return this.#query.refusal;
  }

  /**
   * The changes to be confirmed; null when there are none, while nothing is signed or the text is being changed again, and
   * while they lead to another revision than the one on the desk, which is what would be signed.
   */
  get view(): SinceView | null {
    const { value } = this.#query;
    const isOnDesk = value?.now.hash === this.#desk.view?.revision?.hash;
    return isOnDesk && this.#desk.reviewing && !this.#desk.wantsEditing ? value : null;
  }
}
