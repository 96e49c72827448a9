package nl.spreiding.app;

import java.nio.file.Path;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.model.Language;
import nl.spreiding.solve.SearchLimits;
import org.jspecify.annotations.Nullable;

/**
 * What to solve and where to put it.
 *
 * @param options the case and its changes
 * @param out the run directory
 * @param limits how long to search
 * @param method how the decision is drawn up
 * @param prove whether to find out how much better any distribution could be
 * @param justify how much worse than the best a distribution may score to count as room for choice,
 *     in the justification to be made; null: none is made
 * @param language main language of the report
 * @param dialect how CSV is written
 * @param pdf whether to make a PDF of every page
 */
public record SolveRequest(
    CaseOptions options,
    Path out,
    SearchLimits limits,
    SolveMethod method,
    boolean prove,
    @Nullable Margin justify,
    Language language,
    CsvDialect dialect,
    boolean pdf) {}
