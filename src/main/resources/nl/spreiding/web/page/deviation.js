/** How a number relates to another: classes of the map, the same as in the report. */

/** The class of a decided number against the indicative one; also its class in the style sheet. */
export const deviation = (decided, indicative) => {
  if (decided === 0) {
    return "d0";
  }
  if (2 * decided < indicative) {
    return "d1";
  }
  if (10 * decided < 9 * indicative) {
    return "d2";
  }
  if (10 * decided <= 11 * indicative) {
    return "d3";
  }
  return decided <= 2 * indicative ? "d4" : "d5";
};

export const DEVIATIONS = ["d0", "d1", "d2", "d3", "d4", "d5"];

/** The class of a number against the baseline. */
export const change = (now, before) => {
  if (now === before) {
    return "same";
  }
  return now > before ? "more" : "less";
};

export const CHANGES = ["less", "same", "more"];
