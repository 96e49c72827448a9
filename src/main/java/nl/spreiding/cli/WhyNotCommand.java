package nl.spreiding.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.spreiding.app.LoadedRun;
import nl.spreiding.app.RunLoading;
import nl.spreiding.app.WhyNot;
import nl.spreiding.export.WhyNotExport;
import nl.spreiding.export.WhyNotText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code why-not}: what another number for one municipality would bring about. */
@Command(name = "why-not", mixinStandardHelpOptions = true)
final class WhyNotCommand implements Callable<Integer> {
  /** More than the country has inhabitants. */
  private static final long MOST = 1_000_000_000L;

  @Spec private CommandSpec spec;
  @Mixin private LanguageOption languageOption;

  @Parameters(index = "0", paramLabel = "${bundle:label.run}", descriptionKey = "run")
  private Path run = Path.of(".");

  @Parameters(
      index = "1",
      paramLabel = "${bundle:label.municipality}",
      descriptionKey = "municipalityOfRun")
  private String municipality = "";

  @Parameters(index = "2", paramLabel = "${bundle:label.places}", descriptionKey = "whyNotPlaces")
  private long places;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (places < 0 || places > MOST) {
      throw new UsageException(
          spec, "usageError.between", Messages.of(spec).text("label.places"), 0, MOST, places);
    }
    LoadedRun loaded = RunLoading.load(run);
    var found = MunicipalityArgument.one(spec, loaded, municipality);
    var answer = WhyNot.of(loaded, Runtime.getRuntime().availableProcessors()).ask(found, places);
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(
        json ? WhyNotExport.json(answer) : WhyNotText.of(answer, languageOption.language()));
    stdout.flush();
    return ExitCode.DONE;
  }
}
