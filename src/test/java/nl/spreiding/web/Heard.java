package nl.spreiding.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.spreiding.issue.InputException;

/** An operator who remembers what was told. */
public final class Heard implements Operator {
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void fault(Throwable thrown) {
    told.add(thrown.toString());
  }

  @Override
  public void unreadableRun(Path directory, InputException problems) {
    told.add(directory.getFileName() + ": " + problems.issueList().size());
  }

  /** Everything that was told so far. */
  public List<String> told() {
    return List.copyOf(told);
  }
}
