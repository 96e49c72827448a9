/** A change in words. */
import { exact, whole } from "./format.js";
import { textOf } from "./texts.js";
import { label } from "./world.js";

export const describe = (change, world, language) => {
  const t = (key, ...values) => textOf(language, key, ...values);
  const n = (value) => whole(value, language);
  const name = (code) => world.municipality.get(code)?.name ?? code;
  const words = (group, key) => label(world.case, group, key, language);
  const site = (id) => {
    const location = world.location.get(id);
    return location ? [location.name || id, name(location.municipality)] : [id, "?"];
  };
  switch (change.type) {
    case "capacity":
      return t("change.capacity", n(change.total), n(change.amv));
    case "provincialTask":
      return t(
        "change.provincialTask",
        world.province.get(change.province)?.name ?? change.province,
        n(change.places),
        n(change.amv),
      );
    case "pinMunicipality":
      return t("change.pinMunicipality", name(change.municipality), n(change.places));
    case "pinLocation":
      return change.places === 0
        ? t("change.closeLocation", ...site(change.location))
        : t("change.pinLocation", ...site(change.location), n(change.places));
    case "resizeLocation":
      return t(
        "change.resizeLocation",
        ...site(change.location),
        n(change.minPlaces ?? world.location.get(change.location)?.minPlaces ?? 0),
        n(change.maxPlaces),
      );
    case "addLocation": {
      const l = change.location ?? {};
      return t(
        "change.addLocation",
        name(l.municipality_code),
        l.name || words("form", l.form),
        n(l.min_places ?? 0),
        n(l.max_places),
      );
    }
    case "exchange":
      return t(
        "change.exchange",
        name(change.from),
        n(change.places),
        words("kind", change.kind),
        name(change.to),
      );
    case "report":
      return t(
        "change.report",
        name(change.municipality),
        n(change.regular),
        n(change.amv),
        n(change.special),
      );
    case "parameter":
      return t(
        "change.parameter",
        words("parameter", change.name),
        change.name === "quotaScope"
          ? words("quotaScope", change.value)
          : change.value === null
            ? t("parameter.none")
            : exact(change.value, language),
      );
    case "weight":
      return t("change.weight", words("weight", change.constraint), exact(change.value, language));
    case "weightSet":
      return t("change.weightSet", change.name);
    case "inhabitants":
      return t("change.inhabitants", name(change.municipality), exact(change.factor, language));
    case "closeForm":
      return t("change.closeForm", words("form", change.form));
    default:
      return t("change.unknown", change.type);
  }
};
