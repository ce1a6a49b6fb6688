// Generated from the core by `./dev types`; do not edit. A test fails when it is stale.
import type { Content } from "../document/content";

/**
 * What a person can be offered on one article.
 */
export type Action = "edit" | "submit" | "apply_changes" | "discard_changes" | "approve" | "return_for_revision" | "hold" | "reject" | "spike" | "resume" | "release" | "export";

/**
 * How lines are set.
 */
export type Alignment = "left" | "center" | "right" | "justify";

/**
 * The words of the text that a thread is about. Offsets are code points of the block's inline content, in which a
 * hard break counts 1 and a footnote counts 1.
 */
export type Anchor = { 
/**
 * The block's id; the block may be gone by now.
 */
block: string, 
/**
 * Where the words begin in it.
 */
start: number, 
/**
 * Where they end.
 */
end: number, 
/**
 * The words themselves: a break is `\n`, a footnote U+FFFC. Empty when it is about the block as such, a picture.
 */
quote: string, 
/**
 * Up to 32 code points before them in the block.
 */
before: string, 
/**
 * Up to 32 code points after them in the block.
 */
after: string, };

/**
 * One page of a list.
 */
export type ArticlePage = { 
/**
 * Newest first.
 */
items: Array<ArticleRow>, 
/**
 * Pass it as `after` to get the next page; `None` at the end.
 */
next: string | null, 
/**
 * How many there are in all, counted up to 1,000; `None` means more.
 */
total: number | null, };

/**
 * One row of the article list or the inbox.
 */
export type ArticleRow = { 
/**
 * The article's id.
 */
id: string, 
/**
 * 稿件编号, such as 2026-0012.
 */
article_no: string, 
/**
 * The title, empty while there is none.
 */
title: string, 
/**
 * The section's id, empty while none is chosen.
 */
section: string, 
/**
 * The section's name.
 */
section_name: string, 
/**
 * Where it stands.
 */
stage: Stage, 
/**
 * The shown names of the steps that are open, when in review.
 */
open_steps: Array<string>, 
/**
 * Who wrote it.
 */
writer: Named, 
/**
 * 加急
 */
urgent: boolean, 
/**
 * 字数 of the working draft.
 */
words: number, 
/**
 * The last thing that happened to it, milliseconds UTC.
 */
updated_at: number, };

/**
 * One article, whole, as one person may see it.
 */
export type ArticleView = { 
/**
 * The article's row.
 */
article: ArticleRow, 
/**
 * The working draft.
 */
draft: DraftView, 
/**
 * The current revision; `None` before the first submission.
 */
revision: RevisionView | null, 
/**
 * The working draft differs from the current revision.
 */
changed_since_revision: boolean, 
/**
 * The running or last round.
 */
round: RoundView | null, 
/**
 * The release, when there is one.
 */
release: ReleaseView | null, 
/**
 * What was exported, newest first.
 */
exports: Array<ExportView>, 
/**
 * What I may do now, and at which step.
 */
offered: Array<Offer>, 
/**
 * What I may not do now, and why.
 */
refused: Array<NotOffered>, };

/**
 * A text that was put aside.
 */
export type AsideView = { 
/**
 * Its id.
 */
id: string, 
/**
 * When, milliseconds UTC.
 */
at: number, 
/**
 * Who wrote it.
 */
by: Named, 
/**
 * 字数
 */
words: number, 
/**
 * The version that it was made from.
 */
base_version: number, 
/**
 * Why it was put aside.
 */
why: AsideWhy, };

/**
 * Why a text was put aside.
 */
export type AsideWhy = "conflict" | "taken_over" | "locked";

/**
 * A change of the roster as it is asked for.
 */
export type Asked = { "kind": "add_person", 
/**
 * The real name, as credits will print it.
 */
name: string, 
/**
 * What the person may do.
 */
roles: Array<Role>, } | { "kind": "set_roles", 
/**
 * The person's id.
 */
person: string, 
/**
 * The roles.
 */
roles: Array<Role>, } | { "kind": "confirm_key", 
/**
 * The person's id.
 */
person: string, 
/**
 * The fingerprint that was compared.
 */
fingerprint: string, } | { "kind": "revoke_key", 
/**
 * The person's id.
 */
person: string, 
/**
 * The key's fingerprint.
 */
fingerprint: string, 
/**
 * Why.
 */
reason: WhyRevoked, };

/**
 * The copy that a file was made of.
 */
export type BackCopy = { 
/**
 * The copy's id.
 */
id: string, 
/**
 * The revision; 0 for a draft.
 */
revision: number, 
/**
 * For whom it left; may be empty.
 */
to_whom: string, 
/**
 * Who sent it.
 */
by: Named, 
/**
 * When, milliseconds UTC.
 */
at: number, };

/**
 * What a file that came back would bring.
 */
export type BackPreview = { 
/**
 * The copy that it was made of.
 */
copy: BackCopy, 
/**
 * The working draft has changed since that copy left.
 */
stale: boolean, 
/**
 * Who changed how many pieces, as the file tracks them.
 */
suggesters: Array<Suggester>, 
/**
 * How many changes fit.
 */
placed: number, 
/**
 * Those that do not.
 */
unplaced: Array<Unplaced>, 
/**
 * How many comments are new.
 */
comments: number, 
/**
 * The working draft beside what it would be.
 */
comparison: Comparison, 
/**
 * What the reading of the file noticed.
 */
notes: Array<ImportNote>, };

/**
 * A bundle, ready to be written to a file.
 */
export type BundleView = { 
/**
 * The suggested file name, `….sanshen.zip`.
 */
file_name: string, 
/**
 * SHA-256 of its bytes.
 */
sha256: string, 
/**
 * Its length in bytes.
 */
size: number, 
/**
 * Its bytes.
 */
base64: string, };

/**
 * What became of a block or of a piece of a line.
 */
export type Change = "same" | "inserted" | "deleted" | "changed" | "moved_away" | "moved_here";

/**
 * What a write changed: whoever shows it asks again.
 */
export type Changed = "people" | "sections" | "profile" | "channels" | "lists" | { "article": string } | { "copies": string } | { "draft": string };

/**
 * What kind of place a channel's pages go to.
 */
export type ChannelKind = "web" | "wechat" | "word" | "plain";

/**
 * One channel.
 */
export type ChannelView = { 
/**
 * The channel's id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * How its pages are laid out.
 */
layout: Layout, 
/**
 * The forms in which its pages leave.
 */
formats: Array<Format>, };

/**
 * One block, or one part of a list or table, of either side or both.
 *
 * All of a block that is `Inserted`, `Deleted` or `MovedAway` says the same inside, with two exceptions: blocks in it
 * may have moved in or out, and a line in it may hold pieces that are on both sides. Then only the paragraph mark is
 * new or gone: an inserted line with such pieces was split off the line that stands before it in this tree, a deleted
 * one was joined to it. Before, the pieces that are not inserted followed that line's; after, those not deleted do.
 */
export type Compared = { 
/**
 * What it is after; before, when it is gone.
 */
what: Kind, 
/**
 * What it was before, when it was something else.
 */
was: Kind | null, 
/**
 * What became of it.
 */
change: Change, 
/**
 * The block's id after, or before when it is gone; empty for items, rows and cells.
 */
id: string, 
/**
 * Its attributes before, as in the JSON form and without the id; `None` when it was not there.
 */
before: Record<string, unknown> | null, 
/**
 * Its attributes after; `None` when it is gone.
 */
after: Record<string, unknown> | null, 
/**
 * Pairs the two places of a block that moved, counted from 1.
 */
moved: number | null, 
/**
 * The line of a paragraph or heading, the caption of a figure.
 */
pieces: Array<Piece>, 
/**
 * The blocks, items, rows or cells inside.
 */
parts: Array<Compared>, };

/**
 * Two contents compared.
 */
export type Comparison = { 
/**
 * The fields that differ, in the order of the page; equal ones are not listed.
 */
fields: Array<FieldChange>, 
/**
 * Every block of both bodies, equal ones too, in reading order; what was deleted stands where it stood.
 */
blocks: Array<Compared>, 
/**
 * How much differs.
 */
tally: Tally, };

/**
 * A page to be written.
 */
export type ComparisonFile = { 
/**
 * The suggested file name.
 */
file_name: string, 
/**
 * The page, HTML without script; write it as UTF-8.
 */
text: string, };

/**
 * A content in its JSON form.
 */
export type ContentJson = Content;

/**
 * A form in which a text leaves to be read, not to be published.
 */
