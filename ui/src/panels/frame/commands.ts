import type { Theme, TypingAid } from "../../api/shell";
import { newArticle } from "../../shared/new-article";
import { navigation, open, type Place } from "../../shared/navigation.svelte";
import type { PaletteItem } from "../../shared/palette";
import { session } from "../../shared/session.svelte";
import { settings } from "../../shared/settings.svelte";
import { w } from "../../words";
import { stages } from "../../words/names";

const to = (label: string, also: string, place: Place): PaletteItem => ({
  id: `to ${label}`,
  label,
  also: `${w.palette.goTo} ${also}`,
  hint: w.palette.goTo,
  run: () => void navigation.go(place),
});

const act = (label: string, also: string, hint: string, run: () => void): PaletteItem => ({
  id: `do ${label}`,
  label,
  also: `${w.palette.do} ${also}`,
  hint,
  run,
});

/** What the palette offers before any article is looked for; places by pinyin initials too. */
export function commands(): PaletteItem[] {
  const managing = session.has("administrator")
    ? [
        to(w.nav.people, "people ry", { screen: "people" }),
        to(w.nav.sections, "sections lm lc", { screen: "sections" }),
      ]
    : [];
  const writing = session.has("writer")
    ? [
        act(w.nav.newArticle, "new xj", "N", () => void newArticle()),
        act(w.nav.import, "import dr", "I", () => open({ kind: "import" })),
      ]
    : [];
  const { place } = navigation;
  const lying =
    place.screen === "desk"
      ? [
          act(w.copies.title, "reading copy syg word", "O", () => open({ kind: "copy", article: place.article })),
          act(w.takeBack.title, "take back shxg word", "T", () => open({ kind: "take-back", article: place.article })),
        ]
      : [];
  return [
    ...lying,
    to(w.nav.inbox, "inbox db", { screen: "inbox" }),
    to(w.nav.allArticles, "articles gj", { screen: "articles", stage: null }),
    ...Object.entries(stages).map(([stage, label]) =>
      to(label, stage, { screen: "articles", stage: stage as keyof typeof stages }),
    ),
    ...managing,
    to(w.channels.title, "channels fbqd qd", { screen: "channels" }),
    ...writing,
    ...(session.has("editor")
      ? [act(w.batch.title, "batch export pl dc", w.palette.do, () => open({ kind: "batch", chosen: [] }))]
      : []),
    act(w.myKey.title, "my key wdys", w.palette.do, () => open({ kind: "my-key" })),
    act(w.verify.open, "verify hy", w.palette.do, () => open({ kind: "verify" })),
    act(w.whose.title, "whose file ly wj", w.palette.do, () => open({ kind: "verify", whose: true })),
    act(w.nav.keys, "keys help aj", "?", () => open({ kind: "keys" })),
    ...(["system", "light", "dark"] satisfies Theme[]).map((theme) =>
      act(w.palette.themeTo(w.theme[theme]), theme, w.palette.do, () => void settings.set({ theme })),
    ),
    ...(["pairs", "dashes", "quotes"] satisfies TypingAid[]).map((aid) => {
      const label = settings.typingAids[aid] ? w.paste.aids.turnOff : w.paste.aids.turnOn;
      return act(label(w.paste.aids[aid]), `typing sr bd ${aid}`, w.palette.do, () => settings.turnAid(aid));
    }),
    act(w.nav.signOut, "sign out tc", w.palette.do, () => void session.signOut()),
  ];
}
