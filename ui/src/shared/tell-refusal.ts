import { refused } from "../api/refused";
import { refusalWords } from "../words/refusals";
import { tell } from "./toasts.svelte";

/** Shows what a failed call of the background threw, in words. */
export function tellRefusal(thrown: unknown): void {
  const { what, mend } = refusalWords(refused(thrown));
  tell(`${what}${mend}`, "danger");
}
