package nl.spreiding.web;

import java.nio.file.Path;
import nl.spreiding.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * What to serve.
 *
 * @param caseDirectory the case; null: the page offers those in {@code casesFolder}
 * @param casesFolder folder whose sub folders with a {@code case.json} are offered
 * @param port port on 127.0.0.1; 0: any that is free
 * @param runs where saved runs stay; null: they go when the server ends
 * @param geometry GeoJSON with boundaries of municipalities; null: none
 * @param language language of runs and of messages, unless asked otherwise
 * @param limits how much to take on
 */
public record ServeOptions(
    @Nullable Path caseDirectory,
    Path casesFolder,
    int port,
    @Nullable Path runs,
    @Nullable Path geometry,
    Language language,
    ServeLimits limits) {}
