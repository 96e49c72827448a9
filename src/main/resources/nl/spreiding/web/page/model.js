/** What several parts of the page show of a state; worked out once per state. */
import { counts, filtered, rows, touchedBy } from "./rows.js";
import { before, present, shown } from "./store.js";

const PARTS = ["language", "case", "history", "check", "answers", "solve", "baseline", "last", "filter"];

/** Remembers the last answer as long as the parts of the state it depends on stay the same. */
export const createModel = (worldOf) => {
  let seen = null;
  let result = null;
  return (state) => {
    if (seen !== null && PARTS.every((part) => seen[part] === state[part])) {
      return result;
    }
    const world = worldOf();
    const now = shown(state);
    const base = before(state);
    const rowList = rows(
      world.municipalityList.map((m) => ({ ...m, indicative: now.indicatives[m.code] ?? m.indicative })),
      now.numbers,
      base,
    );
    const touched = touchedBy(present(state).changes, world.locationList);
    const left = filtered(rowList, state.filter, touched);
    result = {
      now,
      before: base,
      rowList,
      rowOf: new Map(rowList.map((r) => [r.code, r])),
      touched,
      filtered: left,
      left: new Set(left.map((r) => r.code)),
      counts: counts(rowList),
    };
    seen = state;
    return result;
  };
};
