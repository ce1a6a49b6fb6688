import type { AnyRefusal } from "../api/shell";
import type { Named } from "../api/types.gen";
import { people } from "./names";

/** What is wrong, and who or what can mend it. */
export interface RefusalWords {
  what: string;
  mend: string;
}

export type Code = AnyRefusal["code"];
type Details<C extends Code> = Extract<AnyRefusal, { code: C }>["details"];

/** Words for every code; `step` gives a step's shown name. */
export type Table = { [C in Code]: (details: Details<C>, step: (id: string) => string) => RefusalWords };

/** Words that need no details. */
export const fixed = (what: string, mend: string) => (): RefusalWords => ({ what, mend });

export const ADD_PEOPLE = "目前没有合适的人，请管理员在“人员”里安排。";

/** Who can do it instead, or else what to do when nobody can. */
export const whoCan = (who: Named[], otherwise = ADD_PEOPLE): string =>
  who.length > 0 ? `可以办理的人：${people(who)}。` : otherwise;
