package nl.spreiding.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import nl.spreiding.app.RunForm;
import nl.spreiding.app.RunLoading;
import nl.spreiding.app.SolveAnswer;
import nl.spreiding.app.WhatIf;
import nl.spreiding.app.WhatIfAnswer;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.export.RunDirectory;
import nl.spreiding.export.WhatIfExport;
import nl.spreiding.export.WhatIfText;
import nl.spreiding.solve.SearchLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code what-if}: what changes would bring about in a finished run. */
@Command(name = "what-if", mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption languageOption;

  @Parameters(index = "0", paramLabel = "${bundle:label.run}", descriptionKey = "run")
  private Path run = Path.of(".");

  @Option(
      names = "--scenario",
      required = true,
      paramLabel = "${bundle:label.file}",
      descriptionKey = "scenarioOnTop")
  private List<Path> scenarioList = List.of();

  @Option(names = "--out", paramLabel = "${bundle:label.dir}", descriptionKey = "whatIfOut")
  private @Nullable Path out;

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
  private long seed = 1;

  @Option(names = "--moves", paramLabel = "N", descriptionKey = "whatIfMoves")
  private long moves = WhatIf.DEFAULT_MOVES;

  @Option(names = "--time", paramLabel = "10s", descriptionKey = "time")
  private Duration time = SearchLimits.DEFAULT_TIME_BRAKE;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--dialect", paramLabel = "rfc4180|excel-nl", descriptionKey = "dialect")
  private CsvDialect dialect = CsvDialect.RFC4180;

  @Option(names = "--pdf", descriptionKey = "pdf")
  private boolean pdf;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    requireSensible();
    if (out != null) {
      RunDirectory.check(out);
    }
    SearchLimits limits = new SearchLimits(seed, moves, time, threads);
    try (ProgressDisplay display =
        ProgressDisplay.open(limits.moveLimit(), spec.commandLine().getErr(), Messages.of(spec))) {
      WhatIfAnswer answer =
          WhatIf.of(RunLoading.load(run), limits, display, () -> false).ask(scenarioList);
      display.close();
      Faults.print(
          answer.prepared().warningList(), spec.commandLine().getErr(), languageOption.language());
      print(answer);
      if (out != null) {
        RunForm form = new RunForm(out, limits, languageOption.language(), dialect, pdf);
        SolveAnswer written = WhatIf.write(answer, form, display);
        printReport(written);
      }
      return answer.complete() ? ExitCode.DONE : ExitCode.SHORTFALL;
    }
  }

  /** Before pages are written: the answer does not wait for them. */
  private void print(WhatIfAnswer answer) {
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(
        json
            ? WhatIfExport.json(answer.reconsidered())
            : WhatIfText.of(answer.reconsidered(), languageOption.language()));
    stdout.flush();
  }

  private void printReport(SolveAnswer written) {
    if (!json) {
      PrintWriter stdout = spec.commandLine().getOut();
      stdout.println();
      stdout.println(Messages.of(spec).text("whatIf.report", written.report()));
      stdout.flush();
    }
  }

  private void requireSensible() {
    if (moves < 0 || moves > SolveCommand.MOST_MOVES) {
      throw new UsageException(
          spec, "usageError.between", "--moves", 0, SolveCommand.MOST_MOVES, moves);
    }
    if (!time.isPositive()) {
      throw new UsageException(spec, "usageError.time");
    }
    if (threads < 1) {
      throw new UsageException(spec, "usageError.threads", threads);
    }
  }
}
