import type { Backend } from "../api/backend";
import type { ShellCommands } from "../api/shell";
import { tauri } from "../api/tauri";
import type { Commands } from "../api/types.gen";
import { refresh } from "./refresh";

/** The one place that chooses how the window reaches the core. */
export const backend: Backend = tauri;

/** Runs a command of the core and tells every panel what it changed. Rejects with a refusal. */
export async function call<C extends keyof Commands>(
  command: C,
  args: Commands[C]["input"],
): Promise<Commands[C]["output"]> {
  const { output, changed } = await backend.call(command, args);
  refresh.announce(changed);
  return output;
}

/** Runs a command of the shell. Rejects with a refusal. */
export function shell<C extends keyof ShellCommands>(
  command: C,
  args: ShellCommands[C]["input"],
): Promise<ShellCommands[C]["output"]> {
  return backend.shell(command, args);
}
