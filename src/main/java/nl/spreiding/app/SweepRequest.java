package nl.spreiding.app;

import java.nio.file.Path;
import nl.spreiding.model.Language;
import nl.spreiding.sweep.Shard;
import org.jspecify.annotations.Nullable;

/**
 * What to sweep and where to put it.
 *
 * @param caseDirectory the case
 * @param plan the plan
 * @param out the directory of the sweep
 * @param shard the part of the runs to do; null: all
 * @param threads runs at the same time; does not change any result
 * @param language main language of the report
 */
public record SweepRequest(
    Path caseDirectory,
    Path plan,
    Path out,
    @Nullable Shard shard,
    int threads,
    Language language) {}
