import type { OnDesk } from "../../shared/on-desk.svelte";
import type { Desk } from "./desk.svelte";

/** What may be done with the desk's article by what is opened over it. */
export function deskFor(desk: Desk): OnDesk {
  async function save(): Promise<void> {
    if (!(await desk.secure()) && desk.draft?.refusal) throw desk.draft.refusal;
  }
  return {
    article: desk.article,
    get mayEdit() {
      return desk.offer("edit") !== undefined;
    },
    async settle() {
      await save();
      await desk.reload();
      if (desk.refusal) throw desk.refusal;
      return desk.view?.draft.version ?? 0;
    },
    async rewrite(write) {
      await save();
      await write(desk.seat.session);
      await desk.startAfresh();
    },
  };
}
