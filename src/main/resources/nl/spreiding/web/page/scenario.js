/** The list of changes: a scenario file while it is being made. Nothing here changes its arguments. */

/** A scenario without changes. */
export const empty = (author, reason) => ({ author, reason, changes: [] });

/** What a change is about; a later change of the same subject replaces an earlier one. */
export const subject = (change) => {
  switch (change.type) {
    case "capacity":
      return "capacity";
    case "provincialTask":
      return `provincialTask ${change.province}`;
    case "pinMunicipality":
    case "report":
    case "inhabitants":
      return `${change.type} ${change.municipality}`;
    // A location is fixed at a number or gets other bounds, not both.
    case "pinLocation":
    case "resizeLocation":
      return `location ${change.location}`;
    case "addLocation":
      return `addLocation ${change.location.id}`;
    case "parameter":
      return `parameter ${change.name}`;
    case "weightSet":
      return "weightSet";
    case "weight":
      return `weight ${change.constraint}`;
    case "closeForm":
      return `closeForm ${change.form}`;
    default:
      // Exchanges add up; each stands for itself.
      return null;
  }
};

const without = (changeList, keySet) =>
  changeList.filter((c) => subject(c) === null || !keySet.has(subject(c)));

/** Adds changes at the end, each instead of an earlier one about the same. */
export const put = (scenario, ...changeList) => ({
  ...scenario,
  changes: [...without(scenario.changes, new Set(changeList.map(subject))), ...changeList],
});

/** Removes the change at a place of the list. */
export const remove = (scenario, index) => ({
  ...scenario,
  changes: scenario.changes.filter((_, i) => i !== index),
});

/** Removes every change of a type. */
export const removeType = (scenario, type) => ({
  ...scenario,
  changes: scenario.changes.filter((c) => c.type !== type),
});

/** Puts a change in the place of another. */
export const change = (scenario, index, changed) => ({
  ...scenario,
  changes: scenario.changes.map((c, i) => (i === index ? changed : c)),
});

/** The change about a subject, or undefined. */
export const find = (scenario, key) => scenario.changes.find((c) => subject(c) === key);

/** The text of the scenario file. */
export const fileText = (scenario) => JSON.stringify(scenario, null, 2) + "\n";

/** Two scenarios with the same key ask the same. */
export const keyOf = (scenario) => JSON.stringify(scenario);

/**
 * Reads a scenario file.
 *
 * @returns {{scenario: object}|{fault: string}} a fault is a key of the table of texts; whether the
 *     changes fit the case is for the server to say
 */
export const read = (text) => {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: "file.notJson" };
  }
  const isObject = (v) => v !== null && typeof v === "object" && !Array.isArray(v);
  if (!isObject(json) || !Array.isArray(json.changes)) {
    return { fault: "file.notScenario" };
  }
  if (!json.changes.every((c) => isObject(c) && typeof c.type === "string")) {
    return { fault: "file.notScenario" };
  }
  if (typeof json.author !== "string" || typeof json.reason !== "string") {
    return { fault: "file.noAuthor" };
  }
  return { scenario: json };
};