export type CopyForm = "docx" | "docx_review" | "pdf" | "galley" | "html" | "text";

/**
 * What a file that we wrote says of itself.
 */
export type CopyOf = { 
/**
 * The article's id; `None` when no article of this newsroom has that number.
 */
article: string | null, 
/**
 * 稿件编号.
 */
article_no: string, 
/**
 * The revision; 0 for a draft.
 */
revision: number, 
/**
 * The content hash, or the beginning of it.
 */
hash: string, };

/**
 * A copy that left to be read.
 */
export type CopyView = { 
/**
 * The copy's id.
 */
id: string, 
/**
 * The article's id.
 */
article: string, 
/**
 * The revision; 0 for a draft.
 */
revision: number, 
/**
 * The content hash of its text.
 */
hash: string, 
/**
 * Its form.
 */
form: CopyForm, 
/**
 * The suggested file name.
 */
file_name: string, 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * For whom; may be empty.
 */
to_whom: string, 
/**
 * Who sent it.
 */
by: Named, 
/**
 * When, milliseconds UTC.
 */
at: number, };

/**
 * The length of a text as Word counts Chinese.
 */
export type CountView = { 
/**
 * 字数
 */
words: number, 
/**
 * Characters without spaces.
 */
characters: number, 
/**
 * Characters with spaces.
 */
characters_with_spaces: number, 
/**
 * Paragraphs.
 */
paragraphs: number, };

/**
 * How many articles stand where, and how many wait for me.
 */
export type Counts = { 
/**
 * Every stage with its count, in the order of the work.
 */
stages: Array<StageCount>, 
/**
 * The length of my inbox.
 */
inbox: number, };

/**
 * A credit block.
 */
export type CreditBlock = { 
/**
 * The rows, in print order.
 */
rows: Array<CreditRow>, 
/**
 * Between a label and its names: `：`, `/`, ` | ` or nothing.
 */
label_mark: string, 
/**
 * Between two names: `、` or a blank.
 */
name_separator: string, 
/**
 * Between two rows: a line end, `；`, `　` and so on.
 */
row_separator: string, 
/**
 * Before every printed line: `（`, `【` or nothing.
 */
open: string, 
/**
 * After every printed line.
 */
close: string, 
/**
 * Labels are spread to the width of the longest: 一　审 above 总监制.
 */
pad_labels: boolean, 
/**
 * Names of two Han characters are spread to the width of three.
 */
pad_names: boolean, 
/**
 * Which rows become one.
 */
grouping: Grouping, 
/**
 * The label of a reviewer who also wrote the text says so: 一审（撰稿人）.
 */
mark_writer: boolean, };

/**
 * Where a credit block stands.
 */
export type CreditPlace = "own" | "head" | "run_in";

/**
 * A row of a credit block.
 */
export type CreditRow = { 
/**
 * The label, printed as it is. Empty: every source prints a row of its own under its own label, such as the step's
 * name or the contributor's role.
 */
label: string, 
/**
 * Whose names stand in it, in order; a name that comes twice stands once.
 */
from: Array<Source>, 
/**
 * Without names the row is left out. Otherwise the page is refused: a channel that must name an editor never
 * prints an empty one.
 */
hide_empty: boolean, };

/**
 * A shape of credits, by what is telling in it.
 */
export type CreditShape = "line_each" | "padded_labels" | "bar" | "two_under_one" | "one_line" | "brackets" | "head_and_end" | "responsible_editor" | "organisation";

/**
 * Why a revision was cut.
 */
export type CutReason = "submitted" | "corrected";

/**
 * A working draft whose stored text is not what was saved.
 */
export type DamagedDraft = { 
/**
 * The damaged version.
 */
version: number, 
/**
 * The version that is shown in its place.
 */
shown: TextRef, 
/**
 * When that was saved, milliseconds UTC.
 */
at: number, };

/**
 * What a reviewer can decide at a step.
 */
export type DecisionKind = "approve" | "return_for_revision" | "hold" | "reject" | "spike";

/**
 * One recorded decision.
 */
export type DecisionView = { 
/**
 * SHA-256 of the statement, its id.
 */
id: string, 
/**
 * The step's id.
 */
step: string, 
/**
 * Who decided.
 */
person: Named, 
/**
 * What was decided.
 */
decision: DecisionKind, 
/**
 * Where a return went: `writer`, a step's id, or empty.
 */
return_to: string, 
/**
 * The written opinion.
 */
opinion: string, 
/**
 * The revision that was read.
 */
revision: number, 
/**
 * The hash of the text that was read.
 */
content_sha256: string, 
/**
 * Milliseconds UTC.
 */
at: number, 
/**
 * The key that signed.
 */
fingerprint: string, 
/**
 * The signature was verified again just now.
 */
valid: boolean, };

/**
 * The words of the disclaimers, a template for each kind; empty prints none.
 */
export type Disclaimers = { reprint_for_study: string, partly_reprinted: string, own_works: string, };

/**
 * A save that is on the disk: shown as saved only after this came back (L4).
 */
export type DraftSaved = { 
/**
 * The article's id.
 */
article: string, 
/**
 * 稿件编号
 */
article_no: string, 
/**
 * The save's version.
 */
version: number, 
/**
 * The hash of the text that was saved.
 */
hash: string, 
/**
 * Milliseconds UTC.
 */
saved_at: number, 
/**
 * Its length.
 */
count: CountView, 
/**
 * Invisible characters in it.
 */
hidden: Array<HiddenCharacter>, 
/**
 * It says something else than the current revision, or suggestions stand in it.
 */
unsettled: boolean, };

/**
 * The working draft: the last save.
 */
export type DraftView = { 
/**
 * The save's version; pass it as `base_version`.
 */
version: number, 
/**
 * The content, JSON form `sanshen.content.v1`.
 */
content: Content, 
/**
 * The content's hash.
 */
hash: string, 
/**
 * When it was saved, milliseconds UTC.
 */
saved_at: number, 
/**
 * Who saved it.
 */
saved_by: Named, 
/**
 * Its length.
 */
count: CountView, 
/**
 * Invisible characters that stand in it: shown, never silent.
 */
hidden: Array<HiddenCharacter>, 
/**
 * The suggestions in it; `None` when there are none.
 */
tracked: TrackedView | null, 
/**
 * What was last saved is damaged, and this is the last text that is whole; `None` when nothing is wrong.
 */
damaged: DamagedDraft | null, };

/**
 * How a key's time ended.
 */
export type EndedView = { 
/**
 * When, RFC 3339 UTC.
 */
time: string, 
/**
 * By whose word.
 */
by: Named, 
/**
 * `lost`, `left`, or `replaced` when another key took its place.
 */
reason: string, };

/**
 * Why an article is in somebody's inbox.
 */
export type Errand = "review" | "confirm" | "revise" | "release" | "export";

/**
 * One file as it leaves.
 */
export type ExportFile = { 
/**
 * The form.
 */
format: Format, 
/**
 * The suggested file name.
 */
file_name: string, 
/**
 * What it holds.
 */
body: FileBody, 
/**
 * SHA-256 of its bytes.
 */
sha256: string, 
/**
 * The pictures that belong beside it; those of a page of HTML are inside.
 */
pictures: Array<PictureFile>, };

/**
 * A file before it leaves.
 */
export type ExportLook = { 
/**
 * The suggested file name.
 */
file_name: string, 
/**
 * How many bytes it will have.
 */
size: number, 
/**
 * SHA-256 of its bytes.
 */
sha256: string, 
/**
 * The pictures that belong beside it.
 */
pictures: Array<PictureFile>, 
/**
 * What it looks like.
 */
look: Look, 
/**
 * What the WeChat editor wants to know; of that form only.
 */
wechat: WechatView | null, };

/**
 * One exported file.
 */
export type ExportView = { 
/**
 * The form.
 */
format: Format, 
/**
 * The suggested file name.
 */
file_name: string, 
/**
 * SHA-256 of the file's bytes.
 */
sha256: string, 
/**
 * Who exported.
 */
by: Named, 
/**
 * When, milliseconds UTC.
 */
at: number, };

/**
 * An article that can leave.
 */
export type ExportableView = { 
/**
 * The article's id.
 */
article: string, 
/**
 * 稿件编号.
 */
article_no: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Released, or exported before.
 */
stage: Stage, 
/**
 * When it was released last, milliseconds UTC.
 */
released_at: number, };

/**
 * A sign-off that no longer stands, and through whose edit (L2).
 */
