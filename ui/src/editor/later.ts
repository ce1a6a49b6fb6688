import { type Clock, systemClock } from "./clock";

/** Does the last thing that was wished for, once nothing more has been wished for a while. */
export class Later {
  readonly #ms: number;
  readonly #clock: Clock;
  #cancel: (() => void) | null = null;
  #run: () => void = () => {};

  constructor(ms: number, clock: Clock = systemClock) {
    this.#ms = ms;
    this.#clock = clock;
  }

  /** Puts off what was wished before, and wishes this. */
  wish(run: () => void): void {
    this.drop();
    this.#run = run;
    this.#cancel = this.#clock.after(this.#ms, () => this.now());
  }

  /** Does at once what is still to be done. */
  now(): void {
    if (this.#cancel === null) return;
    this.drop();
    this.#run();
  }

  /** Forgets what was wished. */
  drop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
