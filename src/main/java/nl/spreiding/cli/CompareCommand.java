package nl.spreiding.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.spreiding.app.CompareRuns;
import nl.spreiding.export.CompareExport;
import nl.spreiding.export.CompareText;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.export.html.CompareWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: what differs between two runs. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption languageOption;

  @Parameters(index = "0", paramLabel = "${bundle:label.runA}", descriptionKey = "runA")
  private Path runA = Path.of(".");

  @Parameters(index = "1", paramLabel = "${bundle:label.runB}", descriptionKey = "runB")
  private Path runB = Path.of(".");

  @Option(names = "--dialect", paramLabel = "rfc4180|excel-nl", descriptionKey = "compareDialect")
  private @Nullable CsvDialect dialect;

  @Option(names = "--out", paramLabel = "${bundle:label.dir}", descriptionKey = "compareOut")
  private @Nullable Path out;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (json && dialect != null) {
      throw new UsageException(spec, "usageError.twoForms");
    }
    var comparison = CompareRuns.compare(runA, runB);
    if (out != null) {
      CompareWriter.write(
          comparison,
          languageOption.language(),
          dialect == null ? CsvDialect.RFC4180 : dialect,
          out);
    }
    PrintWriter stdout = spec.commandLine().getOut();
    if (json) {
      stdout.print(CompareExport.json(comparison));
    } else if (dialect != null) {
      stdout.print(CompareExport.csv(comparison, dialect));
    } else {
      stdout.print(CompareText.of(comparison, languageOption.language()));
      if (out != null) {
        stdout.println();
        stdout.println(Messages.of(spec).text("compare.page", out.resolve(CompareWriter.PAGE)));
      }
    }
    stdout.flush();
    return ExitCode.DONE;
  }
}
