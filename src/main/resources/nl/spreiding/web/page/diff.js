/** What differs between two decisions: pure parts, from the answer of the server to tables. */

/** Municipalities that get another number, the largest difference first. */
export const movers = (comparison) =>
  comparison.municipalities
    .filter((m) => m.decidedA !== m.decidedB)
    .map((m) => ({ ...m, delta: m.decidedB - m.decidedA }))
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || (a.code < b.code ? -1 : 1));

/** How many more and fewer, and how many places are given to those with more. */
export const summary = (moverList) => ({
  all: moverList.length,
  more: moverList.filter((m) => m.delta > 0).length,
  less: moverList.filter((m) => m.delta < 0).length,
  places: moverList.reduce((sum, m) => sum + Math.max(0, m.delta), 0),
});

/** Rules whose points differ, the largest difference first; points in millionths. */
export const ruleChanges = (constraintList) =>
  constraintList
    .map((c) => ({ ...c, delta: c.pointsB - c.pointsA }))
    .filter((c) => c.delta !== 0)
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));

const STABILITY = new Set(["BASELINE", "STABILITY_PRICE"]);

/** Inputs about a municipality, as the reasons of the report count them. */
export const inputsOf = (comparison, code) =>
  comparison.inputs.filter((i) => i.municipalityCode === code && !STABILITY.has(i.what));

export const provinceInputs = (comparison, provinceCode) =>
  comparison.inputs.filter((i) => i.municipalityCode === null && i.provinceCode === provinceCode);