export type FallenSignoff = { 
/**
 * The sign-off.
 */
signoff: DecisionView, 
/**
 * The revision that it no longer matches; `None` when a return reopened the step.
 */
through_revision: number | null, 
/**
 * Who made that edit, or who returned it.
 */
by: Named, 
/**
 * When, milliseconds UTC.
 */
at: number, };

/**
 * A place in a layout. Parts, lines and rows are counted from 0.
 */
export type FaultPlace = { "in": "layout" } | { "in": "part", part: number, } | { "in": "line", part: number, line: number, } | { "in": "row", part: number, row: number, } | { "in": "disclaimer", kind: string, } | { "in": "file_name" };

/**
 * One field that differs.
 */
export type FieldChange = { 
/**
 * The field's name as in the JSON form: `title`, `byline`, `contributors` …
 */
field: string, 
/**
 * The words of before and after in one row; lists of names are joined by `、`, contributors as `摄影：甲、乙；供稿：丙`.
 * Choices are named as in the JSON form (`own`, `reprint_for_study`, `true`), the section by its id.
 */
pieces: Array<Piece>, };

/**
 * What a file holds.
 */
export type FileBody = { "text": string } | { "base64": string };

/**
 * A filter, as the window shows it.
 */
export type Filter = { 
/**
 * How it is written.
 */
example: string, 
/**
 * What it does.
 */
meaning: string, 
/**
 * What the example prints for the variable's sample.
 */
prints: string, };

/**
 * A form in which a released article leaves.
 */
export type Format = "text" | "html" | "fragment" | "markdown" | "wechat" | "docx" | "pdf" | "epub" | "ninjs" | "newsml" | "json";

/**
 * Which rows become one.
 */
export type Grouping = "none" | "same_label" | "same_names";

/**
 * An invisible or direction-changing character in a text.
 */
export type HiddenCharacter = { 
/**
 * The field's name, or the block's id.
 */
place: string, 
/**
 * Offset in code points.
 */
offset: number, 
/**
 * The code point, as `U+200B`.
 */
code_point: string, };

/**
 * One thing to know about an import; lines count from 1, of a file with structure they are its blocks.
 */
export type ImportNote = { "note": "recognised", field: string, value: string, text: string, line: number, } | { "note": "left_out", what: string, from_line: number, to_line: number, text: string, } | { "note": "source_credit", label: string, names: Array<string>, text: string, line: number, } | { "note": "unplaced", line: number, text: string, } | { "note": "lost", what: string, text: string, count: number, line: number, } | { "note": "warning", kind: string, name: string, count: number, code_point: number, line: number, };

/**
 * What was read, to be looked at first.
 */
export type ImportPreview = { 
/**
 * The content as recognised, as it reads with every suggestion accepted.
 */
content: Content, 
/**
 * The same with every suggestion rejected; `None` when there are none.
 */
base: Content | null, 
/**
 * What will be kept with the article.
 */
record: ImportRecord, 
/**
 * False when the user should look whether the encoding was guessed right.
 */
sure_of_encoding: boolean, 
/**
 * Who suggested how many pieces, the busiest first.
 */
suggesters: Array<Suggester>, 
/**
 * How many comments will come with it, replies not counted.
 */
comments: number, 
/**
 * The pictures in small, as far as they are shown here.
 */
pictures: Array<PreviewPicture>, 
/**
 * How many pictures will come with it.
 */
picture_count: number, 
/**
 * Articles that were made of the very same file before.
 */
seen: Array<SeenBefore>, 
/**
 * The article of ours that the file says it is a copy of.
 */
copy_of: CopyOf | null, };

/**
 * What an import recognised, left out and could not place; kept in the article's chain.
 */
export type ImportRecord = { 
/**
 * The file's name.
 */
file_name: string, 
/**
 * SHA-256 of the file's bytes.
 */
sha256: string, 
/**
 * What kind of file it was.
 */
form: "docx" | "html" | "markdown" | "text" | "json", 
/**
 * What became of its tracked changes.
 */
tracked: "suggest" | "accept" | "reject", 
/**
 * The encoding that it was read in, such as `gb18030`; empty where there is none to tell.
 */
encoding: string, 
/**
 * Credits of the page read; ours come from our own sign-offs.
 */
credits: Array<SourceCredit>, 
/**
 * Everything else there is to know.
 */
notes: Array<ImportNote>, };

/**
 * One thing to do.
 */
export type InboxItem = { 
/**
 * The article.
 */
article: ArticleRow, 
/**
 * What is to be done.
 */
errand: Errand, 
/**
 * The step's shown name, for `review` and `confirm`.
 */
step_name: string, 
/**
 * Since when it waits, milliseconds UTC.
 */
since: number, 
/**
 * When it is due, milliseconds UTC.
 */
due_at: number | null, };

/**
 * A person for whom a code was just made.
 */
export type IssuedCode = { 
/**
 * The person.
 */
person: PersonView, 
/**
 * 启用码: eight digits, shown once, to be handed over in person.
 */
code: string, };

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

/**
 * Why a version is never thinned, the strongest reason.
 */
export type Kept = "named" | "revision" | "loss" | "handover" | "recent";

/**
 * A key on the roster.
 */
export type KeyView = { 
/**
 * Its fingerprint, `SHA256:...`.
 */
fingerprint: string, 
/**
 * The same as sixteen words.
 */
words: Array<string>, 
/**
 * Since when it counts, RFC 3339 UTC.
 */
since: string, 
/**
 * Who confirmed it.
 */
by: Named, 
/**
 * How its time ended; `None` while it counts.
 */
ended: EndedView | null, };

/**
 * What a part of the body is.
 */
export type Kind = "paragraph" | "heading" | "bullet_list" | "ordered_list" | "list_item" | "blockquote" | "table" | "table_row" | "table_cell" | "table_header" | "figure" | "rule";

/**
 * A layout for a kind of place.
 */
export type KindPreset = { 
/**
 * The kind.
 */
kind: ChannelKind, 
/**
 * The layout.
 */
layout: Layout, };

/**
 * How the pages of a channel are arranged.
 */
export type Layout = { 
/**
 * The version of this form.
 */
format: LayoutFormat, 
/**
 * The parts in print order; the body is one of them exactly once.
 */
parts: Array<Part>, 
/**
 * The first-line indents of the channel's pages.
 */
paragraphs: Paragraphs, 
/**
 * The words of the disclaimers.
 */
disclaimers: Disclaimers, 
/**
 * The template of a file's name, without its ending.
 */
file_name: string, };

/**
 * A layout cannot be kept, or cannot print this page.
 */
export type LayoutFault = { 
/**
 * Where.
 */
place: FaultPlace, 
/**
 * What.
 */
problem: LayoutProblem, };

/**
 * The version of the form of a layout.
 */
export type LayoutFormat = "sanshen.layout.v1";

/**
 * What a layout can be begun from, and what its lines can say.
 */
export type LayoutPresets = { 
/**
 * A layout for each kind of place.
 */
kinds: Array<KindPreset>, 
/**
 * The standard layout with each shape of credits.
 */
shapes: Array<ShapePreset>, 
/**
 * What the lines of a layout can say.
 */
variables: Array<Variable>, 
/**
 * How they can say it.
 */
filters: Array<Filter>, };

/**
 * What is wrong.
 */
export type LayoutProblem = { "code": "no_body" } | { "code": "two_bodies" } | { "code": "no_ai_notice" } | { "code": "too_much", what: Limit, most: number, } | { "code": "syntax", detail: string, } | { "code": "not_in_language", what: string, } | { "code": "unknown_variable", name: string, } | { "code": "unknown_filter", detail: string, } | { "code": "fails", detail: string, } | { "code": "out_of_steps" } | { "code": "control_character" } | { "code": "no_source" } | { "code": "not_a_name", name: string, } | { "code": "empty_credit", label: string, };

/**
 * Who sits at a draft.
 */
export type LeaseView = { 
/**
 * Who.
 */
by: Named, 
/**
 * Since when, milliseconds UTC.
 */
since: number, };

/**
 * What became of the check.
 */
export type LedgerCheck = { 
/**
 * The answer.
 */
verdict: LedgerVerdict, 
/**
 * How many events there are.
 */
events: number, 
/**
 * The ledger's head now.
 */
head: string, 
/**
 * After how many events the known head stood, when it does.
 */
known_at: number | null, 
/**
 * The place at which it does not hold, when it does not.
 */
broken_at: number | null, };

/**
 * Whether the ledger holds.
 */
