/** The fields of which forms are made: each shows a value, reads it, and says what is wrong. */
import { h, replace } from "./dom.js";
import { whole, wholeOf } from "./format.js";
import { ratio } from "./ratio.js";

let serial = 0;

const labelled = (title, control, style) => {
  control.id ||= `veld-${++serial}`;
  return h("p", { class: `field ${style ?? ""}`.trim() }, h("label", { for: control.id }, title), control);
};

const MOST = 100000000;

/** A whole number. */
export const wholeField = (ctx, title, options = {}) => {
  const { min = 0, max = MOST, optional = false } = options;
  const control = h("input", { type: "text", inputmode: "numeric", autocomplete: "off" });
  const parse = () => wholeOf(control.value);
  const field = {
    element: labelled(title, control, "short"),
    control,
    get: () => (control.value.trim() === "" ? null : parse()),
    set: (value) => {
      control.value = value === null || value === undefined ? "" : String(value);
    },
    fault: () => {
      if (control.value.trim() === "") {
        return optional ? null : ctx.t("fault.needed", title);
      }
      const value = parse();
      const language = ctx.state().language;
      return value === null || value < min || value > max
        ? ctx.t("fault.whole", title, whole(min, language), whole(max, language))
        : null;
    },
  };
  return field;
};

/** An exact number. */
export const ratioField = (ctx, title) => {
  const control = h("input", { type: "text", inputmode: "decimal", autocomplete: "off" });
  return {
    element: labelled(title, control, "short"),
    control,
    get: () => (ratio(control.value) === null ? null : control.value.trim().replace(",", ".")),
    set: (value) => {
      control.value = value ?? "";
    },
    fault: () =>
      control.value.trim() === ""
        ? ctx.t("fault.needed", title)
        : ratio(control.value) === null
          ? ctx.t("fault.ratio", title)
          : null,
  };
};

/** A line of text. */
export const textField = (ctx, title, options = {}) => {
  const control = h("input", { type: "text", autocomplete: "off", maxlength: 500, required: options.needed ?? false });
  return {
    element: labelled(title, control),
    control,
    get: () => control.value.trim() || null,
    set: (value) => {
      control.value = value ?? "";
    },
    fault: () => (options.needed && control.value.trim() === "" ? ctx.t("fault.needed", title) : null),
  };
};

/** A day. */
export const dateField = (ctx, title) => {
  const control = h("input", { type: "text", placeholder: "2026-12-31", autocomplete: "off", maxlength: 10 });
  return {
    element: labelled(title, control, "short"),
    control,
    get: () => control.value.trim() || null,
    set: (value) => {
      control.value = value ?? "";
    },
    fault: () =>
      control.value.trim() === "" || /^[0-9]{4}-[01][0-9]-[0-3][0-9]$/.test(control.value.trim())
        ? null
        : ctx.t("fault.date", title),
  };
};

/** Yes or no. */
export const tickField = (ctx, title) => {
  const control = h("input", { type: "checkbox" });
  return {
    element: h("p", { class: "field tick" }, h("label", { class: "check" }, control, h("span", {}, title))),
    control,
    get: () => control.checked,
    set: (value) => {
      control.checked = value === true;
    },
    fault: () => null,
  };
};

/** One of a list: pairs of value and words, or groups {title, list} of them. */
export const choiceField = (ctx, title, list, options = {}) => {
  const control = h("select", {});
  const option = ([value, words]) => h("option", { value }, words);
  const field = {
    element: labelled(title, control),
    control,
    get: () => control.value || null,
    set: (value) => {
      control.value = value ?? "";
    },
    fault: () => (control.value === "" ? ctx.t("fault.needed", title) : null),
    offer: (newList) =>
      replace(
        control,
        options.chosen ? null : h("option", { value: "" }, ctx.t("form.choose")),
        newList.map((entry) =>
          Array.isArray(entry) ? option(entry) : h("optgroup", { label: entry.title }, entry.list.map(option)),
        ),
      ),
  };
  field.offer(list);
  return field;
};

/** A municipality, by name. */
export const municipalityField = (ctx, title) =>
  choiceField(ctx, title, ctx.world().municipalityList.map((m) => [m.code, m.name]));

/** A province. */
export const provinceField = (ctx, title) =>
  choiceField(ctx, title, ctx.world().provinceList.map((p) => [p.code, p.name]));
