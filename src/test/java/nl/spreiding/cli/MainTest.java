package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void withoutSubcommandThereIsNothingToDo() {
    assertThat(execute()).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .startsWith("Missing required subcommand")
        .contains("Usage: spreiding");
  }

  @Test
  void helpGoesToStandardOutput() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: spreiding");
    assertThat(err.toString()).isEmpty();
  }

  private int execute(String... arguments) {
    return Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
  }
}
