import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "../../../src-tauri/document/samples");

/** For tests: the example files of one folder that the core and the window share, each with its name. */
export function samples<T>(folder: "valid" | "invalid"): (T & { file: string })[] {
  const names = readdirSync(join(FOLDER, folder)).filter((name) => name.endsWith(".json"));
  return names.map((file) => Object.assign(sample<T & object>(`${folder}/${file}`), { file }));
}

/** For tests: one example file. */
export function sample<T>(path: string): T {
  return JSON.parse(readFileSync(join(FOLDER, path), "utf8")) as T;
}
