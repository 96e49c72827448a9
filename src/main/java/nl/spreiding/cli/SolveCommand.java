package nl.spreiding.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import nl.spreiding.app.Margin;
import nl.spreiding.app.SolveAnswer;
import nl.spreiding.app.SolveCase;
import nl.spreiding.app.SolveMethod;
import nl.spreiding.app.SolveRequest;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.export.RunFiles;
import nl.spreiding.export.SummaryText;
import nl.spreiding.solve.SearchLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code solve}: the main job. */
@Command(name = "solve", mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {
  /** A million million; with more, shares per province no longer fit. */
  static final long MOST_MOVES = 1_000_000_000_000L;

  @Spec private CommandSpec spec;
  @Mixin private CaseArguments caseArguments;
  @Mixin private LanguageOption languageOption;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "${bundle:label.dir}",
      descriptionKey = "out")
  private Path out;

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
  private long seed = 1;

  @Option(names = "--moves", paramLabel = "N", descriptionKey = "moves")
  private @Nullable Long moves;

  @Option(names = "--time", paramLabel = "10s", descriptionKey = "time")
  private Duration time = SearchLimits.DEFAULT_TIME_BRAKE;

  @Option(
      names = "--prove",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      descriptionKey = "prove")
  private boolean prove;

  @Option(names = "--justify", descriptionKey = "justify")
  private boolean justify;

  @Option(names = "--within", paramLabel = "1%", descriptionKey = "justifyWithin")
  private @Nullable Margin within;

  @Option(names = "--method", paramLabel = "optimal|pro-rata", descriptionKey = "method")
  private SolveMethod method = SolveMethod.OPTIMAL;

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
    SearchLimits limits = new SearchLimits(seed, moveLimit(), time, threads);
    SolveRequest request =
        new SolveRequest(
            caseArguments.options(),
            out,
            limits,
            method,
            prove,
            justification(),
            languageOption.language(),
            dialect,
            pdf);
    SolveAnswer answer;
    try (ProgressDisplay display =
        ProgressDisplay.open(limits.moveLimit(), spec.commandLine().getErr(), Messages.of(spec))) {
      answer = SolveCase.solve(request, display);
    }
    Faults.print(answer.warningList(), spec.commandLine().getErr(), languageOption.language());
    PrintWriter stdout = spec.commandLine().getOut();
    if (json) {
      stdout.print(Files.readString(out.resolve(RunFiles.RESULT)));
    } else {
      stdout.print(SummaryText.of(answer.results(), languageOption.language(), answer.report()));
    }
    stdout.flush();
    return answer.complete() ? ExitCode.DONE : ExitCode.SHORTFALL;
  }

  /** The margin within which there is room for choice; null: no justification. */
  private @Nullable Margin justification() {
    if (!justify) {
      return null;
    }
    return within == null ? Margin.parse("1%").orElseThrow() : within;
  }

  private long moveLimit() {
    if (moves != null) {
      return moves;
    }
    return prove ? SearchLimits.DEFAULT_MOVES : SearchLimits.DEFAULT_MOVES_WITHOUT_PROOF;
  }

  private void requireSensible() {
    long most = moveLimit();
    if (most < 0 || most > MOST_MOVES) {
      throw new UsageException(spec, "usageError.between", "--moves", 0, MOST_MOVES, most);
    }
    if (!time.isPositive()) {
      throw new UsageException(spec, "usageError.time");
    }
    if (within != null && !justify) {
      throw new UsageException(spec, "usageError.withinAlone");
    }
    if (justify && (!prove || method == SolveMethod.PRO_RATA)) {
      throw new UsageException(spec, "usageError.justify");
    }
    if (threads < 1) {
      throw new UsageException(spec, "usageError.threads", threads);
    }
  }
}
