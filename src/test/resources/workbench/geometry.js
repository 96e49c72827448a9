const g = await load("geometry");
const d = await load("deviation");
const frame = g.frame([{ lon: 4, lat: 51 }, { lon: 6, lat: 53 }, { lon: null, lat: null }], 640);
const a = frame.point({ lon: 4, lat: 51 });
const b = frame.point({ lon: 6, lat: 53 });
// North is up, east is right, and all of it lies within the drawing.
equal(a.x < b.x && a.y > b.y && a.x >= 34 && b.x <= 606 && Math.round(b.y) === 34, true);
equal(g.frame([], 640).height, 68);
equal([g.radius(0, 1), g.radius(1, 0.1), g.radius(400, 1)], [2.2, 1.5, 20]);
const bubbles = [{ code: "m", x: 0, y: 0, r: 1 }, { code: "e", x: 10, y: 2, r: 1 }, { code: "n", x: 1, y: -8, r: 1 }];
equal(g.neighbour(bubbles, bubbles[0], "ArrowRight").code, "e");
equal(g.neighbour(bubbles, bubbles[0], "ArrowUp").code, "n");
equal(g.neighbour(bubbles, bubbles[0], "ArrowLeft"), null);
// Two names on one place: only that of the larger is written.
equal(g.labels([{ code: "a", name: "Aa", x: 50, y: 50, r: 5, size: 9 }, { code: "b", name: "Bb", x: 50, y: 50, r: 4, size: 8 }], 640, 9).map((l) => l.code), ["a"]);
const square = { type: "Polygon", coordinates: [[[4, 51], [6, 51], [6, 53], [4, 51]]] };
equal(g.corners({ type: "MultiPolygon", coordinates: [square.coordinates] }).length, 4);
equal(g.outline(square, (p) => ({ x: p.lon, y: p.lat })), "M4.0 51.0L6.0 51.0L6.0 53.0L4.0 51.0Z");
// The classes of the report, at their edges.
equal([[0, 10], [4, 10], [5, 10], [8, 10], [9, 10], [11, 10], [12, 10], [20, 10], [21, 10]].map(([x, y]) => d.deviation(x, y)), ["d0", "d1", "d2", "d2", "d3", "d3", "d4", "d4", "d5"]);
return "ok";
