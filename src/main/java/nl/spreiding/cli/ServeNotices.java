package nl.spreiding.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import nl.spreiding.issue.InputException;
import nl.spreiding.model.Language;
import nl.spreiding.web.Operator;

/** What whoever runs the workbench is told, on stderr. */
final class ServeNotices implements Operator {
  private final PrintWriter err;
  private final Messages messages;
  private final Language language;

  ServeNotices(PrintWriter err, Messages messages, Language language) {
    this.err = err;
    this.messages = messages;
    this.language = language;
  }

  @Override
  public synchronized void fault(Throwable thrown) {
    err.println(messages.text("serve.fault", thrown));
    if (thrown instanceof OutOfMemoryError) {
      err.println(messages.text("fault.memory"));
    } else {
      Faults.where(thrown, err, messages);
    }
    err.flush();
  }

  @Override
  public synchronized void unreadableRun(Path directory, InputException problems) {
    err.println(messages.text("serve.unreadableRun", directory));
    Faults.print(problems.issueList(), err, language);
    err.flush();
  }
}
