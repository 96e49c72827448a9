/** A form per kind of change: what it asks and which change it makes. */
import { choiceField, dateField, municipalityField, provinceField, ratioField, textField, tickField, wholeField } from "./fields.js";
import { h, replace, text } from "./dom.js";
import { whole } from "./format.js";
import { find } from "./scenario.js";
import { before, present } from "./store.js";
import { label } from "./world.js";

/** Without what is not given. */
const made = (change) => Object.fromEntries(Object.entries(change).filter(([, v]) => v !== null && v !== undefined));

const options = (ctx, group, codes) => codes.map((c) => [c, label(ctx.world().case, group, c, ctx.state().language)]);

const changeNow = (ctx, key) => find(present(ctx.state()), key);

const number = (ctx, value) => whole(value, ctx.state().language);

/** The kinds of form, in the order of the page; `of` says whether a form can show a change. */
const MAKERS = {
  provincialTask: (ctx) => {
    const province = provinceField(ctx, ctx.t("field.province"));
    const places = wholeField(ctx, ctx.t("field.taskPlaces"));
    const amv = wholeField(ctx, ctx.t("field.amv"));
    const slider = h("input", { type: "range", step: 1, "aria-label": ctx.t("field.taskSlider") });
    const help = h("p", { class: "help" });
    const reason = textField(ctx, ctx.t("field.reasonOptional"));
    const base = () => ctx.world().province.get(province.get());
    const show = () => {
      const p = base();
      slider.disabled = !p;
      if (!p) {
        text(help, "");
        return;
      }
      const c = changeNow(ctx, `provincialTask ${p.code}`);
      slider.min = Math.floor(p.taskBeforeExchange / 2);
      slider.max = Math.ceil(p.taskBeforeExchange * 1.5);
      places.set(c?.places ?? p.taskBeforeExchange);
      amv.set(c?.amv ?? p.taskAmvBeforeExchange);
      slider.value = places.get();
      text(help, ctx.t("help.provincialTask", number(ctx, p.taskBeforeExchange), number(ctx, p.taskAmvBeforeExchange)));
    };
    // The part of amv stays the same, rounded to the nearest, until somebody says otherwise.
    const share = () => {
      const p = base();
      if (p && p.taskBeforeExchange > 0) {
        amv.set(Math.round((p.taskAmvBeforeExchange * places.get()) / p.taskBeforeExchange));
      }
    };
    province.control.addEventListener("change", show);
    slider.addEventListener("input", () => {
      places.set(Number(slider.value));
      share();
    });
    places.control.addEventListener("input", () => {
      if (places.fault() === null) {
        slider.value = places.get();
        share();
      }
    });
    return {
      fieldList: [province, places, amv, reason],
      body: [province.element, help, places.element, h("p", { class: "field" }, slider), amv.element, reason.element],
      live: [slider],
      refresh: show,
      fill: (c) => {
        province.set(c.province);
        show();
        if (c.places !== undefined) {
          places.set(c.places);
          slider.value = c.places;
        }
        if (c.amv !== undefined) {
          amv.set(c.amv);
        }
        reason.set(c.reason);
      },
      fault: () => (amv.get() > places.get() ? ctx.t("fault.amv") : null),
      changes: () => [made({ type: "provincialTask", province: province.get(), places: places.get(), amv: amv.get(), reason: reason.get() })],
    };
  },

  pinMunicipality: (ctx) => {
    const municipality = municipalityField(ctx, ctx.t("field.municipality"));
    const places = wholeField(ctx, ctx.t("field.places"));
    const author = textField(ctx, ctx.t("changes.author"), { needed: true });
    const reason = textField(ctx, ctx.t("field.reason"), { needed: true });
    const help = h("p", { class: "help" });
    author.set(present(ctx.state()).author);
    const show = () => {
      const m = ctx.world().municipality.get(municipality.get());
      text(
        help,
        m ? ctx.t("help.pinMunicipality", number(ctx, before(ctx.state())?.[m.code] ?? null), number(ctx, m.indicative)) : "",
      );
    };
    municipality.control.addEventListener("change", show);
    return {
      fieldList: [municipality, places, author, reason],
      body: [municipality.element, help, places.element, author.element, reason.element],
      fill: (c) => {
        municipality.set(c.municipality);
        places.set(c.places);
        author.set(present(ctx.state()).author);
        reason.set(c.reason);
        show();
      },
      author: () => author.get(),
      changes: () => [{ type: "pinMunicipality", municipality: municipality.get(), places: places.get(), reason: reason.get() }],
    };
  },

  location: (ctx) => {
    const municipality = municipalityField(ctx, ctx.t("field.municipality"));
    const location = choiceField(ctx, ctx.t("field.location"), []);
    const action = choiceField(
      ctx,
      ctx.t("field.action"),
      ["close", "fix", "resize"].map((a) => [a, ctx.t(`field.action.${a}`)]),
      { chosen: true },
    );
    const places = wholeField(ctx, ctx.t("field.places"));
    const min = wholeField(ctx, ctx.t("field.min"));
    const max = wholeField(ctx, ctx.t("field.max"));
    const reason = textField(ctx, ctx.t("field.reasonOptional"));
    const help = h("p", { class: "help" });
    const language = () => ctx.state().language;
    const words = (group, key) => label(ctx.world().case, group, key, language());
    const name = (l) => `${l.name || l.id} (${words("form", l.form)}, ${words("kind", l.kind)}, ${number(ctx, l.status === "OPEN" ? l.placesNow : l.maxPlaces)})`;
    const show = () => {
      places.element.hidden = action.get() !== "fix";
      min.element.hidden = action.get() !== "resize";
      max.element.hidden = action.get() !== "resize";
      const l = ctx.world().location.get(location.get());
      const decided = ctx.state().baseline.decision?.locations.find((d) => d.id === l?.id)?.places;
      text(
        help,
        l
          ? ctx.t("help.location", words("form", l.form), words("kind", l.kind), words("status", l.status), number(ctx, l.placesNow), number(ctx, l.minPlaces), number(ctx, l.maxPlaces), number(ctx, decided))
          : "",
      );
    };
    const take = () => {
      const l = ctx.world().location.get(location.get());
      places.set(l ? l.maxPlaces : null);
      min.set(l ? l.minPlaces : null);
      max.set(l ? l.maxPlaces : null);
      show();
    };
    const offer = () => location.offer(ctx.world().locationsOf(municipality.get()).map((l) => [l.id, name(l)]));
    municipality.control.addEventListener("change", () => {
      offer();
      take();
    });
    location.control.addEventListener("change", take);
    action.control.addEventListener("change", show);
    show();
    const used = () => ({ close: [], fix: [places], resize: [min, max] })[action.get()];
    return {
      get fieldList() {
        return [municipality, location, action, ...used(), reason];
      },
      body: [municipality.element, location.element, help, action.element, places.element, min.element, max.element, reason.element],
      fill: (c) => {
        municipality.set(c.municipality ?? ctx.world().location.get(c.location)?.municipality);
        offer();
        location.set(c.location);
        take();
        action.set(c.type === "resizeLocation" || c.action === "resize" ? "resize" : c.places > 0 ? "fix" : "close");
        if (c.places !== undefined) {
          places.set(c.places);
        }
        if (c.maxPlaces !== undefined) {
          max.set(c.maxPlaces);
          min.set(c.minPlaces ?? min.get());
        }
        reason.set(c.reason);
        show();
      },
      fault: () => (action.get() === "resize" && min.get() > max.get() ? ctx.t("fault.minmax") : null),
      changes: () => [
        action.get() === "resize"
          ? made({ type: "resizeLocation", location: location.get(), minPlaces: min.get(), maxPlaces: max.get(), reason: reason.get() })
          : made({ type: "pinLocation", location: location.get(), places: action.get() === "close" ? 0 : places.get(), reason: reason.get() }),
      ],
    };
  },

  addLocation: (ctx) => {
    const municipality = municipalityField(ctx, ctx.t("field.municipality"));
    const name = textField(ctx, ctx.t("field.name"), { needed: true });
    const kind = choiceField(ctx, ctx.t("field.kind"), options(ctx, "kind", ["REGULAR", "AMV", "SPECIAL"]), { chosen: true });
    const form = choiceField(ctx, ctx.t("field.form"), options(ctx, "form", ["AZC", "SMALL_SCALE", "MUNICIPAL", "EMERGENCY", "HOTEL", "REGISTRATION"]), { chosen: true });
    const status = choiceField(ctx, ctx.t("field.status"), options(ctx, "status", ["OFFERED", "AGREED", "CANDIDATE"]), { chosen: true });
    const min = wholeField(ctx, ctx.t("field.min"));
    const max = wholeField(ctx, ctx.t("field.max"), { min: 1 });
    const from = dateField(ctx, ctx.t("field.openFrom"));
    const until = dateField(ctx, ctx.t("field.openUntil"));
    const basis = choiceField(ctx, ctx.t("field.basis"), ["synthetic", "reported", "register"].map((b) => [b, ctx.t(`basis.${b}`)]), { chosen: true });
    const source = textField(ctx, ctx.t("field.source"), { needed: true });
    let edited = null;
    min.set(0);
    const free = () => {
      const taken = new Set([...ctx.world().location.keys(), ...present(ctx.state()).changes.map((c) => c.location?.id)]);
      let i = 1;
      while (taken.has(`W${i}`)) {
        i++;
      }
      return `W${i}`;
    };
    const list = [municipality, name, kind, form, status, min, max, from, until, basis, source];
    return {
      fieldList: list,
      help: ctx.t("help.addLocation"),
      body: list.map((f) => f.element),
      fill: (c) => {
        const l = c.location ?? {};
        edited = l.id ?? null;
        municipality.set(l.municipality_code ?? c.municipality);
        [[name, "name"], [kind, "kind"], [form, "form"], [status, "status"], [min, "min_places"], [max, "max_places"], [from, "open_from"], [until, "open_until"], [basis, "basis"], [source, "source"]].forEach(
          ([field, key]) => l[key] !== undefined && field.set(l[key]),
        );
      },
      fault: () => (min.get() > max.get() ? ctx.t("fault.minmax") : null),
      changes: () => [
        {
          type: "addLocation",
          location: made({
            id: edited ?? free(),
            municipality_code: municipality.get(),
            name: name.get(),
            kind: kind.get(),
            form: form.get(),
            status: status.get(),
            min_places: min.get(),
            max_places: max.get(),
            open_from: from.get(),
            open_until: until.get(),
            basis: basis.get(),
            source: source.get(),
          }),
        },
      ],
    };
  },

  exchange: (ctx) => {
    const from = municipalityField(ctx, ctx.t("field.from"));
    const to = municipalityField(ctx, ctx.t("field.to"));
    const kind = choiceField(ctx, ctx.t("field.kind"), options(ctx, "kind", ["REGULAR", "AMV", "SPECIAL"]), { chosen: true });
    const places = wholeField(ctx, ctx.t("field.places"), { min: 1 });
    const until = dateField(ctx, ctx.t("field.until"));
    const reason = textField(ctx, ctx.t("field.reasonOptional"));
    const list = [from, to, kind, places, until, reason];
    return {
      fieldList: list,
      help: ctx.t("help.exchange"),
      body: list.map((f) => f.element),
      fill: (c) => {
        from.set(c.from ?? c.municipality);
        to.set(c.to);
        kind.set(c.kind ?? "REGULAR");
        places.set(c.places);
        until.set(c.until);
        reason.set(c.reason);
      },
      fault: () => (from.get() === to.get() ? ctx.t("fault.same") : null),
      changes: () => [made({ type: "exchange", from: from.get(), to: to.get(), kind: kind.get(), places: places.get(), until: until.get(), reason: reason.get() })],
    };
  },

  capacity: (ctx) => {
    const total = wholeField(ctx, ctx.t("field.total"));
    const amv = wholeField(ctx, ctx.t("field.amv"));
    const reason = textField(ctx, ctx.t("field.reasonOptional"));
    const base = ctx.world().case.capacity;
    const slider = h("input", { type: "range", min: Math.floor(base.total / 2), max: Math.ceil(base.total * 1.5), step: 1, "aria-label": ctx.t("field.taskSlider") });
    const share = () => amv.set(Math.round((base.amv * total.get()) / Math.max(1, base.total)));
    slider.addEventListener("input", () => {
      total.set(Number(slider.value));
      share();
    });
    total.control.addEventListener("input", () => {
      if (total.fault() === null) {
        slider.value = total.get();
        share();
      }
    });
    const fill = (c) => {
      total.set(c.total ?? base.total);
      amv.set(c.amv ?? base.amv);
      slider.value = total.get();
      reason.set(c.reason);
    };
    fill({});
    return {
      fieldList: [total, amv, reason],
      help: ctx.t("help.capacity", number(ctx, base.total), number(ctx, base.amv)),
      body: [total.element, h("p", { class: "field" }, slider), amv.element, reason.element],
      live: [slider],
      refresh: () => fill(changeNow(ctx, "capacity") ?? {}),
      fill,
      fault: () => (amv.get() > total.get() ? ctx.t("fault.amv") : null),
      changes: () => [made({ type: "capacity", total: total.get(), amv: amv.get(), reason: reason.get() })],
    };
  },

  report: (ctx) => {
    const municipality = municipalityField(ctx, ctx.t("field.municipality"));
    const regular = wholeField(ctx, ctx.t("field.regular"));
    const amv = wholeField(ctx, ctx.t("field.amv"));
    const special = wholeField(ctx, ctx.t("field.special"));
    const likely = wholeField(ctx, ctx.t("field.likely"), { optional: true });
    const exempt = tickField(ctx, ctx.t("field.exempt"));
    const reason = textField(ctx, ctx.t("field.reasonOptional"));
    amv.set(0);
    special.set(0);
    const list = [municipality, regular, amv, special, likely, exempt, reason];
    return {
      fieldList: list,
      help: ctx.t("help.report"),
      body: list.map((f) => f.element),
      fill: (c) => {
        municipality.set(c.municipality);
        regular.set(c.regular);
        amv.set(c.amv ?? 0);
        special.set(c.special ?? 0);
        likely.set(c.likely);
        exempt.set(c.exempt);
        reason.set(c.reason);
      },
      changes: () => [
        made({ type: "report", municipality: municipality.get(), regular: regular.get(), amv: amv.get(), special: special.get(), likely: likely.get(), exempt: exempt.get() || null, reason: reason.get() }),
      ],
    };
  },

  inhabitants: (ctx) => {
    const municipality = municipalityField(ctx, ctx.t("field.municipality"));
    const factor = ratioField(ctx, ctx.t("field.factor"));
    const reason = textField(ctx, ctx.t("field.reasonOptional"));
    const list = [municipality, factor, reason];
    return {
      fieldList: list,
      help: ctx.t("help.inhabitants"),
      body: list.map((f) => f.element),
      fill: (c) => {
        municipality.set(c.municipality);
        factor.set(c.factor);
        reason.set(c.reason);
      },
      changes: () => [made({ type: "inhabitants", municipality: municipality.get(), factor: factor.get(), reason: reason.get() })],
    };
  },

  closeForm: (ctx) => {
    const used = [...new Set(ctx.world().locationList.map((l) => l.form))].sort();
    const form = choiceField(ctx, ctx.t("field.form"), options(ctx, "form", used));
    const reason = textField(ctx, ctx.t("field.reasonOptional"));
    return {
      fieldList: [form, reason],
      help: ctx.t("help.closeForm"),
      body: [form.element, reason.element],
      fill: (c) => {
        form.set(c.form);
        reason.set(c.reason);
      },
      changes: () => [made({ type: "closeForm", form: form.get(), reason: reason.get() })],
    };
  },

  parameter: (ctx) => {
    const list = ctx.world().case.parameters.filter((p) => p.name !== "quotaScope");
    const name = choiceField(ctx, ctx.t("field.parameter"), options(ctx, "parameter", list.map((p) => p.name)));
    const value = textField(ctx, ctx.t("field.value"));
    const reason = textField(ctx, ctx.t("field.reasonOptional"));
    const help = h("p", { class: "help" });
    const show = () => {
      const p = list.find((q) => q.name === name.get());
      text(help, p ? ctx.t("help.parameter", p.value ?? ctx.t("parameter.none")) : "");
    };
    name.control.addEventListener("change", show);
    const WHOLE = /^(minimum|smallScaleMaximum)/;
    const read = () => {
      const v = value.get();
      if (v === null || v === ctx.t("parameter.none")) {
        return null;
      }
      return WHOLE.test(name.get()) && /^[0-9]+$/.test(v) ? Number(v) : v.replace(",", ".");
    };
    return {
      fieldList: [name, value, reason],
      body: [name.element, help, value.element, reason.element],
      fill: (c) => {
        name.set(c.name);
        value.set(c.value === null ? ctx.t("parameter.none") : c.value);
        reason.set(c.reason);
        show();
      },
      changes: () => [{ type: "parameter", name: name.get(), value: read(), ...made({ reason: reason.get() }) }],
    };
  },
};

