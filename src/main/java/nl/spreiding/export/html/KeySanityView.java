package nl.spreiding.export.html;

import java.util.List;

/**
 * What the page about the statutory key shows.
 *
 * @param page what every page has
 * @param lead what the page is about
 * @param sectionList a section per question
 * @param noteList remarks of the case
 */
public record KeySanityView(
    Page page, String lead, List<Section> sectionList, List<String> noteList) {}
