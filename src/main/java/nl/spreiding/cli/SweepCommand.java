package nl.spreiding.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.spreiding.app.SweepAnswer;
import nl.spreiding.app.SweepCase;
import nl.spreiding.app.SweepRequest;
import nl.spreiding.export.SweepSummary;
import nl.spreiding.sweep.Shard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sweep}: many runs of one case. */
@Command(name = "sweep", mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption languageOption;

  @Parameters(paramLabel = "${bundle:label.case}", arity = "0..1", descriptionKey = "case")
  private @Nullable Path caseDirectory;

  @Option(names = "--plan", paramLabel = "${bundle:label.file}", descriptionKey = "plan")
  private @Nullable Path plan;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "${bundle:label.dir}",
      descriptionKey = "sweepOut")
  private Path out;

  @Option(names = "--shard", paramLabel = "I/N", descriptionKey = "shard")
  private @Nullable Shard shard;

  @Option(
      names = "--merge",
      paramLabel = "${bundle:label.dir}",
      arity = "1..*",
      descriptionKey = "merge")
  private @Nullable List<Path> mergeList;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "sweepThreads")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws Exception {
    SweepAnswer answer = mergeList == null ? sweep() : merge(mergeList);
    answer
        .messageList()
        .forEach(m -> spec.commandLine().getErr().println(m.in(languageOption.language())));
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(SweepSummary.of(answer.count(), out, answer.report(), languageOption.language()));
    stdout.flush();
    if (answer.faulty()) {
      return ExitCode.FAULT;
    }
    return answer.complete() ? ExitCode.DONE : ExitCode.SHORTFALL;
  }

  private SweepAnswer merge(List<Path> shardList) throws Exception {
    if (caseDirectory != null || plan != null || shard != null) {
      throw new UsageException(spec, "usageError.mergeAlone");
    }
    return SweepCase.merge(shardList, out, languageOption.language());
  }

  private SweepAnswer sweep() throws Exception {
    if (caseDirectory == null || plan == null) {
      throw new UsageException(spec, "usageError.caseAndPlan");
    }
    if (threads < 1) {
      throw new UsageException(spec, "usageError.threads", threads);
    }
    SweepRequest request =
        new SweepRequest(caseDirectory, plan, out, shard, threads, languageOption.language());
    try (BarDisplay display =
        BarDisplay.open(Messages.of(spec).text("progress.runs"), spec.commandLine().getErr())) {
      return SweepCase.sweep(request, display);
    }
  }
}
