import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import type { Plugin } from "prosemirror-state";
import { newBlockId } from "../document/blocks";
import { schema } from "../document/schema";
import { isWithin, MAX_START } from "../document/values";

/**
 * What typing at the start of a paragraph turns into: `## ` to `#### ` headings, `- ` and `1. ` lists, `> ` quotations.
 *
 * The blocks come with their ids: numbering them afterwards would take from Backspace the way back.
 */
export function typingRules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,4})\s$/u, schema.nodes.heading, ([, hashes = "##"]) => ({
        ...named(),
        level: hashes.length,
      })),
      wrappingInputRule(/^[-*]\s$/u, schema.nodes.bullet_list, named),
      wrappingInputRule(
        /^(\d{1,6})\.\s$/u,
        schema.nodes.ordered_list,
        ([, number]) => ({ ...named(), start: startOf(number) }),
        ([, number], list) => list.childCount + Number(list.attrs["start"]) === startOf(number),
      ),
      wrappingInputRule(/^>\s$/u, schema.nodes.blockquote, named),
    ],
  });
}

const named = () => ({ id: newBlockId() });

function startOf(number: string | undefined): number {
  return isWithin(0, MAX_START)(Number(number)) ? Number(number) : 1;
}
