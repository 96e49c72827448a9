package nl.spreiding.cli;

import java.util.List;
import java.util.stream.Collectors;
import nl.spreiding.app.FindRanges;
import nl.spreiding.app.LoadedRun;
import nl.spreiding.model.Municipality;
import picocli.CommandLine.Model.CommandSpec;

/** A municipality as a user types it: its code or its exact name. */
final class MunicipalityArgument {
  private MunicipalityArgument() {}

  /**
   * The one municipality of a run that is meant.
   *
   * @param spec the command, for the message if none or several are
   * @param run the run
   * @param typed what the user typed
   * @return the municipality
   */
  static Municipality one(CommandSpec spec, LoadedRun run, String typed) {
    List<Municipality> found = FindRanges.municipalities(run, typed);
    if (found.isEmpty()) {
      throw new UsageException(spec, "usageError.runMunicipality", typed);
    }
    if (found.size() > 1) {
      throw new UsageException(
          spec,
          "usageError.sameName",
          typed,
          found.stream().map(m -> m.code().value()).collect(Collectors.joining(", ")));
    }
    return found.getFirst();
  }
}
