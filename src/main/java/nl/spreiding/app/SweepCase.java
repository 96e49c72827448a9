package nl.spreiding.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import nl.spreiding.export.OutputException;
import nl.spreiding.export.OutputProblem;
import nl.spreiding.export.SweepDirectory;
import nl.spreiding.export.SweepRunFile;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Language;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.sweep.FiguresReader;
import nl.spreiding.sweep.RunStatus;
import nl.spreiding.sweep.SweepCell;
import nl.spreiding.sweep.SweepCount;
import nl.spreiding.sweep.SweepRun;
import org.jspecify.annotations.Nullable;

/** Decides a case many times, with other weights, scenarios, scopes, totals and seeds. */
public final class SweepCase {
  /** A run must be repeatable, so only its moves are limited. */
  private static final Duration NO_TIME_LIMIT = Duration.ofDays(365);

  private final SweepSource source;
  private final GrantAmounts amounts;
  private final int threads;

  private SweepCase(SweepSource source, int threads) throws InputException {
    this.source = source;
    this.threads = threads;
    this.amounts = LawValues.grantAmounts(source.loaded().shelterCase().settings().referenceDate());
  }

  /**
   * Does the runs of a plan that are not there yet, and writes the tables and the report.
   *
   * @param request what to sweep and where to put it
   * @param progress told after each run
   * @return what was done
   * @throws InputException if case or plan has errors; nothing is written
   * @throws OutputException if something cannot be written; finished runs stay
   */
  public static SweepAnswer sweep(SweepRequest request, RangeProgress progress)
      throws InputException, OutputException {
    SweepSource source = SweepSource.read(request.caseDirectory(), request.plan());
    return new SweepCase(source, request.threads()).all(request, progress);
  }

  private SweepAnswer all(SweepRequest request, RangeProgress progress) throws OutputException {
    Map<SweepCell, String> keyByCell = source.keyByCell();
    Map<String, SweepCell> cellByKey = new LinkedHashMap<>();
    keyByCell.forEach((cell, key) -> cellByKey.putIfAbsent(key, cell));
    List<String> keyList = shard(request, List.copyOf(cellByKey.keySet()));
    try (SweepDirectory directory = SweepDirectory.open(request.out(), source.contentByName())) {
      List<Bilingual> messageList = new ArrayList<>();
      SortedMap<String, RunStatus> statusByKey = known(directory, keyList, messageList);
      List<SweepCell> todoList =
          keyList.stream()
              .filter(key -> !statusByKey.containsKey(key))
              .map(cellByKey::get)
              .toList();
      int perRun = Math.max(1, threads / Math.max(1, todoList.size()));
      statusByKey.putAll(run(directory, keyByCell, todoList, perRun, progress));
      Path report =
          request.shard() == null
              ? SweepTables.write(directory.path(), source, keyByCell, request.language(), threads)
              : null;
      return answer(keyByCell.size(), statusByKey, todoList.size(), messageList, report);
    } catch (IOException e) {
      throw new OutputException(OutputProblem.CANNOT_WRITE, request.out(), e);
    } catch (UncheckedIOException e) {
      throw new OutputException(OutputProblem.CANNOT_WRITE, request.out(), e.getCause());
    }
  }

  /**
   * Puts the shards of a sweep together and writes the tables and the report.
   *
   * @param shardList directories of the shards
   * @param out where to
   * @param language main language of the report
   * @return what was put together
   * @throws InputException if the shards do not belong together, or runs are damaged or missing
   * @throws OutputException if something cannot be written
   */
  public static SweepAnswer merge(List<Path> shardList, Path out, Language language)
      throws InputException, OutputException {
    return MergeSweeps.merge(shardList, out, language);
  }