export type LedgerVerdict = "anchored" | "not_anchored" | "other_history" | "broken";

/**
 * What there is too much of.
 */
export type Limit = "parts" | "lines" | "rows" | "characters" | "output";

/**
 * One limit of the WeChat editor.
 */
export type LimitView = { 
/**
 * `title`, `author`, `digest`, `content` (characters) or `content_bytes`.
 */
field: string, 
/**
 * What the page has.
 */
has: number, 
/**
 * What it may have.
 */
most: number, };

/**
 * What the lines of a part are; the kinds of [`PieceKind`] that have lines.
 */
export type LinesPiece = "kicker" | "title" | "subtitle" | "head" | "summary" | "notice" | "credits" | "original" | "disclaimer" | "mark";

/**
 * What a file looks like.
 */
export type Look = { "kind": "text", 
/**
 * All of it.
 */
text: string, } | { "kind": "html", 
/**
 * All of it.
 */
html: string, } | { "kind": "pages", 
/**
 * Each as an SVG picture.
 */
pages: Array<string>, 
/**
 * How many there are.
 */
of: number, };

/**
 * An unresolved thread in which somebody calls me by name.
 */
export type MentionView = { 
/**
 * The article's id.
 */
article: string, 
/**
 * 稿件编号
 */
article_no: string, 
/**
 * The article's title, empty while there is none.
 */
title: string, 
/**
 * The thread's id.
 */
thread: string, 
/**
 * The newest note of it that names me.
 */
note: NoteView, };

/**
 * One thread that has moved.
 */
export type MovedAnchor = { 
/**
 * The thread's id; one about the whole article has no place to move from.
 */
thread: string, 
/**
 * Where it stands now.
 */
anchor: Anchor, };

/**
 * A person as others see them.
 */
export type Named = { 
/**
 * The person's id.
 */
id: string, 
/**
 * The person's name.
 */
name: string, };

/**
 * The newsroom as the screens show it.
 */
export type NewsroomView = { 
/**
 * The newsroom's id.
 */
id: string, 
/**
 * The newsroom's name.
 */
name: string, 
/**
 * The site's name as disclaimers print it.
 */
site: string, 
/**
 * Telephone or address for disclaimers.
 */
contact: string, 
/**
 * Days within which a rights holder is asked to write.
 */
days: number, };

/**
 * A thing that the person may not do now.
 */
export type NotOffered = { 
/**
 * The action.
 */
action: Action, 
/**
 * Why.
 */
refusal: Refusal, };

/**
 * One note of a thread.
 */
export type NoteView = { 
/**
 * The note's id.
 */
id: string, 
/**
 * Who wrote it.
 */
by: Named, 
/**
 * Milliseconds UTC.
 */
at: number, 
/**
 * Its text, of one or more lines.
 */
text: string, 
/**
 * Whom it calls by name.
 */
mentions: Array<Named>, };

/**
 * A thing that the person may do now. The same check runs when it is done.
 */
export type Offer = { 
/**
 * The action.
 */
action: Action, 
/**
 * The step it is done at, for decisions.
 */
step: string | null, };

/**
 * A key that waits for an administrator's word.
 */
export type OfferedKey = { 
/**
 * Its fingerprint, `SHA256:...`.
 */
fingerprint: string, 
/**
 * The same as sixteen words, to be compared with what its owner's screen shows.
 */
words: Array<string>, 
/**
 * Since when, milliseconds UTC.
 */
at: number, };

/**
 * A file that came in.
 */
export type OriginalFile = { 
/**
 * Its name.
 */
file_name: string, 
/**
 * Its bytes.
 */
base64: string, };

/**
 * A file that leaves.
 */
export type OutFile = { 
/**
 * The suggested file name.
 */
file_name: string, 
/**
 * SHA-256 of its bytes.
 */
sha256: string, 
/**
 * What it holds.
 */
body: FileBody, 
/**
 * What stands across every page.
 */
mark: string, };

/**
 * The first-line indents of the body's paragraphs; those of lists, tables and centred lines never change.
 */
export type Paragraphs = "as_written" | "indented" | "flush";

/**
 * One part of a page.
 */
export type Part = { "part": "body", } | { "part": "lines", 
/**
 * What they are.
 */
piece: LinesPiece, 
/**
 * On which pages they stand.
 */
when: When, 
/**
 * How they are set.
 */
align: Alignment, 
/**
 * One template for each printed line. A line is left out when it comes out blank, and when it has variables and
 * all of them are empty: `——{{ 副题 }}` prints nothing without a 副题.
 */
lines: Array<string>, } | { "part": "credits", 
/**
 * Where on the page they stand.
 */
place: CreditPlace, 
/**
 * On which pages they stand.
 */
when: When, 
/**
 * How they are set.
 */
align: Alignment, 
/**
 * The rows and their typography.
 */
block: CreditBlock, };

/**
 * A person of the newsroom.
 */
export type PersonView = { 
/**
 * The person's id.
 */
id: string, 
/**
 * The person's name.
 */
name: string, 
/**
 * What the person may do; nobody without a role can sign in.
 */
roles: Array<Role>, 
/**
 * The fingerprint of the key that the person signs with; `None` until an administrator has confirmed one.
 */
fingerprint: string | null, 
/**
 * A key that the person has made and that waits to be confirmed.
 */
offered: OfferedKey | null, 
/**
 * A code is out that was not used yet.
 */
code_waits: boolean, 
/**
 * Every key the person ever had, the newest last.
 */
keys: Array<KeyView>, };

/**
 * A picture's bytes.
 */
export type PictureData = { 
/**
 * Such as `image/png`: what these bytes are, whatever else they might be read as.
 */
mime: string, 
/**
 * The bytes.
 */
base64: string, 
/**
 * Width as shown, in pixels.
 */
width: number, 
/**
 * Height as shown.
 */
height: number, };

/**
 * What is wrong with a file.
 */
export type PictureFault = "not_a_picture" | "kind_not_taken" | "mislabelled" | "too_large" | "too_many_pixels" | "too_many_frames" | "broken";

/**
 * A picture that leaves as a file of its own; the command `picture` has its bytes.
 */
export type PictureFile = { 
/**
 * The file's name, as the text beside it says it.
 */
file_name: string, 
/**
 * SHA-256 of its bytes.
 */
sha256: string, };

/**
 * How much of a picture.
 */
export type PictureSize = "screen" | "whole";

/**
 * A picture that is kept.
 */
export type PictureView = { 
/**
 * SHA-256 of its bytes, by which a figure names it.
 */
sha256: string, 
/**
 * What it is.
 */
kind: "png" | "jpeg" | "gif" | "webp", 
/**
 * Its width as shown, in pixels.
 */
width: number, 
/**
 * Its height as shown.
 */
height: number, 
/**
 * How many bytes it has.
 */
bytes: number, };

/**
 * A stretch of a line.
 */
export type Piece = { 
/**
 * What became of it; `Changed` when only its marks differ.
 */
change: Change, 
/**
 * The characters, a forced break as `\n`; empty for a footnote.
 */
text: string, 
/**
 * The marks after, or before when it is gone, named as in the JSON form; a link as `link:` and its address.
 */
marks: Array<string>, 
/**
 * The marks before, of a piece whose marks differ.
 */
marks_before: Array<string>, 
/**
 * The text of a footnote that stands here.
 */
note: Array<Piece> | null, };

/**
 * The steps of a section, frozen by its hash into every round that it opens.
 */
export type Policy = { 
/**
 * In the order of the first reading; the three reviews are always among them.
 */
steps: Array<Step>, 
/**
 * The writer may also be first reviewer (the credit then reads 一审（撰稿人）).
 */
writer_may_first_review: boolean, };

/**
 * A statement to be signed.
 */
export type Prepared = { 
/**
 * Its exact text: sign its UTF-8 bytes, under the namespace that its `type` names.
 */
statement: string, };

/**
 * A picture of a file, made small.
 */
export type PreviewPicture = { 
/**
 * SHA-256 of the whole picture, by which the content names it.
 */
sha256: string, 
/**
 * Such as `image/jpeg`.
 */
mime: string, 
/**
 * The small copy.
 */
base64: string, 
/**
 * Its width in pixels.
 */
width: number, 
/**
 * Its height in pixels.
 */
height: number, };

/**
 * A name that cannot be printed, and where it would stand.
 */
export type PrintPlace = { 
/**
 * `byline`, `contributors`, `credits`, `source_outlet` or `origin_unit`.
 */
place: string, 
/**
 * The label that it would stand under.
 */
label: string, 
/**
 * The name as it is.
 */
name: string, 
/**
 * `empty`, `placeholder` or `login_like`.
 */
problem: string, };

