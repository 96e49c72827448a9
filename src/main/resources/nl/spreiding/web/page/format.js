/** Numbers and dates in words of the language; rounding happens nowhere else. */

const locale = (language) => (language === "nl" ? "nl-NL" : "en-GB");

const MINUS = "\u2212";

/** Whole number with a sign between thousands; a dash for what is not known. */
export const whole = (value, language) =>
  value === null || value === undefined
    ? "–"
    : (value < 0 ? MINUS : "") + new Intl.NumberFormat(locale(language)).format(Math.abs(value));

/** The same with its sign. */
export const signed = (value, language) =>
  value === null || value === undefined ? "–" : (value > 0 ? "+" : "") + whole(value, language);

/** Millionths of a point as points, every digit that is not a last zero. */
export const points = (micro, language) => {
  if (micro === null || micro === undefined) {
    return "–";
  }
  const digits = BigInt(micro);
  const size = digits < 0n ? -digits : digits;
  const decimals = String(size % 1000000n).padStart(6, "0").replace(/0+$/, "");
  const text = new Intl.NumberFormat(locale(language)).format(size / 1000000n);
  const comma = language === "nl" ? "," : ".";
  return (digits < 0n ? MINUS : "") + text + (decimals === "" ? "" : comma + decimals);
};

/** The same, rounded to whole points from zero away, for a strip where every digit would not fit. */
export const roundPoints = (micro, language, decimals = 1) =>
  micro === null || micro === undefined
    ? "–"
    : (micro < 0 ? MINUS : "") +
      new Intl.NumberFormat(locale(language), {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(Math.abs(Number(micro)) / 1e6);

export const signedPoints = (micro, language, decimals = 1) =>
  (micro > 0 ? "+" : "") + roundPoints(micro, language, decimals);

/** Euros, whole. */
export const euro = (value, language) =>
  value === null || value === undefined
    ? "–"
    : (value < 0 ? MINUS : "") +
      "€\u00a0" +
      new Intl.NumberFormat(locale(language), { maximumFractionDigits: 0 }).format(Math.abs(value));

export const signedEuro = (value, language) => (value > 0 ? "+" : "") + euro(value, language);

/** An exact number of a scenario as it is read: a decimal comma in Dutch, fractions as they are. */
export const exact = (text, language) =>
  language === "nl" ? String(text).replace(".", ",") : String(text);

/** The whole number that somebody typed, with or without signs between thousands; null: none. */
export const wholeOf = (typed) => {
  const text = typed.trim();
  return /^[0-9]{1,9}$|^[0-9]{1,3}(?:[.,\s\u00a0][0-9]{3}){1,2}$/.test(text) ? Number(text.replace(/[^0-9]/g, "")) : null;
};
