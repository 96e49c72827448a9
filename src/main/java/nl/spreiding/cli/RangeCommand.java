package nl.spreiding.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.spreiding.app.FindRanges;
import nl.spreiding.app.LoadedRun;
import nl.spreiding.app.Margin;
import nl.spreiding.app.RunLoading;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.export.RangeExport;
import nl.spreiding.export.RangeText;
import nl.spreiding.model.Municipality;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code range}: the near-optimal range of one municipality, or of all. */
@Command(name = "range", mixinStandardHelpOptions = true)
final class RangeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption languageOption;

  @Parameters(index = "0", paramLabel = "${bundle:label.run}", descriptionKey = "run")
  private Path run = Path.of(".");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "${bundle:label.municipality}",
      descriptionKey = "rangeMunicipality")
  private @Nullable String municipality;

  @Option(names = "--within", paramLabel = "1%", defaultValue = "1%", descriptionKey = "within")
  private Margin within;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "rangeThreads")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--dialect", paramLabel = "rfc4180|excel-nl", descriptionKey = "rangeDialect")
  private @Nullable CsvDialect dialect;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    requireSensible();
    LoadedRun loaded = RunLoading.load(run);
    List<Municipality> municipalityList = municipalities(loaded);
    String text;
    try (RangeDisplay display = RangeDisplay.open(spec.commandLine().getErr(), Messages.of(spec))) {
      var table = FindRanges.find(loaded, within, municipalityList, threads, display);
      if (json) {
        text = RangeExport.json(table);
      } else if (dialect != null) {
        text = RangeExport.csv(table, dialect);
      } else {
        text = RangeText.of(table, languageOption.language());
      }
    }
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(text);
    stdout.flush();
    return ExitCode.DONE;
  }

  private void requireSensible() {
    if (json && dialect != null) {
      throw new UsageException(spec, "usageError.twoForms");
    }
    if (threads < 1) {
      throw new UsageException(spec, "usageError.threads", threads);
    }
  }

  private List<Municipality> municipalities(LoadedRun loaded) {
    if (municipality == null) {
      return FindRanges.municipalities(loaded);
    }
    return List.of(MunicipalityArgument.one(spec, loaded, municipality));
  }
}
