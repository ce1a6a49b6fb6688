import type { ChannelView } from "../../api/types.gen";
import type { Form } from "./layout";

/** Typing in one place is one step back as long as it does not rest this long. */
const ONE_STROKE_MS = 1_500;
/** The most steps back. */
const MOST_STEPS = 200;

const same = (one: Form, other: Form): boolean => JSON.stringify(one) === JSON.stringify(other);

const formOf = ({ name, layout, formats }: ChannelView): Form => ({ name, layout, formats });

/** One channel while it is edited: what it is now, what it was, and what is kept. Forms are never changed in place. */
export class Editing {
  readonly id: string;
  now: Form = $state.raw() as Form;
  kept: Form = $state.raw() as Form;
  #past: Form[] = $state.raw([]);
  #future: Form[] = $state.raw([]);
  #stroke = { place: "", at: 0 };

  constructor(channel: ChannelView) {
    this.id = channel.id;
    this.now = this.kept = formOf(channel);
  }

  get changed(): boolean {
    return !same(this.now, this.kept);
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Makes it so; `place` names the field that is typed in, and is empty for what is done at one stroke. */
  change(next: Form, place = "", at = Date.now()): void {
    if (same(next, this.now)) return;
    const goesOn = place !== "" && place === this.#stroke.place && at - this.#stroke.at < ONE_STROKE_MS;
    if (!goesOn || !this.canUndo) this.#past = [...this.#past.slice(1 - MOST_STEPS), this.now];
    this.#stroke = { place, at };
    this.#future = [];
    this.now = next;
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.now];
    this.#rest(before);
  }

  redo(): void {
    const after = this.#future.at(-1);
    if (!after) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.now];
    this.#rest(after);
  }

  /** Back to what is kept, which can itself be undone. */
  revert(): void {
    this.change(this.kept);
  }

  /** Gives up what was changed since it was kept, for good. */
  drop(): void {
    this.#past = this.#future = [];
    this.#rest(this.kept);
  }

  /** What the core has now; what was not changed here follows it. */
  adopt(channel: ChannelView): void {
    const untouched = !this.changed;
    this.kept = formOf(channel);
    if (untouched) this.now = this.kept;
  }

  /** It is kept as it stood when it was sent, in the core's own words: what was typed since then stays typed. */
  settle(sent: Form, channel: ChannelView): void {
    this.kept = formOf(channel);
    if (same(this.now, sent)) this.#rest(this.kept);
  }

  #rest(form: Form): void {
    this.#stroke = { place: "", at: 0 };
    this.now = form;
  }
}
