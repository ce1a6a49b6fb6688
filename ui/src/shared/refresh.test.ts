import { describe, expect, it, vi } from "vitest";
import { about, aboutArticle, Refresh } from "./refresh";

describe("refresh", () => {
  it("reloads what a write concerns, and only that", () => {
    const refresh = new Refresh();
    const people = vi.fn<() => void>();
    const article = vi.fn<() => void>();
    refresh.listen(about("people"), people);
    refresh.listen(aboutArticle("a1"), article);

    refresh.announce(["lists", { article: "a2" }]);
    expect(people).not.toHaveBeenCalled();
    expect(article).not.toHaveBeenCalled();

    refresh.announce([{ article: "a1" }]);
    expect(article).toHaveBeenCalledTimes(1);
  });

  it("reloads once for one write, however much of it concerns the panel", () => {
    const refresh = new Refresh();
    const reload = vi.fn<() => void>();
    refresh.listen(about("people", "sections"), reload);
    refresh.announce(["people", "sections", "profile"]);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("leaves in peace who has stopped listening, even meanwhile", () => {
    const refresh = new Refresh();
    const reload = vi.fn<() => void>();
    const stop = refresh.listen(about("lists"), reload);
    refresh.announce(["lists"]);
    stop();
    refresh.announce(["lists"]);
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
