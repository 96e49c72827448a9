/** The report in a real browser. */
package nl.spreiding.browser;
