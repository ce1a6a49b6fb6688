import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Backend } from "./backend";

const camel = (name: string) => name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** Tauri wants a command's own arguments in camel case; what is inside them stays. */
function inCamelCase(args: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [camel(name), value]));
}

/** The core inside this very process, reached through Tauri. */
export const tauri: Backend = {
  call: (command, args) => invoke("call", { command, args }),
  shell: (command, args) => invoke(command, inCamelCase(args)),
  listen(event, heard) {
    const stop = listen(event, (message) => heard(message.payload as Parameters<typeof heard>[0]));
    return () => void stop.then((off) => off());
  },
};
