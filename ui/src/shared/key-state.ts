import type { PersonView } from "../api/types.gen";
import type { KeyState } from "../words/keys";

/** Where a person stands with signing. */
export function keyState(person: PersonView): KeyState {
  if (person.fingerprint !== null) return "signs";
  if (person.offered) return "waits";
  if (person.code_waits) return "code";
  return person.keys.length === 0 ? "none" : "ended";
}

/** Whether the person has a key that a passphrase opens: one that counts, or one that waits. */
export const hasKey = (person: PersonView): boolean => person.fingerprint !== null || person.offered !== null;

/** The people whose keys wait to be confirmed, who waited longest first. */
export const waitingKeys = (roll: PersonView[]): PersonView[] =>
  roll.filter((one) => one.offered).sort((a, b) => (a.offered?.at ?? 0) - (b.offered?.at ?? 0));

/** Whether the only administrator who can sign is this person, who then confirms the own new key with the old one. */
export const confirmsOwn = (roll: PersonView[], person: PersonView): boolean =>
  person.fingerprint !== null && person.roles.includes("administrator") && administratorsBut(roll, person.id).length === 0;

/** The administrators who can sign, other than this person: they confirm keys and hand out codes. */
export const administratorsBut = (roll: PersonView[], person: string): PersonView[] =>
  roll.filter((one) => one.id !== person && one.fingerprint !== null && one.roles.includes("administrator"));
