/** A character that a reader cannot see, or cannot know. */
export interface HiddenCharacter {
  /** UTF-16 units before it, as DOM and ProseMirror count. */
  index: number;
  /** UTF-16 units that it takes. */
  length: number;
  /** Such as `U+200B`. */
  code: string;
}

/** All that `hidden.rs` lists: zero-width, direction, line separators, private use, annotation, tags, noncharacters. */
const LISTED = [
  "\\u00ad\\ufeff\\u2028\\u2029",
  "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u206f",
  "\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200d\\u2060-\\u2065\\u3164\\uffa0",
  "\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}\\ufdd0-\\ufdef",
  ...Array.from({ length: 17 }, (_, plane) => {
    const ends = (plane * 0x10000 + 0xfffe).toString(16);
    const last = (plane * 0x10000 + 0xffff).toString(16);
    return `\\u{${ends}}\\u{${last}}`;
  }),
].join("");
const PRIVATE = "\\ue000-\\uf8ff\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}";
const SELECTORS = "\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}";
const EMOJI = "[\\u2190-\\u2bff\\u{1f000}-\\u{1faff}]";

const hidden = new RegExp(`[${LISTED}${PRIVATE}]`, "gu");
const invisible = new RegExp(`[${LISTED}${SELECTORS}]`, "u");
const emojiBefore = new RegExp(`${EMOJI}\\ufe0f*$`, "u");
const emojiAfter = new RegExp(`^${EMOJI}`, "u");
/** The longest tail that `emojiBefore` needs to see, in UTF-16 units. */
const TAIL = 16;

/** Whether a character leaves nothing on the paper although it is no blank: most hidden ones, variation selectors. */
export function isInvisible(character: string): boolean {
  return invisible.test(character);
}

/** The hidden characters of a text. A joiner between two emoji is part of what is seen, and is not listed. */
export function hiddenIn(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  for (const match of text.matchAll(hidden)) {
    const [character] = match;
    if (character === "\u200d" && joinsEmoji(text, match.index)) continue;
    found.push({ index: match.index, length: character.length, code: codeOf(character) });
  }
  return found;
}

function joinsEmoji(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - TAIL), index);
  return emojiBefore.test(before) && emojiAfter.test(text.slice(index + 1, index + 3));
}

function codeOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
