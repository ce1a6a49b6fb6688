import { zh } from "./zh";

/** What a language has to say. */
export type Words = typeof zh;

/** The words of the window's language. */
export const w: Words = zh;
