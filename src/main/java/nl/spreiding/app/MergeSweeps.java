package nl.spreiding.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.spreiding.export.OutputException;
import nl.spreiding.export.OutputProblem;
import nl.spreiding.export.SweepDirectory;
import nl.spreiding.export.SweepRunFile;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Language;
import nl.spreiding.sweep.RunStatus;
import nl.spreiding.sweep.SweepCell;
import nl.spreiding.sweep.SweepRun;

/** Puts the shards of a sweep together: what results is what one machine would have written. */
final class MergeSweeps {
  private final List<Path> shardList;
  private final IssueCollector issues = new IssueCollector();
  private final SortedMap<String, SweepRun> runByKey = new TreeMap<>();

  private MergeSweeps(List<Path> shardList) {
    this.shardList = shardList;
  }

  static SweepAnswer merge(List<Path> shardList, Path out, Language language)
      throws InputException, OutputException {
    return new MergeSweeps(shardList).merge(out, language);
  }

  private SweepAnswer merge(Path out, Language language) throws InputException, OutputException {
    shardList.forEach(this::requireSweep);
    issues.throwIfErrors();
    Path first = shardList.getFirst();
    SweepSource source =
        SweepSource.read(first.resolve(SweepDirectory.CASE), first.resolve(SweepDirectory.PLAN));
    shardList.forEach(shard -> requireSame(shard, source.contentByName()));
    issues.throwIfErrors();
    Map<SweepCell, String> keyByCell = source.keyByCell();
    Map<String, Integer> numberByKey = new LinkedHashMap<>();
    keyByCell.forEach((cell, key) -> numberByKey.putIfAbsent(key, cell.number()));
    for (Path shard : shardList) {
      for (String key : numberByKey.keySet()) {
        collect(shard, key);
      }
    }
    requireAll(out, numberByKey);
    issues.throwIfErrors();
    try (SweepDirectory directory = SweepDirectory.open(out, source.contentByName())) {
      for (SweepRun run : runByKey.values()) {
        SweepRunFile.write(directory.runFile(run.key()), run);
      }
      Path report =
          SweepTables.write(
              directory.path(),
              source,
              keyByCell,
              language,
              Runtime.getRuntime().availableProcessors());
      SortedMap<String, RunStatus> statusByKey = new TreeMap<>();
      runByKey.forEach((key, run) -> statusByKey.put(key, run.status()));
      return SweepCase.answer(keyByCell.size(), statusByKey, 0, List.of(), report);
    } catch (IOException e) {
      throw new OutputException(OutputProblem.CANNOT_WRITE, out, e);
    }
  }

  private void requireSweep(Path shard) {
    if (!Files.isRegularFile(shard.resolve(SweepDirectory.PLAN))) {
      add(
          IssueCode.SWEEP_DIRECTORY_MISSING,
          shard,
          new Bilingual(SweepDirectory.PLAN + " ontbreekt", "no " + SweepDirectory.PLAN));
    }
  }

  /** Case, plan and scenarios must be the same byte for byte. */
  private void requireSame(Path shard, SortedMap<String, byte[]> contentByName) {
    Path input = shard.resolve(SweepDirectory.INPUT);
    TreeSet<String> nameSet = new TreeSet<>(contentByName.keySet());
    try (var files = Files.walk(input)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> nameSet.add(input.relativize(file).toString().replace('\\', '/')));
      for (String name : nameSet) {
        Path file = input.resolve(name);
        byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        if (!Arrays.equals(content, contentByName.get(name))) {
          add(IssueCode.SHARDS_DIFFER, shard, Bilingual.same(SweepDirectory.INPUT + "/" + name));
        }
      }
    } catch (IOException e) {
      add(IssueCode.FILE_UNREADABLE, input, Bilingual.same(String.valueOf(e.getMessage())));
    }
  }

  /** A run that two shards have must be the same in both; a fault gives way to anything else. */
  private void collect(Path shard, String key) {
    Path file = SweepDirectory.runFile(shard, key);
    if (!Files.exists(file)) {
      return;
    }
    try {
      Optional<SweepRun> run = SweepRunFile.read(file, key);
      if (run.isEmpty()) {
        add(
            IssueCode.SWEEP_RUN_DAMAGED,
            file,
            new Bilingual("niet zoals het is geschreven", "not what it was when it was written"));
        return;
      }
      SweepRun known = runByKey.get(key);
      if (known == null || known.status() == RunStatus.FAULT) {
        runByKey.put(key, run.get());
      } else if (run.get().status() != RunStatus.FAULT && !known.equals(run.get())) {
        add(
            IssueCode.SHARDS_DIFFER,
            file,
            new Bilingual("twee uitkomsten van één berekening", "two results of one run"));
      }
    } catch (IOException e) {
      add(IssueCode.FILE_UNREADABLE, file, Bilingual.same(String.valueOf(e.getMessage())));
    }
  }

  private void requireAll(Path out, Map<String, Integer> numberByKey) {
    List<Integer> missingList =
        numberByKey.entrySet().stream()
            .filter(entry -> !runByKey.containsKey(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (!missingList.isEmpty() && issues.errorCount() == 0) {
      add(
          IssueCode.SWEEP_RUN_MISSING,
          out,
          new Bilingual(
              missingList.size()
                  + " van "
                  + numberByKey.size()
                  + ", de eerste is berekening "
                  + missingList.getFirst(),
              missingList.size()
                  + " of "
                  + numberByKey.size()
                  + ", the first is run "
                  + missingList.getFirst()));
    }
  }

  private void add(IssueCode code, Path file, Bilingual value) {
    issues.add(code, SourceLocation.ofFile(file.toString()), code.meaning(), value);
  }
}
