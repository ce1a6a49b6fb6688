import { hiddenIn } from "./hidden";

/** In characters. */
const LONGEST = 2048;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const SPOOFING = /[\s\u0000-\u001f\u007f-\u009f]/u;
const SHAPES: Record<string, RegExp> = {
  "http:": /^http:\/\//iu,
  "https:": /^https:\/\//iu,
  "mailto:": /^mailto:./iu,
};

/** Whether an address may stand in the text: http, https or mailto, whole, without blanks or hidden characters. */
export function isLink(address: string): boolean {
  return SHAPES[schemeOf(address)]?.test(address) ?? false;
}

/** Whether an address is one of the web: http or https. */
export function isWebAddress(address: string): boolean {
  return isLink(address) && schemeOf(address) !== "mailto:";
}

/** What a person meant who typed an address without its scheme; null when it is no link that may stand in the text. */
export function linkMeant(typed: string): string | null {
  const address = typed.trim().normalize("NFC");
  const guesses = [address, address.includes("@") ? `mailto:${address}` : `https://${address}`];
  const looksLikeHost = /^[^\s:/]+\.[^\s]+$|@/u.test(address);
  return guesses.slice(0, looksLikeHost ? 2 : 1).find(isLink) ?? null;
}

function schemeOf(address: string): string {
  const spoofing = SPOOFING.test(address) || hiddenIn(address).length > 0;
  if (spoofing || [...address].length > LONGEST) return "";
  try {
    return new URL(address).protocol;
  } catch {
    return "";
  }
}
