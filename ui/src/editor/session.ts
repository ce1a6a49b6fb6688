import { randomId } from "../document/random";

/** A new id for one stretch of editing: one window, one article, from opening to closing. */
export function newSession(): string {
  return randomId(22);
}
