package nl.spreiding.export.html;

/**
 * A link to a page of the report or to an article.
 *
 * @param href address, relative within the report
 * @param text what it says
 */
public record Link(String href, String text) {}
