import { common, passphrase, theme } from "./common";
import { decide, exporting, importing } from "./decide";
import { desk, fields, rail, saving } from "./desk";
import { keySheet, nav, palette, status } from "./frame";
import { keyBar, keys, myKey } from "./keys";
import { articles, inbox } from "./lists";
import { people, sections } from "./manage";
import { bundle, ledger, saved, slip, trust, verify } from "./outside";
import { signIn, start } from "./start";

/** Every sentence of the window in Chinese; another language has to have the very same shape. */
export const zh = {
  common,
  passphrase,
  theme,
  start,
  signIn,
  nav,
  status,
  palette,
  keySheet,
  inbox,
  articles,
  desk,
  saving,
  fields,
  rail,
  decide,
  exporting,
  importing,
  people,
  sections,
  keys,
  keyBar,
  myKey,
  trust,
  ledger,
  saved,
  bundle,
  slip,
  verify,
};