/**
 * A QR code as an SVG path.
 */
export type QrView = { 
/**
 * Modules on a side, the quiet zone included.
 */
size: number, 
/**
 * The dark modules as an SVG path.
 */
path: string, };

/**
 * A command that was not carried out. Nothing was changed.
 *
 * "Not you" and "not now" are different codes; `who` names the people who could do it.
 */
export type Refusal = { "code": "not_your_role", "details": { action: string, need: Array<Role>, who: Array<Named>, } } | { "code": "not_the_writer", "details": { action: Action, writer: Named, 
/**
 * Who may act for a writer who has left.
 */
who: Array<Named>, } } | { "code": "writer_may_not_review", "details": { step: string, who: Array<Named>, } } | { "code": "already_decided_another_step", "details": { step: string, decided: string, who: Array<Named>, } } | { "code": "not_eligible", "details": { step: string, who: Array<Named>, } } | { "code": "person_not_active", "details": { person: Named, } } | { "code": "not_your_statement", "details": { person: Named, } } | { "code": "wrong_stage", "details": { action: Action, stage: Stage, waiting_for: Array<Named>, } } | { "code": "earlier_step_open", "details": { step: string, earlier: string, who: Array<Named>, } } | { "code": "step_stands", "details": { step: string, by: Named, } } | { "code": "changes_not_applied", "details": { by: Named, } } | { "code": "suggestions_open", "details": { by: Named, } } | { "code": "comments_blocking", "details": { count: number, who: Array<Named>, } } | { "code": "section_fixed", "details": { section: string, writer: Named, } } | { "code": "no_changes", "details": Record<symbol, never> } | { "code": "not_approved", "details": { missing: Array<string>, } } | { "code": "not_released", "details": Record<symbol, never> } | { "code": "not_exported", "details": Record<symbol, never> } | { "code": "not_submitted", "details": Record<symbol, never> } | { "code": "save_conflict", "details": { base: number, current: number, by: Named, at: string, } } | { "code": "draft_open_elsewhere", "details": { by: Named, since: string, } } | { "code": "draft_taken_over", "details": { by: Named, at: string, } } | { "code": "text_changed", "details": { shown: string, current: string, } } | { "code": "statement_stale", "details": { field: string, } } | { "code": "title_empty", "details": Record<symbol, never> } | { "code": "body_empty", "details": Record<symbol, never> } | { "code": "section_missing", "details": Record<symbol, never> } | { "code": "credit_not_a_name", "details": { label: string, name: string, problem: string, } } | { "code": "not_printable", "details": { places: Array<PrintPlace>, } } | { "code": "media_missing", "details": { media: string, } } | { "code": "too_many_pictures", "details": { count: number, bytes: number, } } | { "code": "reason_required", "details": Record<symbol, never> } | { "code": "signature_invalid", "details": { fault: string, } } | { "code": "key_not_enrolled", "details": { person: Named, } } | { "code": "key_already_enrolled", "details": { person: Named, } } | { "code": "key_still_counts", "details": { person: Named, } } | { "code": "key_not_confirmed", "details": { person: Named, who: Array<Named>, } } | { "code": "key_not_offered", "details": { person: Named, } } | { "code": "wrong_code", "details": Record<symbol, never> } | { "code": "statement_expired", "details": { minutes: number, } } | { "code": "statement_replayed", "details": Record<symbol, never> } | { "code": "unknown_command", "details": { name: string, } } | { "code": "bad_input", "details": { path: string, problem: string, } } | { "code": "document_invalid", "details": { path: string, problem: string, } } | { "code": "not_found", "details": { what: string, id: string, } } | { "code": "name_taken", "details": { name: string, } } | { "code": "name_not_usable", "details": { name: string, problem: string, } } | { "code": "policy_unsatisfiable", "details": { step: string, who: Array<Named>, } } | { "code": "policy_invalid", "details": { problem: string, } } | { "code": "last_administrator", "details": Record<symbol, never> } | { "code": "own_code", "details": Record<symbol, never> } | { "code": "file_unreadable", "details": { problem: string, detail: string, } } | { "code": "not_our_copy", "details": { article_no: string, } } | { "code": "other_article", "details": { article_no: string, } } | { "code": "nothing_changed", "details": Record<symbol, never> } | { "code": "layout_invalid", "details": { fault: LayoutFault, } } | { "code": "file_not_written", "details": { detail: string, } } | { "code": "picture_refused", "details": { problem: PictureFault, detail: string, } } | { "code": "fonts_missing", "details": { wanted: Array<string>, } } | { "code": "glyphs_missing", "details": { characters: Array<string>, } } | { "code": "record_damaged", "details": { what: string, id: string, } } | { "code": "room_newer", "details": { found: number, known: number, } } | { "code": "room_older", "details": Record<symbol, never> } | { "code": "room_missing", "details": { path: string, } } | { "code": "room_in_use", "details": Record<symbol, never> } | { "code": "room_read_only", "details": { path: string, } } | { "code": "disk_full", "details": Record<symbol, never> } | { "code": "store_failed", "details": { detail: string, } };

/**
 * A register, ready to be written to a file.
 */
export type RegisterFile = { 
/**
 * The suggested file name.
 */
file_name: string, 
/**
 * What it holds.
 */
body: FileBody, 
/**
 * How many articles are in it.
 */
rows: number, 
/**
 * There are more than a register holds: ask for a shorter time.
 */
cut: boolean, };

/**
 * The kind of file of a register.
 */
export type RegisterForm = "csv" | "xlsx";

/**
 * The editor's release of one text.
 */
export type ReleaseView = { 
/**
 * Who released.
 */
by: Named, 
/**
 * When, milliseconds UTC.
 */
at: number, 
/**
 * The revision released.
 */
revision: number, 
/**
 * Its hash.
 */
content_sha256: string, 
/**
 * The signature was verified again just now.
 */
valid: boolean, };

/**
 * Who settled a thread, and when.
 */
export type ResolvedView = { 
/**
 * Who.
 */
by: Named, 
/**
 * Milliseconds UTC.
 */
at: number, };

/**
 * Nothing but that it was done.
 */
export type Resumed = { 
/**
 * The article's id.
 */
article: string, };

/**
 * A revision without its text.
 */
export type RevisionLine = { 
/**
 * 1 for the first.
 */
number: number, 
/**
 * The hash that sign-offs name.
 */
hash: string, 
/**
 * Why it was cut.
 */
reason: CutReason, 
/**
 * Who cut it.
 */
by: Named, 
/**
 * When, milliseconds UTC.
 */
at: number, };

/**
 * A fixed version of the text.
 */
export type RevisionView = { 
/**
 * 1 for the first.
 */
number: number, 
/**
 * The hash that sign-offs name.
 */
hash: string, 
/**
 * The content, JSON form `sanshen.content.v1`.
 */
content: Content, 
/**
 * Why it was cut.
 */
reason: CutReason, 
/**
 * Who cut it.
 */
by: Named, 
/**
 * When, milliseconds UTC.
 */
at: number, };

/**
 * What a person may do in the newsroom; one person may hold several.
 */
export type Role = "writer" | "first_reviewer" | "second_reviewer" | "third_reviewer" | "editor" | "administrator";

/**
 * The running or last round of an article.
 */
export type RoundView = { 
/**
 * The round's id.
 */
id: string, 
/**
 * 1 for the first.
 */
number: number, 
/**
 * Milliseconds UTC.
 */
opened_at: number, 
/**
 * The steps of the frozen policy, in order.
 */
steps: Array<StepView>, 
/**
 * The section's settings have changed since this round froze them.
 */
policy_changed_since: boolean, 
/**
 * SHA-256 of the frozen policy.
 */
policy_sha256: string, };

/**
 * 栏目 with its review policy.
 */
export type SectionView = { 
/**
 * The section's id.
 */
id: string, 
/**
 * The section's name.
 */
name: string, 
/**
 * Its policy as it is now; running rounds keep their own.
 */
policy: Policy, };

/**
 * An article that was made of the same file.
 */
export type SeenBefore = { 
/**
 * The article's id.
 */
article: string, 
/**
 * 稿件编号.
 */
article_no: string, 
/**
 * Its title now.
 */
title: string, 
/**
 * Who imported it.
 */
by: Named, 
/**
 * When, milliseconds UTC.
 */
at: number, };

/**
 * A layout with credits of one shape.
 */
