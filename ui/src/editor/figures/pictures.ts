/** Where the pictures of articles are kept. */
export interface Pictures {
  /** Takes in a picture; answers its SHA-256. Rejects with a refusal. */
  add(file: Blob): Promise<string>;
  /** An address at which the picture can be shown, to be used at once. Rejects with a refusal. */
  address(media: string): Promise<string>;
  /** What is said in place of a picture that has no address; without it, that it is not in the store. */
  missing?(media: string): string;
}

/** The kinds of picture that are taken, as a file field wants them named. */
export const PICTURE_KINDS = "image/png,image/jpeg,image/gif,image/webp";

/** Whether a file says that it is a picture; whether it is one, the core finds out. */
export function isPicture(file: Blob): boolean {
  return file.type.startsWith("image/");
}
