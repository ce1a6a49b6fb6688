import { channels } from "./channels";
import { batch, marks, period, register } from "./batch";
import { comments } from "./comments";
import { common, passphrase, theme } from "./common";
import { compare } from "./comparison";
import { copies, takeBack } from "./copies";
import { decide } from "./decide";
import { exporting } from "./exporting";
import { desk, fields, rail, saving } from "./desk";
import { fieldChecks } from "./field-checks";
import { keySheet, nav, palette, status } from "./frame";
import { importing, importingMany, original } from "./importing";
import { keyBar, keys, myKey } from "./keys";
import { articles, inbox } from "./lists";
import { people, sections } from "./manage";
import { bundle, ledger, saved, slip, trust, verify } from "./outside";
import { paste } from "./paste";
import { seat } from "./seat";
import { signIn, start } from "./start";
import { suggest } from "./suggest";
import { since, unfinished, versions } from "./versions";
import { whose } from "./whose";

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
  seat,
  fields,
  fieldChecks,
  rail,
  comments,
  decide,
  channels,
  exporting,
  copies,
  takeBack,
  importing,
  importingMany,
  original,
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
  compare,
  versions,
  since,
  suggest,
  unfinished,
  paste,
  batch,
  marks,
  period,
  register,
  whose,
};