export type ShapePreset = { 
/**
 * The shape.
 */
shape: CreditShape, 
/**
 * The layout.
 */
layout: Layout, };

/**
 * The difference between what I signed and the revision of now.
 */
export type SinceView = { 
/**
 * The revision that I signed.
 */
signed: RevisionLine, 
/**
 * The shown name of the step that I signed.
 */
step: string, 
/**
 * When I signed, milliseconds UTC.
 */
signed_at: number, 
/**
 * The revision of now.
 */
now: RevisionLine, 
/**
 * What differs between the two.
 */
comparison: Comparison, 
/**
 * Whose each change was, in the order of the revisions.
 */
whose: Array<Whose>, };

/**
 * A typeset slip.
 */
export type SlipView = { 
/**
 * The suggested file name, `….pdf`.
 */
file_name: string, 
/**
 * Each page as an SVG picture.
 */
pages: Array<string>, 
/**
 * The PDF's bytes, base64.
 */
pdf: string, };

/**
 * Whose names a row has.
 */
export type Source = { "step": string } | "all_steps" | "editor" | "writer" | "byline" | { "contributor": string } | "all_contributors" | "origin_unit" | "source_outlet" | "published_at" | "releaser" | { "fixed": string };

/**
 * A credit of the page that was read.
 */
export type SourceCredit = { 
/**
 * Its label.
 */
label: string, 
/**
 * Its names.
 */
names: Array<string>, 
/**
 * The line it stood on, from 1.
 */
line: number, };

/**
 * Where an article stands, derived from its record and never stored as truth.
 */
export type Stage = "draft" | "in_review" | "returned" | "held" | "approved" | "released" | "exported" | "rejected" | "spiked";

/**
 * How many articles stand at one stage.
 */
export type StageCount = { 
/**
 * The stage.
 */
stage: Stage, 
/**
 * How many.
 */
count: number, };

/**
 * One review step.
 */
export type Step = { 
/**
 * `first_review`, `second_review`, `third_review`, or the newsroom's own id.
 */
id: string, 
/**
 * The shown name: 一审, 初审 …
 */
name: string, 
/**
 * Who may sign: anyone with one of these roles,
 */
roles: Array<Role>, 
/**
 * or one of these persons (ids).
 */
people: Array<string>, 
/**
 * Hours from the moment the step's turn comes; 0 for none.
 */
deadline_hours: number, };

/**
 * Where a step stands, derived from the round's valid decisions and the current hash (L2).
 */
export type StepState = "waiting" | "open" | "stands";

/**
 * One step of a round.
 */
export type StepView = { 
/**
 * The step's id in the policy.
 */
id: string, 
/**
 * The shown name.
 */
name: string, 
/**
 * Where the step stands.
 */
state: StepState, 
/**
 * The sign-off that stands, when `state` is `stands`.
 */
signoff: DecisionView | null, 
/**
 * The last sign-off that fell, when there is one and the step does not stand.
 */
fallen: FallenSignoff | null, 
/**
 * Who could sign it now.
 */
eligible: Array<Named>, 
/**
 * When it is due, milliseconds UTC; only while it is open.
 */
due_at: number | null, };

/**
 * Somebody whose changes are tracked in a file.
 */
export type Suggester = { 
/**
 * The name in the file.
 */
name: string, 
/**
 * How many pieces.
 */
pieces: number, };

/**
 * How much differs.
 */
export type Tally = { 
/**
 * Places where something differs, what "next change" walks through: a field; a block inserted, deleted or moved,
 * counted once and not again inside unless it moved here with changes; a block whose kind or attributes differ;
 * a stretch of a line between pieces that are the same; a line split or joined.
 */
changes: number, 
/**
 * Code points that are only after.
 */
inserted: number, 
/**
 * Code points that are only before.
 */
deleted: number, 
/**
 * Blocks that moved.
 */
moved: number, };

/**
 * Which of an article's texts.
 */
export type TextRef = { "kind": "draft" } | { "kind": "base" } | { "kind": "version", 
/**
 * Its number.
 */
version: number, } | { "kind": "revision", 
/**
 * Its number.
 */
number: number, } | { "kind": "aside", 
/**
 * Its id.
 */
id: string, };

/**
 * A text of an article.
 */
export type TextView = { 
/**
 * Which it is.
 */
which: TextRef, 
/**
 * The content, JSON form `sanshen.content.v1`.
 */
content: Content, 
/**
 * Its hash.
 */
hash: string, 
/**
 * Who saved it.
 */
by: Named, 
/**
 * When, milliseconds UTC.
 */
at: number, 
/**
 * 字数
 */
words: number, };

/**
 * One thread of comments.
 */
export type ThreadView = { 
/**
 * The thread's id.
 */
id: string, 
/**
 * Where it stands; `None` when it is about the whole article.
 */
anchor: Anchor | null, 
/**
 * No step can be approved before it is resolved.
 */
blocking: boolean, 
/**
 * Who settled it, while it is settled.
 */
resolved: ResolvedView | null, 
/**
 * What was said, the oldest first; at least one.
 */
notes: Array<NoteView>, };

/**
 * One line of an article's time line.
 */
export type TimelineEntry = { 
/**
 * Place in the newsroom's ledger.
 */
seq: number, 
/**
 * What happened, as in `article.created`.
 */
kind: string, 
/**
 * Who did it.
 */
by: Named, 
/**
 * When, milliseconds UTC.
 */
at: number, 
/**
 * The event's details as recorded.
 */
details: JsonValue, };

/**
 * Suggestions as they come in with a save.
 */
export type TrackedInput = { 
/**
 * The text with every suggestion rejected.
 */
base: Content, 
/**
 * Who made which piece.
 */
marks: Array<TrackedMark>, };

/**
 * What a piece of a suggestion is.
 */
export type TrackedKind = "inserted" | "deleted" | "block" | "field";

/**
 * One piece of a suggestion: who made it, and when.
 */
export type TrackedMark = { 
/**
 * What piece it is.
 */
kind: TrackedKind, 
/**
 * The block's id, in the base for what was deleted, otherwise in the draft; for a field its name.
 */
at: string, 
/**
 * Code points of the block's line before the piece; breaks and footnotes count one.
 */
from: number, 
/**
 * Code points up to its end; as `from` for blocks and fields.
 */
to: number, 
/**
 * The person's id.
 */
person: string, 
/**
 * When, milliseconds UTC.
 */
time: number, };

/**
 * The suggestions in a draft.
 */
export type TrackedView = { 
/**
 * The text with every suggestion rejected.
 */
base: Content, 
/**
 * Its hash.
 */
base_hash: string, 
/**
 * Who made which piece.
 */
marks: Array<TrackedMark>, 
/**
 * Everybody whom the marks name.
 */
people: Array<Named>, };

/**
 * What an outsider must hear from the newsroom itself, once.
 */
export type TrustView = { 
/**
 * The founder's first key, `SHA256:...`: all trust starts from it.
 */
root: string, 
/**
 * The same as 64 hexadecimal digits.
 */
root_hex: string, 
/**
 * The same as sixteen words, to be read aloud.
 */
root_words: Array<string>, 
/**
 * The same as a QR code.
 */
root_qr: QrView, 
/**
 * The ledger's head: the root over all events' hashes.
 */
ledger_head: string, 
/**
 * How many events the ledger holds.
 */
ledger_size: number, };

/**
 * One draft that was never closed.
 */
export type UnfinishedView = { 
/**
 * The article's id.
 */
article: string, 
/**
 * 稿件编号
 */
article_no: string, 
/**
 * The title as last saved.
 */
title: string, 
/**
 * The session; `close_draft` with it takes it off this list.
 */
session: string, 
/**
 * When the person's last text of it was saved, milliseconds UTC.
 */
at: number, 
/**
 * 字数 of that text.
 */
words: number, 
/**
 * 字数 when the session began.
 */
words_before: number, 
/**
 * Its version.
 */
version: number, 
/**
 * The version that the session began from; `None` when it is no longer kept.
 */
version_before: number | null, };

/**
 * A change of theirs that was not made.
 */
export type Unplaced = { 
/**
 * The block's or footnote's id in the content; its id in theirs or in base when it is not there; empty for a field
 * of the article.
 */
block: string, 
/**
 * The field of the article, or the attribute of the block, named as in the JSON form; `type` for its kind; `marks`
 * when only the marks on `after` differ, `place` when a block only moved; `None` for text.
 */
field: string | null, 
/**
 * What stood there in base.
 */
before: string, 
/**
 * What they made of it; empty when they took it out.
 */
after: string, 
/**
 * Of a stretch of a line, up to eight characters that stood before it in base.
 */
lead: string, 
/**
 * Of a stretch of a line, up to eight characters that stood after it in base.
 */
tail: string, 
/**
 * Why it was not made.
 */
why: Why, };