  static SweepAnswer answer(
      int cells,
      SortedMap<String, RunStatus> statusByKey,
      int done,
      List<Bilingual> messageList,
      @Nullable Path report) {
    Map<RunStatus, Integer> countByStatus = new EnumMap<>(RunStatus.class);
    Arrays.stream(RunStatus.values()).forEach(status -> countByStatus.put(status, 0));
    statusByKey.values().forEach(status -> countByStatus.merge(status, 1, Integer::sum));
    return new SweepAnswer(
        new SweepCount(cells, statusByKey.size(), done, countByStatus), messageList, report);
  }

  private static List<String> shard(SweepRequest request, List<String> keyList) {
    if (request.shard() == null) {
      return keyList;
    }
    List<String> list = new ArrayList<>();
    for (int i = 0; i < keyList.size(); i++) {
      if (request.shard().has(i)) {
        list.add(keyList.get(i));
      }
    }
    return list;
  }

  /** What need not be done again; a fault may have been the machine's, so it is tried again. */
  private static SortedMap<String, RunStatus> known(
      SweepDirectory directory, List<String> keyList, List<Bilingual> messageList)
      throws IOException {
    SortedMap<String, RunStatus> statusByKey = new TreeMap<>();
    for (String key : keyList) {
      Optional<SweepRun> run = directory.run(key);
      if (run.isPresent()) {
        if (run.get().status() != RunStatus.FAULT) {
          statusByKey.put(key, run.get().status());
        }
      } else if (Files.exists(directory.runFile(key))) {
        messageList.add(
            new Bilingual(
                directory.runFile(key) + " was beschadigd; de berekening is opnieuw gedaan.",
                directory.runFile(key) + " was damaged; the run was done again."));
      }
    }
    return statusByKey;
  }

  private SortedMap<String, RunStatus> run(
      SweepDirectory directory,
      Map<SweepCell, String> keyByCell,
      List<SweepCell> todoList,
      int perRun,
      RangeProgress progress) {
    AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
    List<RunStatus> statusList =
        Threads.each(
            todoList,
            threads,
            progress,
            cell -> {
              try {
                return failure.get() == null
                    ? runAndWrite(directory, cell, keyByCell.get(cell), perRun)
                    : RunStatus.FAULT;
              } catch (IOException e) {
                // With a full disk there is no point in going on.
                failure.compareAndSet(null, e);
                return RunStatus.FAULT;
              }
            });
    IOException first = failure.get();
    if (first != null) {
      throw new UncheckedIOException(first);
    }
    SortedMap<String, RunStatus> statusByKey = new TreeMap<>();
    for (int i = 0; i < todoList.size(); i++) {
      statusByKey.put(keyByCell.get(todoList.get(i)), statusList.get(i));
    }
    return statusByKey;
  }

  private RunStatus runAndWrite(SweepDirectory directory, SweepCell cell, String key, int perRun)
      throws IOException {
    long start = System.nanoTime();
    SweepRun run = run(cell, key, perRun);
    SweepRunFile.write(directory.runFile(key), run);
    directory.addTiming(cell.number(), key, (System.nanoTime() - start) / 1_000_000);
    return run.status();
  }

  /** One run; whatever goes wrong in it is its result. */
  private SweepRun run(SweepCell cell, String key, int perRun) {
    try {
      PreparedCase prepared = source.prepare(cell);
      SearchLimits limits =
          new SearchLimits(cell.seed(), source.plan().moves(), NO_TIME_LIMIT, perRun);
      Outcome outcome =
          DecideCase.decide(
              prepared, limits, SolveMethod.OPTIMAL, source.plan().prove(), SolveProgress.SILENT);
      return new SweepRun(
          key,
          outcome.complete() ? RunStatus.MET : RunStatus.SHORT,
          List.of(),
          FiguresReader.of(Results.of(outcome, amounts)));
    } catch (InputException e) {
      return new SweepRun(
          key, RunStatus.REFUSED, e.issueList().stream().map(Issue::toString).toList(), null);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new SweepRun(key, RunStatus.FAULT, List.of(String.valueOf(e)), null);
    }
  }
}
