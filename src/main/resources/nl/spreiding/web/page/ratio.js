/** Exact numbers as a scenario file writes them: "3/2", "0.5", "2". */

const FORM = /^([0-9]{1,18})(?:\.([0-9]{1,18})|\/([0-9]{1,18}))?$/;

const divisor = (a, b) => (b === 0n ? a : divisor(b, a % b));

const reduced = (top, bottom) => {
  const common = divisor(top, bottom);
  return { top: top / common, bottom: bottom / common };
};

/** The number that a text means, or null if it means none; a decimal comma is read too. */
export const ratio = (text) => {
  const found = FORM.exec(String(text).trim().replace(",", "."));
  if (!found) {
    return null;
  }
  const [, whole, decimals, bottom] = found;
  if (bottom !== undefined) {
    return BigInt(bottom) === 0n ? null : reduced(BigInt(whole), BigInt(bottom));
  }
  return decimals === undefined
    ? { top: BigInt(whole), bottom: 1n }
    : reduced(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
};

/** As a scenario file writes it. */
export const ratioText = (r) => (r.bottom === 1n ? String(r.top) : `${r.top}/${r.bottom}`);

export const times = (a, b) => reduced(a.top * b.top, a.bottom * b.bottom);

/** Below 0: a is less than b; 0: equal; above 0: more. */
export const compared = (a, b) => Number(a.top * b.bottom - b.top * a.bottom);

export const isZero = (r) => r.top === 0n;

/** The share of a whole in tenths of a percent, rounded half up; for pictures only. */
export const perMille = (part, whole) => (whole === 0 ? 0 : Math.round((1000 * part) / whole));

const FACTORS = ["0", "1/10", "1/4", "1/2", "1", "3/2", "2", "4", "10"].map(ratio);
const FROM_NOTHING = ["0", "1/1000", "1/100", "1/20", "1/10", "1/4", "1/2", "1", "2"].map(ratio);

/** The stops of a slider for a weight: parts and multiples of what it is in the case. */
export const weightStops = (base) => (isZero(base) ? FROM_NOTHING : FACTORS.map((f) => times(base, f)));

/** The stop nearest to a value from below. */
export const stopOf = (stopList, value) => {
  let found = 0;
  stopList.forEach((stop, i) => {
    if (compared(stop, value) <= 0) {
      found = i;
    }
  });
  return found;
};