/**
 * A variable, as the window shows it.
 */
export type Variable = { 
/**
 * How a template calls it.
 */
name: string, 
/**
 * What it holds.
 */
meaning: string, 
/**
 * What it could hold; lists are parted by `、`.
 */
sample: string, 
/**
 * It holds several names, which `join` can part otherwise.
 */
list: boolean, 
/**
 * It may be used in the name of a file, too.
 */
in_file_name: boolean, };

/**
 * One save.
 */
export type VersionView = { 
/**
 * Its number.
 */
version: number, 
/**
 * When, milliseconds UTC.
 */
at: number, 
/**
 * Who saved it.
 */
by: Named, 
/**
 * 字数
 */
words: number, 
/**
 * The name that somebody gave it; empty when nobody did.
 */
name: string, 
/**
 * Why it is kept for good.
 */
kept: Kept, 
/**
 * The first revision with the same text.
 */
revision: number | null, 
/**
 * Suggestions stand in it.
 */
suggestions: boolean, };

/**
 * An article's texts.
 */
export type VersionsView = { 
/**
 * The saves, newest first.
 */
versions: Array<VersionView>, 
/**
 * The revisions, newest first.
 */
revisions: Array<RevisionLine>, 
/**
 * Texts put aside, newest first.
 */
asides: Array<AsideView>, };

/**
 * A picture of a WeChat page.
 */
export type WechatPictureView = { 
/**
 * SHA-256 of its bytes.
 */
sha256: string, 
/**
 * What it shows.
 */
alt: string, 
/**
 * Its caption.
 */
caption: string, };

/**
 * What goes into the fields of the WeChat editor, and what does not fit there.
 */
export type WechatView = { 
/**
 * 标题.
 */
title: string, 
/**
 * 作者.
 */
author: string, 
/**
 * 摘要.
 */
digest: string, 
/**
 * Every limit, kept or not.
 */
checks: Array<LimitView>, 
/**
 * The pictures, in the order of the text.
 */
pictures: Array<WechatPictureView>, };

/**
 * On which pages a part stands.
 */
export type When = "always" | "own" | "reprint" | "ai" | "has_original";

/**
 * Who changed a block or field, with which revision.
 */
export type Whose = { 
/**
 * The block's id, or the field's name.
 */
at: string, 
/**
 * Who cut the revision that has the change.
 */
by: Named, 
/**
 * The revision.
 */
revision: number, 
/**
 * When it was cut, milliseconds UTC.
 */
time: number, };

/**
 * An export that a file was part of.
 */
export type WhoseExport = { 
/**
 * The article's id.
 */
article: string, 
/**
 * 稿件编号.
 */
article_no: string, 
/**
 * The revision that was exported.
 */
revision: number, 
/**
 * Its content hash.
 */
hash: string, 
/**
 * The form.
 */
format: Format, 
/**
 * The name that it left under.
 */
file_name: string, 
/**
 * Who exported it.
 */
by: Named, 
/**
 * When, milliseconds UTC.
 */
at: number, 
/**
 * The export's signature was verified again just now.
 */
valid: boolean, 
/**
 * No later revision of the article was exported.
 */
latest: boolean, };

/**
 * What is known of a file.
 */
export type WhoseView = { 
/**
 * SHA-256 of its bytes.
 */
sha256: string, 
/**
 * The exports that it was part of, the newest first.
 */
exports: Array<WhoseExport>, 
/**
 * The copies to read that it was.
 */
copies: Array<CopyView>, 
/**
 * Articles that were made of it.
 */
imports: Array<SeenBefore>, 
/**
 * It is a picture that is kept here.
 */
picture: boolean, 
/**
 * What it says of itself. Of a file that left here and has another hash, this says what it was before somebody
 * changed it; nobody vouches for it.
 */
claims: CopyOf | null, };

/**
 * Why a change was not made.
 */
export type Why = "conflict" | "gone";

/**
 * Why a key is revoked.
 */
export type WhyRevoked = "lost" | "left";

/** Every command of the core: what goes in, what comes out. */
export interface Commands {
  newsroom: { input: Record<symbol, never>; output: NewsroomView };
  roll: { input: Record<symbol, never>; output: Array<PersonView> };
  set_profile: { input: { 
/**
 * The newsroom's name.
 */
name: string, 
/**
 * The site's name.
 */
site: string, 
/**
 * Telephone or address; may be empty.
 */
contact: string, 
/**
 * Days within which a rights holder is asked to write.
 */
days: number, }; output: NewsroomView };
  trust: { input: Record<symbol, never>; output: TrustView };
  allowed_signers: { input: Record<symbol, never>; output: string };
  check_ledger: { input: { 
/**
 * A head known from elsewhere, 64 hexadecimal digits in any grouping; empty for none.
 */
head: string, }; output: LedgerCheck };
  prepare_roster_change: { input: { 
/**
 * The change.
 */
change: Asked, }; output: Prepared };
  change_roster: { input: { 
/**
 * The statement, to the byte.
 */
statement: string, 
/**
 * The armoured SSH signature.
 */
signature: string, }; output: PersonView };
  issue_code: { input: { 
/**
 * The person's id.
 */
person: string, }; output: IssuedCode };
  offer_key: { input: { 
/**
 * 启用码
 */
code: string, 
/**
 * The public key, one OpenSSH line; the private half stays with the person.
 */
public_key: string, }; output: PersonView };
  offer_replacement: { input: { 
/**
 * The public key, one OpenSSH line.
 */
public_key: string, }; output: PersonView };
  refuse_key: { input: { 
/**
 * The person's id.
 */
person: string, }; output: PersonView };
  sections: { input: Record<symbol, never>; output: Array<SectionView> };
  add_section: { input: { 
/**
 * The section's name.
 */
name: string, 
/**
 * Its policy.
 */
policy: Policy | null, }; output: SectionView };
  set_policy: { input: { 
/**
 * The section's id.
 */
section: string, 
/**
 * The policy from now on.
 */
policy: Policy, }; output: SectionView };
  inbox: { input: Record<symbol, never>; output: Array<InboxItem> };
  counts: { input: Record<symbol, never>; output: Counts };
  articles: { input: { 
/**
 * Only this stage.
 */
stage: Stage | null, 
/**
 * Only this section's id.
 */
section: string | null, 
/**
 * Only titles that contain this.
 */
title: string, 
/**
 * Only what the person wrote.
 */
mine: boolean, 
/**
 * `next` of the page before.
 */
after: string | null, 
/**
 * Rows, 1 to 200.
 */
limit: number, }; output: ArticlePage };
  exportable: { input: { 
/**
 * Only this section's id.
 */
section: string | null, 
/**
 * Released on this day, `YYYY-MM-DD`, or later.
 */
from: string | null, 
/**
 * Released on this day or earlier.
 */
to: string | null, }; output: Array<ExportableView> };
  register: { input: { 
/**
 * Only this stage.
 */
stage: Stage | null, 
/**
 * Only this section's id.
 */
section: string | null, 
/**
 * Only titles that contain this.
 */
title: string, 
/**
 * Only what the person wrote.
 */
mine: boolean, 
/**
 * Begun on this day, `YYYY-MM-DD`, or later.
 */
from: string | null, 
/**
 * Begun on this day or earlier.
 */
to: string | null, 
/**
 * The kind of file.
 */
form: RegisterForm, }; output: RegisterFile };
  article: { input: { 
/**
 * The article's id.
 */
article: string, }; output: ArticleView };
  revision: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The revision's number, from 1.
 */
number: number, }; output: RevisionView };
  timeline: { input: { 
/**
 * The article's id.
 */
article: string, }; output: Array<TimelineEntry> };
  blank_content: { input: Record<symbol, never>; output: ContentJson };
  read_file: { input: { 
/**
 * The file's name, for the record.
 */
name: string, 
/**
 * The file's bytes in base64.
 */
base64: string, 
/**
 * The encoding that the user chose: utf8, utf16_le, utf16_be, gb18030 or big5.
 */
encoding: string | null, 
/**
 * What becomes of tracked changes.
 */
tracked?: "suggest" | "accept" | "reject", }; output: ImportPreview };
  import_file: { input: { 
/**
 * The file's name.
 */
name: string, 
/**
 * The file's bytes in base64.
 */
base64: string, 
/**
 * The encoding that the user chose.
 */
encoding: string | null, 
/**
 * What becomes of tracked changes.
 */
tracked?: "suggest" | "accept" | "reject", 
/**
 * The section's id; empty while none is chosen.
 */
section: string, }; output: DraftSaved };
  original: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * SHA-256 of the file, as the import's record names it.
 */
