package nl.spreiding.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import nl.spreiding.receipt.FileHash;
import nl.spreiding.receipt.Receipt;
import nl.spreiding.receipt.SoftwareVersion;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  private static final String HEX = "0123456789abcdef";

  @TempDir Path parent;
  private Path target;

  @BeforeEach
  void target() {
    target = parent.resolve("run");
  }

  /** A run of the files named, each holding the text. */
  private static RunDirectory.Content content(String text, String... names) {
    return directory -> {
      for (String name : names) {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      receipt(directory);
    };
  }

  private static void receipt(Path directory) throws IOException {
    ReceiptFile.write(
        directory,
        Receipt.of(
            new SoftwareVersion("1", "unknown", "unknown"),
            0,
            new Receipt.Limits(1, null),
            false,
            List.of(),
            List.of(),
            FileHash.ofDirectory(directory)));
  }

  private static RunDirectory.Content run(String text) {
    return content(text, "result.json", "report/index.html");
  }

  private List<String> siblings() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private OutputProblem problem(Path path, RunDirectory.Content content) {
    return catchThrowableOfType(OutputException.class, () -> RunDirectory.write(path, content))
        .problem();
  }

  @Test
  void newRunIsWrittenAndNothingElseLeft() throws Exception {
    RunDirectory.check(target);
    RunDirectory.write(target, run("one"));
    assertThat(target.resolve("report/index.html")).hasContent("one");
    assertThat(siblings()).containsExactly("run");
  }

  @Test
  void missingParentsAreMade() throws Exception {
    Path deep = parent.resolve("a/b/run");
    RunDirectory.check(deep);
    assertThat(parent.resolve("a")).doesNotExist();
    RunDirectory.write(deep, run("one"));
    assertThat(deep.resolve("result.json")).hasContent("one");
  }

  @Test
  void earlierRunIsReplacedWhole() throws Exception {
    RunDirectory.write(target, content("one", "result.json", "report/GM0001.html"));
    RunDirectory.check(target);
    RunDirectory.write(target, run("two"));
    assertThat(target.resolve("result.json")).hasContent("two");
    assertThat(target.resolve("report/GM0001.html")).doesNotExist();
    assertThat(siblings()).containsExactly("run");
  }

  @Test
  void emptyDirectoryIsReplaced() throws Exception {
    Files.createDirectory(target);
    RunDirectory.write(target, run("one"));
    assertThat(target.resolve("result.json")).hasContent("one");
  }

  @Test
  void failureInTheMiddleKeepsTheEarlierRun() throws Exception {
    RunDirectory.write(target, run("one"));
    assertThatThrownBy(
            () ->
                RunDirectory.write(
                    target,
                    directory -> {
                      Files.writeString(directory.resolve("result.json"), "half");
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith(
            "O201 The output cannot be written (" + target + ": IOException No space left");
    assertThat(target.resolve("result.json")).hasContent("one");
    assertThat(siblings()).containsExactly("run");
  }

  @Test
  void internalFaultKeepsTheEarlierRunAndIsNotHidden() throws Exception {
    RunDirectory.write(target, run("one"));
    assertThatThrownBy(
            () ->
                RunDirectory.write(
                    target,
                    directory -> {
                      throw new ArithmeticException("long overflow");
                    }))
        .isInstanceOf(ArithmeticException.class);
    assertThat(target.resolve("result.json")).hasContent("one");
    assertThat(siblings()).containsExactly("run");
  }

  @Test
  void runWithoutReceiptIsNotPutInPlace() throws Exception {
    assertThatThrownBy(() -> RunDirectory.write(target, directory -> {}))
        .isInstanceOf(IllegalStateException.class);
    assertThat(siblings()).isEmpty();
  }

  @Test
  void failedMoveIntoPlaceMovesTheEarlierRunBack() throws Exception {
    RunDirectory.write(target, run("one"));
    Path aside = parent.resolve(".run.old-" + HEX);
    OutputException e =
        catchThrowableOfType(
            OutputException.class,
            () -> RunDirectory.replace(parent.resolve("is not there"), target, aside));
    assertThat(e.problem()).isEqualTo(OutputProblem.CANNOT_REPLACE);
    assertThat(target.resolve("result.json")).hasContent("one");
    assertThat(aside).doesNotExist();
  }

  @Test
  void directoryOfSomebodyElseIsRefused() throws Exception {
    Files.createDirectory(target);
    Files.writeString(target.resolve("thesis.txt"), "years of work");
    assertThat(problem(target, run("one"))).isEqualTo(OutputProblem.TARGET_IS_NOT_A_RUN);
    assertThatThrownBy(() -> RunDirectory.check(target)).hasMessageStartingWith("O103");
    assertThat(target.resolve("thesis.txt")).hasContent("years of work");
    assertThat(siblings()).containsExactly("run");
  }

  @Test
  void receiptOfAnotherProgramDoesNotMakeARun() throws Exception {
    Files.createDirectory(target);
    for (String receipt : List.of("not json", "{}", "{\"resultSha256\": 1, \"outputs\": []}")) {
      Files.writeString(target.resolve("receipt.json"), receipt);
      assertThat(problem(target, run("one"))).isEqualTo(OutputProblem.TARGET_IS_NOT_A_RUN);
    }
  }

  @Test
  void fileAddedToARunIsNotLost() throws Exception {
    RunDirectory.write(target, run("one"));
    Path note = Files.writeString(target.resolve("report/note.txt"), "to do");
    OutputException e =
        catchThrowableOfType(OutputException.class, () -> RunDirectory.write(target, run("two")));
    assertThat(e.problem()).isEqualTo(OutputProblem.TARGET_HAS_OTHER_FILES);
    assertThat(e).hasMessageContaining("(" + note.toRealPath() + ")");
    assertThat(target.resolve("result.json")).hasContent("one");
    Files.delete(note);
    RunDirectory.write(target, run("two"));
    assertThat(target.resolve("result.json")).hasContent("two");
  }

  @Test
  void fileIsNotReplaced() throws Exception {
    Files.writeString(target, "text");
    assertThat(problem(target, run("one"))).isEqualTo(OutputProblem.TARGET_IS_FILE);
    assertThat(target).hasContent("text");
  }

  @Test
  void parentThatIsAFileCannotHoldARun() throws Exception {
    Files.writeString(target, "text");
    assertThat(problem(target.resolve("run"), run("one"))).isEqualTo(OutputProblem.CANNOT_WRITE);
    assertThatThrownBy(() -> RunDirectory.check(target.resolve("run")))
        .hasMessageStartingWith("O201");
  }

  @Test
  void readOnlyParentCannotHoldARun() throws Exception {
    Assumptions.assumeFalse(
        System.getProperty("user.name").equals("root"), "root may write everywhere");
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assertThat(problem(target, run("one"))).isEqualTo(OutputProblem.CANNOT_WRITE);
      assertThatThrownBy(() -> RunDirectory.check(target)).hasMessageStartingWith("O201");
    } finally {
      Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void rootOfTheFileSystemIsRefused() {
    assertThat(problem(Path.of("/"), run("one"))).isEqualTo(OutputProblem.TARGET_IS_NOT_A_RUN);
  }

  @Test
  void linkStandsForItsDirectoryAndStays() throws Exception {
    Path real = parent.resolve("real");
    RunDirectory.write(real, run("one"));
    Files.createSymbolicLink(target, real);
    RunDirectory.write(target, run("two"));
    assertThat(target).isSymbolicLink();
    assertThat(real.resolve("result.json")).hasContent("two");
    assertThat(siblings()).containsExactly("real", "run");
  }

  @Test
  void linkToNothingIsRefused() throws Exception {
    Files.createSymbolicLink(target, parent.resolve("gone"));
    assertThat(problem(target, run("one"))).isEqualTo(OutputProblem.TARGET_IS_DEAD_LINK);
  }

  @Test
  void linkInsideARunIsNotFollowedWhenItIsReplaced() throws Exception {
    Path precious = Files.createDirectory(parent.resolve("precious"));
    Files.writeString(precious.resolve("file"), "kept");
    Path leftover = Files.createDirectory(parent.resolve(".run.tmp-" + HEX));
    Files.createSymbolicLink(leftover.resolve("link"), precious);
    RunDirectory.write(target, run("one"));
    assertThat(leftover).doesNotExist();
    assertThat(precious.resolve("file")).hasContent("kept");
  }

  @Test
  void onlyLeftoversOfTheSameTargetAreRemoved() throws Exception {
    for (String name :
        List.of(
            ".run.tmp-" + HEX,
            ".run.tmp-1234",
            ".run.tmp-" + HEX + "0",
            ".run2.tmp-" + HEX,
            "run.tmp-" + HEX)) {
      Files.createDirectory(parent.resolve(name));
    }
    Files.writeString(parent.resolve(".run.tmp-0000000000000000"), "a file of that name");
    RunDirectory.write(target, run("one"));
    assertThat(siblings())
        .containsExactly(
            ".run.tmp-0000000000000000",
            ".run.tmp-" + HEX + "0",
            ".run.tmp-1234",
            ".run2.tmp-" + HEX,
            "run",
            "run.tmp-" + HEX);
  }

  @Test
  void runThatStoppedBetweenItsTwoMovesIsRepaired() throws Exception {
    RunDirectory.write(target, run("one"));
    Files.move(target, parent.resolve(".run.old-" + HEX));
    Files.createDirectory(parent.resolve(".run.tmp-" + HEX));
    // The next run fails too: the earlier one is back all the same.
    assertThat(
            problem(
                target,
                directory -> {
                  throw new IOException("again");
                }))
        .isEqualTo(OutputProblem.CANNOT_WRITE);
    assertThat(target.resolve("result.json")).hasContent("one");
    assertThat(siblings()).containsExactly("run");
  }

  @Test
  void runThatStoppedBeforeCleaningUpIsCleaned() throws Exception {
    RunDirectory.write(target, run("one"));
    RunDirectory.write(parent.resolve(".run.old-" + HEX), run("zero"));
    RunDirectory.write(target, run("two"));
    assertThat(target.resolve("result.json")).hasContent("two");
    assertThat(siblings()).containsExactly("run");
  }

  @Test
  void twoRunsDoNotWriteTheSameTargetAtOnce() throws Exception {
    RunDirectory.write(
        target,
        directory -> {
          assertThat(problem(target, run("inner"))).isEqualTo(OutputProblem.TARGET_IS_BUSY);
          run("outer").writeTo(directory);
        });
    assertThat(target.resolve("result.json")).hasContent("outer");
    assertThat(siblings()).containsExactly("run");
  }

  @Test
  void lockOfAProcessThatDiedDoesNotStopTheNextRun() throws Exception {
    Path lock = parent.resolve(".run.spreiding-lock");
    Files.writeString(lock, "left by a process that was killed");
    RunDirectory.write(target, run("one"));
    assertThat(siblings()).containsExactly("run");
    try (FileChannel held =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      held.lock();
      assertThat(problem(target, run("two"))).isEqualTo(OutputProblem.TARGET_IS_BUSY);
    }
    assertThat(target.resolve("result.json")).hasContent("one");
  }
}
