const h = await load("history");
let now = h.begin("a");
equal(h.step(now, "a"), now);
now = h.step(h.step(now, "b"), "c");
equal([now.past, now.present, now.future], [["a", "b"], "c", []]);
now = h.undo(h.undo(now));
equal([now.past, now.present, now.future], [[], "a", ["b", "c"]]);
equal(h.undo(now), now);
equal(h.redo(now).present, "b");
// What was undone before is given up.
equal(h.redo(h.step(now, "d")).present, "d");
// A slider that is moved is one step, however far.
now = h.step(h.step(h.step(h.begin("a"), "b", "x"), "c", "x"), "d", "x");
equal([now.past, now.present], [["a"], "d"]);
equal(h.step(now, "e", "y").past, ["a", "d"]);
equal(h.step(h.redo(h.undo(now)), "e", "x").past, ["a", "d"]);
return "ok";
