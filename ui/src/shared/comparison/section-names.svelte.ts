import { call } from "../core";
import { useQuery } from "../query.svelte";
import { about } from "../refresh";

/** Gives a section's name by its id, for as long as the component lives. */
export function useSectionNames(): (id: string) => string {
  const sections = useQuery(() => call("sections", {}), about("sections"));
  return (id) => sections.value?.find((one) => one.id === id)?.name ?? id;
}
