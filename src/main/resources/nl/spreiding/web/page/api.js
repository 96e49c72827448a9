/** What the server is asked; every path is relative to the page, which carries the token. */

/** A fault that can be shown. */
export class Fault extends Error {
  constructor(problem) {
    super(problem.title ?? problem.code ?? "fault");
    this.problem = problem;
  }
}

const problemOf = async (response) => {
  try {
    return await response.json();
  } catch {
    return { status: response.status, code: "http", title: `HTTP ${response.status}` };
  }
};

const ask = async (path, options = {}) => {
  let response;
  try {
    response = await fetch(path, { cache: "no-store", ...options });
  } catch (e) {
    throw e.name === "AbortError" ? e : new Fault({ code: "unreachable", status: 0 });
  }
  if (!response.ok) {
    throw new Fault(await problemOf(response));
  }
  return response.status === 204 ? null : response.json();
};

const post = (path, body, signal) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body, signal });

const SESSION = crypto.randomUUID();

export const server = () => ask("api/server");
export const openCase = (name) => post("api/case", JSON.stringify({ name }));
export const readCase = () => ask("api/case");
export const geometry = () => ask("api/geometry");
export const runs = () => ask("api/runs");
export const check = (text, signal) => post("api/scenario/check", text, signal);
export const solve = (text, language) =>
  post(`api/solves?lang=${language}&session=${SESSION}`, text);
export const stop = (id) => post(`api/solves/${id}/stop`, "{}");
export const cancel = (id) => ask(`api/solves/${id}`, { method: "DELETE" });
export const solveState = (id) => ask(`api/solves/${id}`);
export const decision = (id) => ask(`api/solves/${id}/decision`);
export const files = (id) => ask(`api/solves/${id}/files`);
export const compare = (id, other) =>
  ask(`api/solves/${id}/compare?with=${encodeURIComponent(other)}`);
export const whyNot = (id, municipality, places) =>
  post(`api/solves/${id}/why-not`, JSON.stringify({ municipality, places }));
export const save = (id, name) => post(`api/solves/${id}/save`, JSON.stringify({ name }));

/** Where the page of a municipality is, in a language. */
export const pageOf = (id, code, language) =>
  `api/solves/${id}/municipalities/${code}?lang=${language}`;

const LAST = ["done", "stopped", "failed", "cancelled"];

/**
 * Follows a solve until its end.
 *
 * @param hear called with the name of the event and its data
 * @returns a function that stops following
 */
export const follow = (id, hear) => {
  const source = new EventSource(`api/solves/${id}/events`);
  for (const name of ["queued", "phase", "progress", ...LAST]) {
    source.addEventListener(name, (event) => {
      if (LAST.includes(name)) {
        source.close();
      }
      hear(name, JSON.parse(event.data));
    });
  }
  source.addEventListener("error", () => {
    // A stream that is refused (the solve is gone) does not come back by itself.
    if (source.readyState === EventSource.CLOSED) {
      hear("cancelled", { state: "cancelled" });
    }
  });
  return () => source.close();
};
