import type { Written } from "../api/shell";
import type { ExportFile } from "../api/types.gen";
import { call, shell } from "./core";
import { folderOf } from "./files";

/**
 * Writes the files of an article's export and the pictures beside them into a folder of the article's own, below that
 * of the batch when one is named. Rejects with a refusal.
 */
export async function writeExport(article: string, files: ExportFile[], batch: string | null = null): Promise<Written> {
  const folder_name = folderOf(files[0]?.file_name ?? article);
  const texts = files.map(({ file_name, body }) => ({ file_name, ...body }));
  const written = await shell("write_files", { folder_name, files: texts, batch });
  const paths = [...written.paths];
  // One after the other: a picture may be as large as all the texts together.
  for (const { file_name, sha256 } of files.flatMap((file) => file.pictures)) {
    const { base64 } = await call("picture", { sha256, size: "whole" });
    const picture = await shell("write_files", { folder_name, files: [{ file_name, base64 }], batch });
    paths.push(...picture.paths);
  }
  return { ...written, paths };
}