/** Which form shows a change, or null: weights and scope have controls of their own. */
export const formOf = (change) => {
  if (change.type === "pinLocation" || change.type === "resizeLocation") {
    return "location";
  }
  if (change.type === "weight" || change.type === "weightSet") {
    return "weights";
  }
  if (change.type === "parameter" && change.name === "quotaScope") {
    return "scope";
  }
  return MAKERS[change.type] ? change.type : null;
};

/**
 * A form for a kind of change.
 *
 * @param submit called with the changes, and the author if the form asks for one
 */
export const createForm = (ctx, kind, submit) => {
  const maker = MAKERS[kind](ctx);
  const faults = h("div", { class: "faults", role: "alert" });
  const add = h("button", { type: "submit", class: "primary" }, ctx.t("form.add"));
  const leave = h("button", { type: "button", hidden: true }, ctx.t("form.cancelEdit"));
  const check = () => {
    maker.fieldList.forEach((f) => f.control.removeAttribute("aria-invalid"));
    const wrong = maker.fieldList.map((f) => ({ f, told: f.fault() })).filter(({ told }) => told !== null);
    wrong.forEach(({ f }) => f.control.setAttribute("aria-invalid", "true"));
    const toldList = wrong.map(({ told }) => told);
    const together = toldList.length === 0 && maker.fault ? maker.fault() : null;
    return { toldList: together === null ? toldList : [together], first: wrong[0]?.f };
  };
  const tell = ({ toldList, first }) => {
    replace(faults, toldList.length === 0 ? null : [h("p", {}, ctx.t("form.faults")), h("ul", {}, toldList.map((told) => h("li", {}, told)))]);
    first?.control.focus();
  };
  const element = h(
    "form",
    {
      class: "changeform",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        const found = check();
        tell(found);
        if (found.toldList.length === 0) {
          submit(maker.changes(), { author: maker.author?.() });
        }
      },
    },
    maker.help ? h("p", { class: "help" }, maker.help) : null,
    maker.body,
    faults,
    h("p", { class: "buttons" }, add, leave),
  );
  leave.addEventListener("click", () => ctx.edit(null));
  // A slider works at once, as one step of undo however far it is moved.
  maker.live?.forEach((slider) =>
    slider.addEventListener("change", () => {
      if (check().toldList.length === 0) {
        submit(maker.changes(), { mark: `${kind} slider` });
      }
    }),
  );
  return {
    element,
    /** Shows what holds by now, where the form shows that. */
    refresh: () => maker.refresh?.(),
    fill: (change, editing) => {
      maker.fill(change);
      text(add, ctx.t(editing ? "form.change" : "form.add"));
      leave.hidden = !editing;
    },
  };
};

export const KINDS = ["provincialTask", "pinMunicipality", "location", "addLocation", "exchange", "capacity", "report", "inhabitants", "closeForm", "parameter"];
