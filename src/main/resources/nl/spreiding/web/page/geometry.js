/** Where things lie on the map; the same drawing as the report makes. */

const DEGREE = Math.PI / 180;
// At 52.2 degrees north a degree of longitude is this much shorter than one of latitude.
const SHRINK = Math.cos(52.2 * DEGREE);
const MARGIN = 34;

const lies = (m) => m.lon !== null && m.lon !== undefined && m.lat !== null && m.lat !== undefined;

/**
 * From degrees to the drawing.
 *
 * @param spotList all that must fit, with lon and lat
 * @param width width of the drawing
 */
export const frame = (spotList, width) => {
  const list = spotList.filter(lies);
  if (list.length === 0) {
    return { width, height: 2 * MARGIN, point: () => ({ x: 0, y: 0 }) };
  }
  const xs = list.map((m) => m.lon * SHRINK);
  const ys = list.map((m) => m.lat);
  const west = Math.min(...xs);
  const east = Math.max(...xs);
  const south = Math.min(...ys);
  const north = Math.max(...ys);
  const across = Math.max(east - west, (north - south) * 0.7);
  const scale = across === 0 ? 1 : (width - 2 * MARGIN) / across;
  const left = west - (across - (east - west)) / 2;
  return {
    width,
    height: (north - south) * scale + 2 * MARGIN,
    point: (m) => ({ x: (m.lon * SHRINK - left) * scale + MARGIN, y: (north - m.lat) * scale + MARGIN }),
  };
};

/** Radius of a bubble whose area is a number of places. */
export const radius = (places, unit) => (places === 0 ? 2.2 : Math.max(1.5, unit * Math.sqrt(places)));

/** Names beside those with the most places, as far as they do not run over each other. */
export const labels = (bubbleList, width, most) => {
  const taken = [];
  const result = [];
  const largest = [...bubbleList].sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  for (const b of largest.slice(0, most)) {
    const half = b.name.length * 3.6;
    const x = Math.min(width - half - 2, Math.max(half + 2, b.x));
    const y = b.y + b.r + 12;
    const box = { left: x - half, top: y - 11, right: x + half, bottom: y + 3 };
    const free = taken.every(
      (o) => box.left >= o.right || o.left >= box.right || box.top >= o.bottom || o.top >= box.bottom,
    );
    if (free) {
      taken.push(box);
      result.push({ code: b.code, name: b.name, x, y });
    }
  }
  return result;
};

const STEPS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** The nearest bubble in the direction of an arrow key, or null at the edge. */
export const neighbour = (bubbleList, from, key) => {
  const [dx, dy] = STEPS[key];
  let best = null;
  let least = Infinity;
  for (const b of bubbleList) {
    const along = (b.x - from.x) * dx + (b.y - from.y) * dy;
    const aside = Math.abs((b.x - from.x) * dy) + Math.abs((b.y - from.y) * dx);
    if (b.code !== from.code && along > 0 && along >= aside) {
      const far = along + 2 * aside;
      if (far < least) {
        least = far;
        best = b;
      }
    }
  }
  return best;
};

/** Part of the drawing that shows some bubbles, with room around them. */
export const around = (bubbleList, width, height) => {
  if (bubbleList.length === 0) {
    return [0, 0, width, height];
  }
  const left = Math.min(...bubbleList.map((b) => b.x - b.r)) - 26;
  const right = Math.max(...bubbleList.map((b) => b.x + b.r)) + 26;
  const top = Math.min(...bubbleList.map((b) => b.y - b.r)) - 18;
  const bottom = Math.max(...bubbleList.map((b) => b.y + b.r)) + 26;
  const ratio = height / width;
  const w = Math.max(right - left, (bottom - top) / ratio);
  const h = w * ratio;
  return [(left + right - w) / 2, (top + bottom - h) / 2, w, h];
};

const ringsOf = (geometry) => {
  if (!geometry) {
    return [];
  }
  if (geometry.type === "Polygon") {
    return geometry.coordinates;
  }
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
};

/** Corner points of an area, for the frame. */
export const corners = (geometry) =>
  ringsOf(geometry).flatMap((ring) => ring.map(([lon, lat]) => ({ lon, lat })));

/** The outline of an area as a path. */
export const outline = (geometry, at) =>
  ringsOf(geometry)
    .map((ring) => {
      const list = ring.map(([lon, lat]) => at({ lon, lat }));
      return "M" + list.map((p) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join("L") + "Z";
    })
    .join("");
