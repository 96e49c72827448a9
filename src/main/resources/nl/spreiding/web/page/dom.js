/** Small helps to build the page; text is always text, never markup. */

const SVG = "http://www.w3.org/2000/svg";

const fill = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat(3).filter((c) => c !== null && c !== undefined && c !== false));
  return element;
};

/** An element with attributes, listeners (onclick …) and children. */
export const h = (tag, attributes, ...children) =>
  fill(document.createElement(tag), attributes, children);

/** The same of a drawing. */
export const s = (tag, attributes, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

export const byId = (id) => document.getElementById(id);

/** Puts new children in the place of the old. */
export const replace = (element, ...children) =>
  element.replaceChildren(...children.flat(3).filter((c) => c !== null && c !== undefined && c !== false));

/** Sets text only if it differs, so that nothing is read out or drawn again for nothing. */
export const text = (element, value) => {
  if (element.textContent !== value) {
    element.textContent = value;
  }
};

export const attribute = (element, name, value) => {
  if (value === null) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, value);
  }
};
