package nl.spreiding.app;

import java.nio.file.Path;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.model.Language;
import nl.spreiding.solve.SearchLimits;

/**
 * Where and how a run is written.
 *
 * @param out the run directory
 * @param limits how long the search was allowed to take, for the receipt
 * @param language main language of the report
 * @param dialect how CSV is written
 * @param pdf whether to make a PDF of every page
 */
public record RunForm(
    Path out, SearchLimits limits, Language language, CsvDialect dialect, boolean pdf) {}
