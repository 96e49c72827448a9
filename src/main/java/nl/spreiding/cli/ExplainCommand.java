package nl.spreiding.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.spreiding.app.LoadedRun;
import nl.spreiding.app.RunLoading;
import nl.spreiding.export.ExplainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: the number of one municipality and why. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption languageOption;

  @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run")
  private Path run = Path.of(".");

  @Parameters(index = "1", paramLabel = "MUNICIPALITY", descriptionKey = "whyNotMunicipality")
  private String municipality = "";

  @Override
  public Integer call() throws Exception {
    LoadedRun loaded = RunLoading.load(run);
    var found = MunicipalityArgument.one(spec.commandLine(), loaded, municipality);
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(ExplainText.of(loaded.content(found), found.code(), languageOption.language()));
    stdout.flush();
    return ExitCode.DONE;
  }
}
