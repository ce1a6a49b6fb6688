import { readBase64 } from "./base64";
import { call } from "./core";

/** The core takes no larger files; larger ones are not even read. Bytes. */
const LARGEST_FILE = 20 * 1024 * 1024;
/** So many pictures are kept at hand; the one shown longest ago goes first. */
const MOST_KEPT = 60;

/** The pictures of articles: taken in once, kept by their SHA-256, shown from memory. */
class PictureStore {
  /** In the order in which they were last wanted. */
  readonly #addresses = new Map<string, Promise<string>>();

  /** Takes in a picture; answers its SHA-256. Rejects with a refusal. */
  add = async (file: Blob): Promise<string> => {
    if (file.size > LARGEST_FILE) {
      throw { code: "picture_refused", details: { problem: "too_large", detail: String(file.size) } };
    }
    const name = file instanceof File ? file.name : null;
    const { sha256 } = await call("add_picture", { base64: await readBase64(file), name });
    return sha256;
  };

  /** An address of the picture, of the size of a screen, to be used at once. Rejects with a refusal. */
  address = (media: string): Promise<string> => {
    const known = this.#addresses.get(media);
    this.#addresses.delete(media);
    const address = known ?? this.#fetch(media);
    this.#addresses.set(media, address);
    return address;
  };

  async #fetch(media: string): Promise<string> {
    this.#makeRoom();
    try {
      const { mime, base64 } = await call("picture", { sha256: media, size: "screen" });
      return URL.createObjectURL(new Blob([bytesOf(base64)], { type: mime }));
    } catch (refusal) {
      this.#addresses.delete(media);
      throw refusal;
    }
  }

  /** What is on the screen stays there when its address ends. */
  #makeRoom(): void {
    const [oldest] = this.#addresses;
    if (oldest === undefined || this.#addresses.size < MOST_KEPT) return;
    const [media, address] = oldest;
    this.#addresses.delete(media);
    void address.then((url) => URL.revokeObjectURL(url)).catch(() => {});
  }
}

/** The newsroom's pictures. */
export const pictures = new PictureStore();

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
