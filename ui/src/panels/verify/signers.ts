import type { Facts, SignedBy } from "../../api/verified";
import { w } from "../../words";
import { fullMoment } from "../../words/time";

/** One signature of a bundle, in words. */
export interface Signer {
  step: string;
  name: string;
  opinion: string;
  when: string;
  /** Who answers for the name; empty when nobody does. */
  vouched: string;
}

/** A time as given in a bundle; one that is no time is shown as it stands. */
const when = (time: string) => (Number.isNaN(Date.parse(time)) ? time : fullMoment(Date.parse(time)));

const signer = (one: SignedBy, step: string): Signer => ({
  step,
  name: one.on_behalf_of ? w.verify.behalf(one.name, one.on_behalf_of) : one.name,
  opinion: one.opinion,
  when: when(one.time),
  vouched: one.enrolled_by && w.verify.enrolledBy(one.enrolled_by),
});

/** Who signed, in the order of the work: the steps, the release, the export. */
export function signers(facts: Facts): Signer[] {
  const steps = facts.signers.map((one) => signer(one, one.step_name || one.step));
  const released = facts.released ? [signer(facts.released, w.verify.released)] : [];
  const exported = facts.exported ? [signer(facts.exported, w.verify.exported)] : [];
  return [...steps, ...released, ...exported];
}
