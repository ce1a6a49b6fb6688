import type { PersonView } from "../api/types.gen";
import { call } from "./core";
import { type Query, useQuery } from "./query.svelte";
import { about } from "./refresh";

/** Everybody of the newsroom, asked for again whenever somebody changes. */
export function useRoll(): Query<PersonView[]> {
  return useQuery(() => call("roll", {}), about("people"));
}