sha256: string, }; output: OriginalFile };
  create_article: { input: { 
/**
 * The whole content, JSON form `sanshen.content.v1`; it may be empty.
 */
content: Content, }; output: DraftSaved };
  save_draft: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The version that the text was made from.
 */
base_version: number, 
/**
 * The editing session: the same session may repeat a save whose answer was lost.
 */
session: string, 
/**
 * The whole content, as it reads with every suggestion accepted.
 */
content: Content, 
/**
 * The suggestions in it; `None` when there are none.
 */
tracked: TrackedInput | null, }; output: DraftSaved };
  open_draft: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The session, as its saves name it.
 */
session: string, 
/**
 * Take the place of whoever sits there; their next save is refused, and put aside by their window.
 */
take_over: boolean, }; output: LeaseView };
  keep_draft: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The session.
 */
session: string, }; output: LeaseView };
  close_draft: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The session.
 */
session: string, }; output: null };
  keep_aside: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The session that wrote it; of what it made from one version it has one text put aside, the latest.
 */
session: string, 
/**
 * The version that it was made from.
 */
base_version: number, 
/**
 * Why it could not be saved.
 */
why: AsideWhy, 
/**
 * The text.
 */
content: Content, }; output: AsideView };
  drop_aside: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The text's id.
 */
id: string, }; output: VersionsView };
  unfinished: { input: Record<symbol, never>; output: Array<UnfinishedView> };
  versions: { input: { 
/**
 * The article's id.
 */
article: string, }; output: VersionsView };
  text: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * Which text.
 */
which: TextRef, }; output: TextView };
  compare: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The earlier text.
 */
from: TextRef, 
/**
 * The later text.
 */
to: TextRef, }; output: Comparison };
  comparison_page: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The earlier text.
 */
from: TextRef, 
/**
 * The later text.
 */
to: TextRef, }; output: ComparisonFile };
  since_signed: { input: { 
/**
 * The article's id.
 */
article: string, }; output: SinceView | null };
  name_version: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The version.
 */
version: number, 
/**
 * Its name, up to 40 characters.
 */
name: string, }; output: VersionsView };
  restore: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * Which text.
 */
which: TextRef, 
/**
 * The version that was on the screen.
 */
base_version: number, 
/**
 * The editing session.
 */
session: string, }; output: DraftSaved };
  comments: { input: { 
/**
 * The article's id.
 */
article: string, }; output: Array<ThreadView> };
  mentioned: { input: Record<symbol, never>; output: Array<MentionView> };
  add_comment: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The words it is about; `None` for the whole article.
 */
anchor: Anchor | null, 
/**
 * What is said.
 */
text: string, 
/**
 * Ids of the people whom it names.
 */
mentions: Array<string>, 
/**
 * No step can be approved before it is resolved.
 */
blocking: boolean, }; output: Array<ThreadView> };
  reply_comment: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The thread's id.
 */
thread: string, 
/**
 * What is said.
 */
text: string, 
/**
 * Ids of the people whom it names.
 */
mentions: Array<string>, }; output: Array<ThreadView> };
  resolve_comment: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The thread's id.
 */
thread: string, }; output: Array<ThreadView> };
  reopen_comment: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The thread's id.
 */
thread: string, }; output: Array<ThreadView> };
  set_comment_blocking: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The thread's id.
 */
thread: string, 
/**
 * No step can be approved before it is resolved.
 */
blocking: boolean, }; output: Array<ThreadView> };
  move_comments: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * Where each thread stands that has moved.
 */
anchors: Array<MovedAnchor>, }; output: Array<ThreadView> };
  add_picture: { input: { 
/**
 * The file's bytes in base64.
 */
base64: string, 
/**
 * The file's name, where it has one: one that promises another kind of picture is refused.
 */
name?: string | null, }; output: PictureView };
  picture: { input: { 
/**
 * The SHA-256 that a figure names.
 */
sha256: string, 
/**
 * How much of it.
 */
size: PictureSize, }; output: PictureData };
  submit: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The version of the save that was on the screen.
 */
version: number, 
/**
 * 加急
 */
urgent: boolean, }; output: RevisionView };
  apply_changes: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The version of the save that was on the screen.
 */
version: number, }; output: RevisionView };
  discard_changes: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The version of the save that was on the screen.
 */
version: number, }; output: DraftSaved };
  prepare_decision: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The step's id.
 */
step: string, 
/**
 * What is decided.
 */
decision: DecisionKind, 
/**
 * For a return: `writer` or an earlier step's id; otherwise empty.
 */
return_to: string, 
/**
 * The written opinion; every decision has one.
 */
opinion: string, 
/**
 * The hash of the text that was shown.
 */
content_sha256: string, }; output: Prepared };
  decide: { input: { 
/**
 * The statement, to the byte.
 */
statement: string, 
/**
 * The armoured SSH signature.
 */
signature: string, }; output: DecisionView };
  resume: { input: { 
/**
 * The article's id.
 */
article: string, }; output: Resumed };
  prepare_release: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The hash of the text that was shown.
 */
content_sha256: string, }; output: Prepared };
  release: { input: { 
/**
 * The statement, to the byte.
 */
statement: string, 
/**
 * The armoured SSH signature.
 */
signature: string, }; output: ReleaseView };
  preview_export: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The form.
 */
format: Format, 
/**
 * The channel's id; `None` for the standard layout.
 */
channel?: string | null, }; output: ExportLook };
  prepare_export: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The forms wanted.
 */
formats: Array<Format>, 
/**
 * The channel's id; `None` for the standard layout.
 */
channel?: string | null, }; output: Prepared };
  bundle: { input: { 
/**
 * The article's id.
 */
article: string, }; output: BundleView };
  slip: { input: { 
/**
 * The article's id.
 */
article: string, }; output: SlipView };
  export: { input: { 
/**
 * The statement, to the byte.
 */
statement: string, 
/**
 * The armoured SSH signature.
 */
signature: string, 
/**
 * The channel that was prepared for: another one makes other files, which the statement does not name.
 */
channel?: string | null, }; output: Array<ExportFile> };
  whose: { input: { 
/**
 * The file's bytes in base64.
 */
base64: string, }; output: WhoseView };
  channels: { input: Record<symbol, never>; output: Array<ChannelView> };
  layout_presets: { input: Record<symbol, never>; output: LayoutPresets };
  preview_layout: { input: { 
/**
 * The layout.
 */
layout: Layout, 
/**
 * The form.
 */
format: Format, 
/**
 * The article's id; `None` for a made-up text.
 */
article: string | null, }; output: ExportLook };
  set_channel: { input: { 
/**
 * The channel's id; `None` for a new one.
 */
id: string | null, 
/**
 * Its name, which no other channel has.
 */
name: string, 
/**
 * How its pages are laid out.
 */
layout: Layout, 
/**
 * The forms in which its pages leave; at least one.
 */
formats: Array<Format>, }; output: Array<ChannelView> };
  remove_channel: { input: { 
/**
 * The channel's id.
 */
id: string, }; output: Array<ChannelView> };
  copies: { input: { 
/**
 * The article's id.
 */
article: string, }; output: Array<CopyView> };
  reading_copy: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * Which text.
 */
which: TextRef, 
/**
 * The form.
 */
form: CopyForm, 
/**
 * The channel's id; `None` for the standard layout.
 */
channel: string | null, 
/**
 * For whom; may be empty.
 */
to_whom: string, }; output: OutFile };
  take_back_preview: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The file's name.
 */
name: string, 
/**
 * The file's bytes in base64.
 */
base64: string, 
/**
 * The copy that it was made of, when the file does not say so itself.
 */
copy?: string | null, }; output: BackPreview };
  take_back: { input: { 
/**
 * The article's id.
 */
article: string, 
/**
 * The file's name.
 */
name: string, 
/**
 * The file's bytes in base64.
 */
base64: string, 
/**
 * The copy that it was made of, when the file does not say so itself.
 */
copy?: string | null, 
/**
 * The version that was shown.
 */
base_version: number, 
/**
 * The editing session.
 */
session: string, }; output: DraftSaved };
}
