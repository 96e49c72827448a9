/** Starts the page: what happens when, and who draws it. */
import * as api from "./api.js";
import { createChanges } from "./changes.js";
import { createCompare } from "./compare.js";
import { describe } from "./describe.js";
import { byId, h, replace, text } from "./dom.js";
import { createFiles } from "./files.js";
import { formOf } from "./forms.js";
import { whole } from "./format.js";
import { createMap } from "./map.js";
import { createModel } from "./model.js";
import { createMunicipality, whyNotText } from "./municipality.js";
import * as scenario from "./scenario.js";
import { createSolving } from "./solving.js";
import { createStatus } from "./status.js";
import { createStore, hasChanges, present, start } from "./store.js";
import { createProvinces, createTable } from "./table.js";
import { textOf } from "./texts.js";
import { world } from "./world.js";

const VIEWS = { kaart: "map", wijzigingen: "changes", gemeente: "municipality", vergelijken: "compare", bestanden: "files" };
const HASHES = Object.fromEntries(Object.entries(VIEWS).map(([hash, view]) => [view, hash]));
const HEADINGS = { map: "h-map", changes: "h-changes", municipality: "h-municipality", compare: "h-compare", files: "h-files" };

const store = createStore(start("nl"));
let index = null;
const model = createModel(() => index);

