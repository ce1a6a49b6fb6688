import { call } from "./core";
import { navigation } from "./navigation.svelte";
import { tellRefusal } from "./tell-refusal";

/** Makes a blank article and lays it on the desk. */
export async function newArticle(): Promise<void> {
  if (!(await navigation.free())) return;
  try {
    const content = await call("blank_content", {});
    const made = await call("create_article", { content });
    await navigation.go({ screen: "desk", article: made.article });
  } catch (thrown) {
    tellRefusal(thrown);
  }
}
