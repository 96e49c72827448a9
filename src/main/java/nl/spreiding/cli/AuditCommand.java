package nl.spreiding.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.spreiding.app.AuditRun;
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

  @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run")
  private Path run = Path.of(".");

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    AuditRun audit = AuditRun.of(run);
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(json ? audit.json() : audit.text(languageOption.language()));
    stdout.flush();
    return audit.agrees() ? ExitCode.DONE : ExitCode.AUDIT;
  }
}
