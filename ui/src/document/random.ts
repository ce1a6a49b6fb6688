const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** The largest multiple of 62 within a byte: bytes from here on would favour the first letters. */
const FAIR = 248;

/** A random string of `length` letters and digits, every one equally likely. */
export function randomId(length: number): string {
  let id = "";
  while (id.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length - id.length))) {
      if (byte < FAIR) id += LETTERS.charAt(byte % LETTERS.length);
    }
  }
  return id;
}
