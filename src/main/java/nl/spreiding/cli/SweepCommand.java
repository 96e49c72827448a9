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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sweep}: many runs of one case. */
@Command(name = "sweep", mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption languageOption;

  @Parameters(paramLabel = "CASE", arity = "0..1", descriptionKey = "case")
  private @Nullable Path caseDirectory;

  @Option(names = "--plan", paramLabel = "FILE", descriptionKey = "plan")
  private @Nullable Path plan;

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "sweepOut")
  private Path out;

  @Option(names = "--shard", paramLabel = "I/N", descriptionKey = "shard")
  private @Nullable Shard shard;

  @Option(names = "--merge", paramLabel = "DIR", arity = "1..*", descriptionKey = "merge")
  private @Nullable List<Path> mergeList;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "sweepThreads")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws Exception {
    SweepAnswer answer = mergeList == null ? sweep() : merge(mergeList);
    answer.messageList().forEach(spec.commandLine().getErr()::println);
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
      throw new ParameterException(
          spec.commandLine(),
          "--merge goes without CASE, --plan and --shard: the shards hold them");
    }
    return SweepCase.merge(shardList, out, languageOption.language());
  }

  private SweepAnswer sweep() throws Exception {
    if (caseDirectory == null || plan == null) {
      throw new ParameterException(spec.commandLine(), "Give a CASE and a --plan, or --merge");
    }
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads must be at least 1 (" + threads + ")");
    }
    SweepRequest request =
        new SweepRequest(caseDirectory, plan, out, shard, threads, languageOption.language());
    try (BarDisplay display = BarDisplay.open("runs", spec.commandLine().getErr())) {
      return SweepCase.sweep(request, display);
    }
  }
}
