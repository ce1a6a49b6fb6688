import type { Asked, PersonView } from "../api/types.gen";
import { call } from "./core";
import type { Signing } from "./signing.svelte";

/** Has a change of the roster signed and recorded; answers the person as changed, or null when it was not done. */
export async function changeRoster(signing: Signing, change: Asked): Promise<PersonView | null> {
  const changed: PersonView[] = [];
  await signing.run(
    () => call("prepare_roster_change", { change }),
    async (signed) => void changed.push(await call("change_roster", signed)),
  );
  return changed[0] ?? null;
}
