import type { ShellCommands, ShellEvents } from "./shell";
import type { Changed, Commands } from "./types.gen";

/** What a command of the core answers, with what it changed. */
export interface Answer<T> {
  output: T;
  changed: Changed[];
}

/** The way to the core and to the shell around it. Refusals reject, see `refused`. */
export interface Backend {
  call<C extends keyof Commands>(
    command: C,
    args: Commands[C]["input"],
  ): Promise<Answer<Commands[C]["output"]>>;

  shell<C extends keyof ShellCommands>(
    command: C,
    args: ShellCommands[C]["input"],
  ): Promise<ShellCommands[C]["output"]>;

  /** Calls back at every event, until the returned function is called. */
  listen<E extends keyof ShellEvents>(event: E, heard: (payload: ShellEvents[E]) => void): () => void;
}
