import type { ImportPreview } from "../../api/types.gen";
import type { Pictures } from "../../editor/figures/pictures";
import { w } from "../../words";

type PreviewPicture = ImportPreview["pictures"][number];

/** The address of a picture that came with the preview. */
export const addressOf = ({ mime, base64 }: PreviewPicture): string => `data:${mime};base64,${base64}`;

/** The pictures of a file that is only looked at: nothing of it is in the store yet. */
export function previewPictures(pictures: PreviewPicture[]): Pictures {
  const known = new Map(pictures.map((picture) => [picture.sha256, picture]));
  return {
    add: () => Promise.reject(new Error("a preview takes no pictures")),
    address: (media) => {
      const picture = known.get(media);
      return picture ? Promise.resolve(addressOf(picture)) : Promise.reject(new Error("not in the preview"));
    },
    missing: () => w.importing.pictureUnseen,
  };
}