const ctx = {
  state: store.get,
  set: (values) => store.dispatch({ type: "set", values }),
  dispatch: store.dispatch,
  world: () => index,
  model,
  t: (key, ...values) => textOf(store.get().language, key, ...values),
  announce: (words) => {
    byId("announce").textContent = "";
    // A reader notices a text that comes after an empty one, also if it is the same as before.
    setTimeout(() => text(byId("announce"), words), 60);
  },
  problemText: (problem) =>
    problem.code === "unreachable"
      ? ctx.t("problem.unreachable")
      : (problem.text?.[store.get().language] ?? problem.detail ?? problem.title ?? ctx.t("problem.title")),
  /** A text that the server gives in both languages, or in one. */
  inLanguage: (words) => (words !== null && typeof words === "object" ? words[store.get().language] : words),
  issueText: (issue) =>
    [ctx.inLanguage(issue.message), issue.value ? `(${issue.value})` : "", ctx.inLanguage(issue.hint)]
      .filter(Boolean)
      .join(" "),
  scenarioText: (s) => s.changes.map((c) => describe(c, index, store.get().language)).join("; "),

  go: (view, code) => {
    location.hash = code ? `${HASHES[view]}/${code}` : HASHES[view];
  },

  /** A step of the list of changes. */
  change: (changed, mark) => store.dispatch({ type: "scenario", scenario: changed, mark }),
  submit: (changeList, { mark, author }) => {
    const state = store.get();
    let now = present(state);
    if (author) {
      const { changes, ...rest } = now;
      now = { ...rest, author, changes };
    }
    const at = state.edit;
    // An edited change keeps its place, unless another about the same stands elsewhere.
    const same = at !== null && scenario.subject(changeList[0]) === scenario.subject(now.changes[at]);
    const next = same
      ? scenario.change(now, at, changeList[0])
      : scenario.put(at === null ? now : scenario.remove(now, at), ...changeList);
    ctx.change(next, mark);
    if (!mark) {
      ctx.announce(ctx.t("changes.added", ctx.scenarioText({ changes: changeList })));
      const kind = formOf(changeList[0]);
      if (byId("changes").contains(document.activeElement) && kind !== null) {
        changes.close(kind);
      }
    }
  },
  remove: (i, told) => {
    ctx.change(scenario.remove(present(store.get()), i));
    ctx.announce(ctx.t("changes.removed", told));
    byId("h-changes").focus();
  },
  undo: () => {
    store.dispatch({ type: "undo" });
    ctx.announce(ctx.t("changes.undone"));
  },
  redo: () => {
    store.dispatch({ type: "redo" });
    ctx.announce(ctx.t("changes.redone"));
  },
  clear: () => ctx.change({ ...present(store.get()), changes: [] }),
  edit: (i) => {
    if (i === null) {
      const { edit } = store.get();
      const kind = edit === null ? null : formOf(present(store.get()).changes[edit]);
      ctx.set({ edit: null });
      if (kind !== null) {
        changes.close(kind);
      }
      return;
    }
    const c = present(store.get()).changes[i];
    ctx.set({ edit: i });
    ctx.openForm(formOf(c), c, true);
  },
  openForm: (kind, change, editing = false) => {
    if (!editing) {
      ctx.set({ edit: null });
    }
    if (getComputedStyle(byId("changes")).display === "none") {
      // Not by its address: following that would take the focus from the form.
      window.history.pushState(null, "", "#wijzigingen");
      ctx.set({ view: { name: "changes", code: null } });
    }
    changes.openForm(kind, change, editing);
  },
  openFile: async (file) => {
    const most = store.get().server.limits.bodyBytes;
    if (file.size > most) {
      ctx.set({ problem: { text: bilingual("file.tooLarge", most) } });
      return;
    }
    const found = scenario.read(await file.text());
    if (found.fault) {
      ctx.set({ problem: { text: bilingual(found.fault) } });
      return;
    }
    ctx.change(found.scenario);
    ctx.announce(ctx.t("changes.opened", found.scenario.changes.length));
  },
  saveFile: () => {
    const link = h("a", { href: URL.createObjectURL(new Blob([scenario.fileText(present(store.get()))], { type: "application/json" })), download: "scenario.json" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  },
  setAuto: (auto) => {
    ctx.set({ auto });
    solving.consider();
  },
  solveNow: () => solving.begin(),
  stop: () => solving.stop(),
  cancel: () => solving.cancel(),
  askWhyNot: async (code, places, decided) => {
    if (places === decided) {
      ctx.set({ whyNot: { code, places, same: true } });
      ctx.announce(ctx.t("whyNot.same"));
      return;
    }
    const asking = { code, places };
    ctx.set({ whyNot: asking });
    const id = model(store.get()).now.id;
    const finish = (values, words) => {
      if (store.get().whyNot === asking) {
        ctx.set({ whyNot: { ...asking, ...values } });
        ctx.announce(words);
      }
    };
    try {
      const result = await api.whyNot(id, code, places);
      finish({ result }, ctx.t("whyNot.done", whyNotText(ctx, result, store.get().language)));
    } catch (e) {
      finish({ problem: faultOf(e) }, ctx.problemText(faultOf(e)));
    }
  },
  compareWith: (name) => ctx.set({ compare: { with: name, id: null, result: null, problem: null } }),
  saveRun: async (id, name, failed) => {
    try {
      await api.save(id, name);
      ctx.set({ runs: await api.runs() });
      ctx.announce(ctx.t("files.saved", name));
    } catch (e) {
      failed(faultOf(e));
    }
  },
};

const bilingual = (key, ...values) => ({ nl: textOf("nl", key, ...values), en: textOf("en", key, ...values) });

const faultOf = (e) => {
  if (e instanceof api.Fault) {
    return e.problem;
  }
  throw e;
};

const solving = createSolving(ctx);
let changes;
let viewList = [];

/** Comparing and files are asked for when somebody looks. */
const lookUp = async (state) => {
  const { now } = model(state);
  const ready = now.id !== null && !["stopped", "earlier"].includes(now.source);
  if (state.view.name === "compare" && ready && state.compare.with !== now.id && state.compare.id !== now.id) {
    const asking = { ...state.compare, id: now.id, result: null, problem: null };
    ctx.set({ compare: asking });
    const finish = (values) => store.get().compare === asking && ctx.set({ compare: { ...asking, ...values } });
    try {
      finish({ result: await api.compare(now.id, asking.with) });
    } catch (e) {
      finish({ problem: faultOf(e) });
    }
  }
  if (state.view.name === "files" && now.id !== null && now.source !== "earlier" && state.files?.id !== now.id) {
    ctx.set({ files: { id: now.id, list: null } });
    try {
      ctx.set({ files: { id: now.id, list: (await api.files(now.id)).files } });
    } catch (e) {
      ctx.set({ problem: faultOf(e) });
    }
  }
};

const navigation = () => {
  replace(
    byId("views"),
    h(
      "ul",
      { class: "wide" },
      Object.entries(VIEWS).map(([hash, view]) =>
        h("li", { class: `to-${view}` }, h("a", { href: `#${hash}`, "data-view": view }, ctx.t(`view.${view}`))),
      ),
    ),
  );
  byId("views").setAttribute("aria-label", ctx.t("views"));
};

const showView = (view) => {
  document.body.dataset.view = view.name;
  for (const name of ["map", "municipality", "compare", "files"]) {
    byId(`view-${name}`).hidden = view.name !== name && !(name === "map" && view.name === "changes");
  }
  for (const link of byId("views").querySelectorAll("a")) {
    if (link.dataset.view === view.name) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }
};

const parseHash = () => {
  const [hash, code] = location.hash.slice(1).split("/");
  const name = VIEWS[hash] ?? "map";
  return { name, code: name === "municipality" ? (index.municipality.has(code) ? code : null) : null };
};

const followHash = (focus) => {
  if (location.hash === "#inhoud") {
    return;
  }
  const view = parseHash();
  if (view.name === "municipality" && view.code === null && store.get().active) {
    view.code = store.get().active;
  }
  ctx.set({ view, active: view.code ?? store.get().active });
  if (focus) {
    byId(HEADINGS[view.name])?.focus({ preventScroll: true });
    const top = byId("inhoud").getBoundingClientRect().top;
    if (top < 0) {
      byId(view.name === "changes" ? "changes" : "views").scrollIntoView();
    }
  }
};

const words = (state) => {
  document.documentElement.lang = state.language;
  document.querySelectorAll("[data-t]").forEach((e) => text(e, ctx.t(e.dataset.t)));
  const other = state.language === "nl" ? "en" : "nl";
  text(byId("language"), ctx.t("language"));
  byId("language").lang = other;
  text(byId("casename"), state.case ? state.case.title : ctx.t("title"));
  document.title = [state.case?.title, ctx.t("title"), "Spreiding"].filter(Boolean).join(" – ");
  if (state.case?.synthetic?.files?.length > 0) {
    byId("synthetic").hidden = false;
    byId("synthetic").setAttribute("aria-label", ctx.t("synthetic.region"));
    replace(byId("synthetic"), h("p", { class: "wide" }, h("strong", {}, ctx.t("synthetic.head")), " ", state.case.synthetic.text[state.language]));
  }
  if (index) {
    navigation();
    showView(state.view);
    text(byId("h-map"), ctx.t("map.title"));
    text(byId("h-table"), ctx.t("table.title"));
  }
};

const problem = (state) => {
  const found = state.problem;
  replace(
    byId("problem"),
    found
      ? h(
          "div",
          { class: "problem", role: "alert" },
          h("p", {}, h("strong", {}, ctx.t("problem.title")), " ", ctx.problemText(found)),
          found.issues?.length ? h("ul", {}, found.issues.map((i) => h("li", {}, ctx.issueText(i)))) : null,
          h("p", { class: "buttons" }, found.retry ? h("button", { type: "button", onclick: () => solving.begin() }, ctx.t("run.retry")) : null, h("button", { type: "button", onclick: () => ctx.set({ problem: null }) }, ctx.t("problem.close"))),
        )
      : null,
  );
};

let conflictsOf = null;
const conflicts = (state) => {
  if (conflictsOf === model(state)) {
    return;
  }
  conflictsOf = model(state);
  const list = model(state).now.decision?.conflicts ?? [];
  replace(
    byId("conflicts"),
    list.length > 0
      ? h("div", { class: "problem conflicts" }, h("h3", {}, ctx.t("conflicts.title")), h("ul", {}, list.map((c) => h("li", {}, c[state.language] ?? String(c)))))
      : null,
  );
};

const remember = (state) => {
  try {
    sessionStorage.setItem(`spreiding ${state.case.name}`, JSON.stringify({ history: { ...state.history, mark: null }, auto: state.auto, language: state.language }));
  } catch {
    // A browser that keeps nothing loses the list with the tab; the file is there to keep it.
  }
};

const remembered = (name) => {
  try {
    return JSON.parse(sessionStorage.getItem(`spreiding ${name}`)) ?? {};
  } catch {
    return {};
  }
};

const draw = (state, previous) => {
  if (state.language !== previous.language || state.case !== previous.case) {
    words(state);
  }
  if (state.problem !== previous.problem || state.language !== previous.language) {
    problem(state);
  }
  if (!index || viewList.length === 0) {
    return;
  }
  if (state.view !== previous.view) {
    showView(state.view);
  }
  viewList.forEach(([name, part]) => (name === null || name === state.view.name || (name === "map" && state.view.name === "changes")) && part.render(state, previous));
  if (previous.history !== state.history || previous.auto !== state.auto || previous.language !== state.language) {
    remember(state);
  }
  if (previous.history !== state.history) {
    solving.consider();
  }
  lookUp(state);
};

const openCase = async () => {
  const found = await api.readCase();
  index = world(found);
  byId("loading").hidden = true;
  byId("view-cases").hidden = true;
  const kept = remembered(found.name);
  const language = kept.language ?? store.get().language;
  const nothing = scenario.empty(textOf(language, "changes.authorDefault"), textOf(language, "changes.reasonDefault"));
  const history = kept.history ?? { past: [], present: nothing, future: [], mark: null };
  const map = createMap(ctx);
  const table = createTable(ctx);
  const provinces = createProvinces(ctx);
  byId("view-map").append(
    h("div", { class: "overview" },
      h("section", { "aria-labelledby": "h-map" }, h("h2", { id: "h-map", tabindex: "-1" }), map.element),
      h("section", { "aria-labelledby": "h-table" }, h("h2", { id: "h-table" }), table.element)),
    provinces.element,
  );
  byId("view-map").before(h("div", { id: "conflicts" }));
  byId("views").hidden = false;
  changes = createChanges(ctx, byId("changes"));
  viewList = [
    [null, createStatus(ctx, byId("status"))],
    [null, changes],
    [null, { render: conflicts }],
    ["map", map],
    ["map", table],
    ["map", provinces],
    ["municipality", createMunicipality(ctx, byId("view-municipality"))],
    ["compare", createCompare(ctx, byId("view-compare"))],
    ["files", createFiles(ctx, byId("view-files"))],
  ];
  ctx.set({ case: found, history, language, auto: kept.auto ?? true });
  followHash(false);
  window.addEventListener("hashchange", () => followHash(true));
  solving.baseline();
  if (hasChanges(store.get())) {
    solving.consider();
  }
  if (found.geometry) {
    ctx.set({ geometry: await api.geometry(), shape: "areas" });
  }
};

const chooseCase = (state) => {
  byId("loading").hidden = true;
  byId("view-cases").hidden = false;
  const list = state.server.cases;
  replace(
    byId("view-cases"),
    h("h2", {}, ctx.t("cases.title")),
    h("p", {}, ctx.t(list.length > 0 ? "cases.lead" : "cases.none")),
    h(
      "ul",
      { class: "cases" },
      list.map((c) =>
        h(
          "li",
          {},
          h("h3", {}, c.title),
          h("p", {}, [ctx.t("cases.facts", c.cycle, whole(c.municipalities, state.language)), c.synthetic ? ctx.t("cases.synthetic") : null].filter(Boolean).join("; ")),
          h("button", { type: "button", class: "primary", onclick: () => open(c.name) }, ctx.t("cases.open", c.name)),
        ),
      ),
    ),
  );
};

const open = async (name) => {
  try {
    byId("loading").hidden = false;
    await api.openCase(name);
    await openCase();
  } catch (e) {
    ctx.set({ problem: faultOf(e) });
  }
};

byId("language").addEventListener("click", () => {
  ctx.set({ language: store.get().language === "nl" ? "en" : "nl" });
  if (!index && store.get().server) {
    chooseCase(store.get());
  }
});
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || /^(INPUT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "range") {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === "z" || key === "y") {
    event.preventDefault();
    (key === "y" || event.shiftKey ? ctx.redo : ctx.undo)();
  }
});
store.subscribe(draw);
words(store.get());

try {
  const server = await api.server();
  ctx.set({ server, language: server.language });
  if (server.case === null) {
    chooseCase(store.get());
  } else {
    await openCase();
  }
} catch (e) {
  ctx.set({ problem: faultOf(e) });
}
