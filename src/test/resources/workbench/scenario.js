const s = await load("scenario");
const none = s.empty("a", "r");
const pin = (places) => ({ type: "pinMunicipality", municipality: "GM1", places });
const task = { type: "provincialTask", province: "PV1", places: 10, amv: 1 };
const lend = { type: "exchange", from: "GM1", to: "GM2", kind: "REGULAR", places: 5 };
const one = s.put(none, pin(1), task);
equal(none.changes.length, 0);
// A later change of the same subject replaces the earlier one and comes last.
equal(s.put(one, pin(2)).changes, [task, pin(2)]);
// Exchanges add up.
equal(s.put(s.put(none, lend), lend).changes, [lend, lend]);
// A location is fixed or gets other bounds, not both.
equal(s.put(s.put(none, { type: "pinLocation", location: "L1", places: 0 }), { type: "resizeLocation", location: "L1", maxPlaces: 9 }).changes.length, 1);
equal(s.remove(one, 0).changes, [task]);
equal(s.change(one, 0, pin(3)).changes, [pin(3), task]);
equal(s.find(one, "provincialTask PV1"), task);
equal(s.read(s.fileText(one)).scenario, one);
equal(s.read("{").fault, "file.notJson");
equal(s.read("[]").fault, "file.notScenario");
equal(s.read('{"author": "a", "reason": "r", "changes": [1]}').fault, "file.notScenario");
equal(s.read('{"changes": []}').fault, "file.noAuthor");
return "ok";
