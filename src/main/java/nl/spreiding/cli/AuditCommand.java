package nl.spreiding.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.spreiding.app.AuditRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit}: recomputes a run from its own files. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption languageOption;

  @Parameters(index = "0", paramLabel = "${bundle:label.run}", descriptionKey = "run")
  private Path run = Path.of(".");

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Option(names = "--paper", paramLabel = "${bundle:label.code}", descriptionKey = "paper")
  private @Nullable String paper;

  @Override
  public Integer call() throws Exception {
    if (json && paper != null) {
      throw new UsageException(spec, "usageError.paperAndJson");
    }
    AuditRun audit = AuditRun.of(run);
    PrintWriter stdout = spec.commandLine().getOut();
    if (paper != null && audit.agrees()) {
      stdout.print(
          AuditRun.paper(run, paper, languageOption.language())
              .orElseThrow(() -> new UsageException(spec, "usageError.paperMunicipality", paper)));
      stdout.flush();
      return ExitCode.DONE;
    }
    stdout.print(json ? audit.json() : audit.text(languageOption.language()));
    stdout.flush();
    return audit.agrees() ? ExitCode.DONE : ExitCode.AUDIT;
  }
}
