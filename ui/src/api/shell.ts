import type { CopyForm, Format, PersonView, Refusal, RegisterForm } from "./types.gen";
import type { Verified } from "./verified";

/** What the desktop shell itself refuses; the core's refusals come through it unchanged. */
export type ShellRefusal =
  | { code: "wrong_passphrase"; details: Record<string, never> }
  | { code: "passphrase_too_weak"; details: { problem: string } }
  | { code: "key_damaged"; details: { path: string } }
  | { code: "key_missing"; details: { path: string } }
  | { code: "key_locked"; details: Record<string, never> }
  | { code: "not_signed_in"; details: Record<string, never> }
  | { code: "folder_unwritable"; details: { path: string } }
  | { code: "not_a_fingerprint"; details: Record<string, never> }
  | { code: "not_a_head"; details: Record<string, never> }
  | { code: "bundle_unreadable"; details: { path: string; detail: string } }
  | { code: "converter_missing"; details: Record<string, never> }
  | { code: "converter_slow"; details: { seconds: number } }
  | { code: "converter_failed"; details: { detail: string } }
  | { code: "internal"; details: { detail: string } };

/** Everything that can be refused, by the core or by the shell. */
export type AnyRefusal = Refusal | ShellRefusal;

/** The newsroom on this machine; `known` when the office's own is there but not open. */
export type RoomState =
  | { state: "none"; known: boolean }
  | { state: "open"; demo: boolean; path: string }
  | { state: "problem"; refusal: AnyRefusal; path: string };

export type Theme = "light" | "dark" | "system";

/** Aids in typing Chinese punctuation. */
export type TypingAid = "pairs" | "dashes" | "quotes";

/** What the shell remembers for the window. */
export interface Settings {
  theme?: Theme;
  /** The article's text, in CSS pixels. */
  text_size?: number;
  /** How the article list was last narrowed. */
  filter?: { section: string | null; mine: boolean };
  /** How two texts are shown compared. */
  compare_mode?: "inline" | "side";
  /** Which aids in typing punctuation are on. */
  typing_aids?: Partial<Record<TypingAid, boolean>>;
  /** The section that was last chosen for an import. */
  import_section?: string;
  /** The channel that exports went through last; null for the standard layout. */
  channel?: string | null;
  /** The form in which a channel's layout was looked at last. */
  channel_preview?: Format;
  /** How copies to read were last made, and for whom, the last first. */
  copy_form?: CopyForm;
  copy_channel?: string | null;
  copy_names?: string[];
  /** Whether exports of many articles were last packed into one file. */
  batch_zipped?: boolean;
  /** The kind of file that the register was last written as. */
  register_form?: RegisterForm;
  demo_passphrase?: string;
  last_person?: string;
}

/** A file to be written: its text as UTF-8, or its bytes. */
export type NewFile = { file_name: string; text: string } | { file_name: string; base64: string };

/** What was written, and where. */
export interface Written {
  folder: string;
  paths: string[];
  /** The folder of the batch, when one was named. */
  batch: string | null;
}

type Nothing = Record<string, never>;

/** Every command of the shell: its arguments and its answer. */
export interface ShellCommands {
  room_state: { input: Nothing; output: RoomState };
  found_newsroom: {
    input: { name: string; founder: string; passphrase: string };
    output: { person: PersonView };
  };
  open_newsroom: { input: Nothing; output: null };
  open_demo: { input: Nothing; output: { passphrase: string } };
  close_room: { input: Nothing; output: null };
  session: { input: Nothing; output: { person: PersonView | null } };
  sign_in: { input: { person: string; passphrase: string }; output: PersonView };
  enrol: { input: { person: string; code: string; passphrase: string }; output: PersonView };
  sign_out: { input: Nothing; output: null };
  unlock: { input: { passphrase: string }; output: null };
  change_passphrase: { input: { old: string; new: string }; output: null };
  offer_replacement: { input: { old: string; passphrase: string }; output: PersonView };
  holds_key: { input: { fingerprint: string }; output: boolean };
  sign: { input: { statement: string }; output: { signature: string } };
  export_folder: { input: Nothing; output: { path: string } };
  choose_export_folder: { input: Nothing; output: { path: string } | null };
  write_files: { input: { folder_name: string; files: NewFile[]; batch?: string | null }; output: Written };
  show_folder: { input: { path: string }; output: null };
  zip_folder: { input: { path: string }; output: { path: string } };
  convert_old: { input: { name: string; base64: string }; output: { name: string; base64: string } };
  copy_rich: { input: { html: string; text: string }; output: null };
  open_link: { input: { href: string }; output: null };
  choose_bundle: { input: Nothing; output: string | null };
  verify_bundle: { input: { path: string; root: string | null; head: string | null }; output: Verified };
  settings: { input: Nothing; output: Settings };
  set_settings: { input: { settings: Settings }; output: null };
  close_now: { input: Nothing; output: null };
  stay_open: { input: Nothing; output: null };
}

/** What the shell tells the window of its own accord. */
export interface ShellEvents {
  demo_progress: { done: number; of: number };
  close_requested: null;
}
