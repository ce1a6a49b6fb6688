import { untrack } from "svelte";
import { refused } from "../../api/refused";
import type { ChannelView } from "../../api/types.gen";
import { call } from "../../shared/core";
import type { Bench } from "./bench.svelte";
import { Editing } from "./editing.svelte";

/** The one channel that is open, and the way to another: nothing unsaved is left without a question. */
export class Chosen {
  editing = $state.raw<Editing | null>(null);
  /** Somebody wants to leave while something is unsaved, and waits for the answer. */
  leaving = $state.raw<((goes: boolean) => void) | null>(null);
  readonly #bench: Bench;
  #asked: Promise<boolean> | null = null;

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  open(channel: ChannelView): void {
    this.#bench.fault = null;
    this.editing = new Editing(channel);
  }

  close(): void {
    this.#bench.fault = null;
    this.editing = null;
  }

  /** The channels as the core has them: the open one follows, and the first is opened when none is. */
  follow(channels: ChannelView[]): void {
    untrack(() => {
      const open = channels.find((one) => one.id === this.editing?.id);
      if (open) this.editing?.adopt(open);
      else if (!this.editing?.changed && channels[0]) this.open(channels[0]);
      else if (!this.editing?.changed) this.close();
    });
  }

  /** Whether it can be kept as it is. */
  get savable(): boolean {
    const form = this.editing?.now;
    return form !== undefined && form.name.trim() !== "" && form.formats.length > 0 && !this.#bench.blocks;
  }

  /** Keeps the open channel; answers all of them. Rejects with a refusal, whose fault is then shown at its place. */
  async save(): Promise<ChannelView[]> {
    const { editing } = this;
    if (!editing) return [];
    const sent = editing.now;
    try {
      const channels = await call("set_channel", { id: editing.id, ...sent, name: sent.name.trim() });
      const kept = channels.find((one) => one.id === editing.id);
      if (kept) editing.settle(sent, kept);
      return channels;
    } catch (thrown) {
      const refusal = refused(thrown);
      if (refusal.code === "layout_invalid") this.#bench.fault = refusal.details.fault;
      throw thrown;
    }
  }

  /** Whether the open channel may be left; asked once, however many wait for the answer. */
  free(): Promise<boolean> {
    if (!this.editing?.changed) return Promise.resolve(true);
    this.#asked ??= new Promise<boolean>((resolve) => (this.leaving = resolve));
    return this.#asked;
  }

  answer(goes: boolean): void {
    const leave = this.leaving;
    this.leaving = null;
    this.#asked = null;
    if (goes) this.editing?.drop();
    leave?.(goes);
  }
}
