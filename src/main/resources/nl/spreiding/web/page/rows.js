/** The table of municipalities: rows, filter and order. */

/** Without capitals, accents and signs, to search by. */
export const plain = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * A row per municipality.
 *
 * @param municipalityList as the case tells
 * @param numbers what is shown: code to places, or null if nothing is decided yet
 * @param before the baseline: code to places, or null
 */
export const rows = (municipalityList, numbers, before) =>
  municipalityList.map((m) => {
    const decided = numbers ? (numbers[m.code] ?? null) : null;
    const base = before ? (before[m.code] ?? null) : null;
    return {
      code: m.code,
      name: m.name,
      province: m.province,
      provinceName: m.provinceName,
      inhabitants: m.inhabitants,
      indicative: m.indicative,
      decided,
      deviation: decided === null ? null : decided - m.indicative,
      delta: decided === null || base === null ? null : decided - base,
    };
  });

/** Which rows a filter leaves; all conditions at once. */
export const filtered = (rowList, filter, touched = new Set()) => {
  const wanted = plain(filter.text ?? "");
  return rowList.filter(
    (r) =>
      (wanted === "" || plain(r.name).includes(wanted) || plain(r.code) === wanted) &&
      (!filter.province || r.province === filter.province) &&
      matches(r, filter.only ?? "all", touched),
  );
};

const matches = (row, only, touched) => {
  switch (only) {
    case "changed":
      return row.delta !== null && row.delta !== 0;
    case "more":
      return row.delta !== null && row.delta > 0;
    case "less":
      return row.delta !== null && row.delta < 0;
    case "above":
      return row.deviation !== null && row.deviation > 0;
    case "below":
      return row.deviation !== null && row.deviation < 0;
    case "touched":
      return touched.has(row.code);
    default:
      return true;
  }
};

/** In the order of a column; equal rows by name, unknown values last. */
export const sorted = (rowList, { column, down }, language) => {
  const names = new Intl.Collator(language);
  const byName = (a, b) => names.compare(a.name, b.name) || (a.code < b.code ? -1 : 1);
  const value = (a, b) => {
    const x = a[column];
    const y = b[column];
    if (x === null || y === null) {
      return (x === null) - (y === null);
    }
    const order = typeof x === "string" ? names.compare(x, y) : x - y;
    return down ? -order : order;
  };
  return [...rowList].sort((a, b) => value(a, b) || byName(a, b));
};

/** How the order changes when a column is chosen: numbers begin with the largest. */
export const nextOrder = (order, column) =>
  order.column === column
    ? { column, down: !order.down }
    : { column, down: column !== "name" && column !== "provinceName" };

/** How many municipalities have more and fewer places than before. */
export const counts = (rowList) => ({
  more: rowList.filter((r) => r.delta !== null && r.delta > 0).length,
  less: rowList.filter((r) => r.delta !== null && r.delta < 0).length,
  places: rowList.reduce((sum, r) => sum + (r.delta !== null && r.delta > 0 ? r.delta : 0), 0),
});

/** Codes of municipalities that a scenario names. */
export const touchedBy = (changeList, locationList) => {
  const home = new Map(locationList.map((l) => [l.id, l.municipality]));
  const found = new Set();
  for (const c of changeList) {
    [c.municipality, c.from, c.to, c.location?.municipality_code, home.get(c.location)].forEach(
      (code) => code && found.add(code),
    );
  }
  return found;
};
