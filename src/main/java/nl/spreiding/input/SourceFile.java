package nl.spreiding.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file to read, with the name it has in issues.
 *
 * @param path where it is
 * @param name its name for the user
 */
public record SourceFile(Path path, String name) {
  private static final ByteOrderMark[] MARKS = {
    // UTF-32LE starts with the mark of UTF-16LE, so it goes first.
    ByteOrderMark.UTF_8,
    ByteOrderMark.UTF_32LE,
    ByteOrderMark.UTF_32BE,
    ByteOrderMark.UTF_16LE,
    ByteOrderMark.UTF_16BE
  };

  /**
   * A file that is called what the user called it.
   *
   * @param path the path as given
   * @return the file
   */
  public static SourceFile of(Path path) {
    return new SourceFile(path, path.toString());
  }

  /**
   * The file as a whole, as a place in the input.
   *
   * @return line 0
   */
  public SourceLocation at() {
    return SourceLocation.ofFile(name);
  }

  /**
   * Whether there is anything of that name.
   *
   * @return false only if the file system says that there is nothing
   */
  boolean exists() {
    return !Files.notExists(path);
  }

  /**
   * Opens the file as text: UTF-8, with or without a byte order mark.
   *
   * @param limits largest file
   * @param issues receives why it cannot be opened, and later invalid bytes
   * @return the reader, or null if it cannot be opened
   */
  @Nullable Reader open(ReadLimits limits, IssueCollector issues) {
    if (!exists()) {
      issues.add(IssueCode.FILE_MISSING, at(), IssueCode.FILE_MISSING.meaning(), name);
      return null;
    }
    try {
      if (!Files.isRegularFile(path)) {
        unreadable(
            issues,
            Files.isDirectory(path)
                ? new Bilingual("het is een map", "it is a directory")
                : new Bilingual("het is geen gewoon bestand", "it is not a regular file"));
        return null;
      }
      if (Files.size(path) > limits.maxFileBytes()) {
        report(
            new LimitExceededException(IssueCode.FILE_TOO_LARGE, limits.maxFileBytes()),
            issues,
            at());
        return null;
      }
      return openStream(limits, issues);
    } catch (IOException e) {
      report(e, issues, at());
      return null;
    }
  }

  private @Nullable Reader openStream(ReadLimits limits, IssueCollector issues) throws IOException {
    BOMInputStream stream =
        BOMInputStream.builder()
            .setInputStream(new BufferedInputStream(Files.newInputStream(path)))
            .setByteOrderMarks(MARKS)
            .setInclude(false)
            .get();
    ByteOrderMark mark = null;
    boolean opened = false;
    try {
      mark = stream.getBOM();
      if (mark != null && !mark.equals(ByteOrderMark.UTF_8)) {
        issues.add(
            IssueCode.INVALID_UTF8,
            new SourceLocation(name, 1, 1),
            new Bilingual(
                "Het bestand heeft een andere codering dan UTF-8",
                "The file is in another encoding than UTF-8"),
            mark.getCharsetName());
        return null;
      }
      opened = true;
    } finally {
      if (!opened) {
        stream.close();
      }
    }
    return new Utf8Reader(
        stream, name, mark == null ? 0 : mark.length(), limits.maxFileBytes(), issues);
  }

  /**
   * Reports why reading stopped.
   *
   * @param cause what happened
   * @param issues receives it
   * @param at where reading stopped
   */
  void report(IOException cause, IssueCollector issues, SourceLocation at) {
    if (cause instanceof LimitExceededException exceeded) {
      boolean file = exceeded.code() == IssueCode.FILE_TOO_LARGE;
      String unit = file ? " bytes" : " characters";
      String dutchUnit = file ? " bytes" : " tekens";
      issues.add(
          exceeded.code(),
          file ? at() : at,
          exceeded.code().meaning(),
          new Bilingual(
              "grens: " + exceeded.limit() + dutchUnit, "limit: " + exceeded.limit() + unit));
    } else {
      boolean denied = cause instanceof java.nio.file.AccessDeniedException;
      unreadable(
          issues,
          denied
              ? new Bilingual("geen toegang", "no permission")
              : Bilingual.same(String.valueOf(cause.getMessage())));
    }
  }

  private void unreadable(IssueCollector issues, Bilingual why) {
    issues.add(IssueCode.FILE_UNREADABLE, at(), IssueCode.FILE_UNREADABLE.meaning(), why);
  }
}
