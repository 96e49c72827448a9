package nl.spreiding.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import nl.spreiding.app.SchemaText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code schema}: prints the JSON Schema of a file. */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  /** The names that can be asked for, shown in the help. */
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Names() {
      super(SchemaText.names());
    }
  }

  @Spec private CommandSpec spec;
  @Mixin private LanguageOption languageOption;

  @Parameters(
      paramLabel = "${bundle:label.name}",
      completionCandidates = Names.class,
      descriptionKey = "schema")
  private String name;

  @Override
  public Integer call() {
    if (!SchemaText.names().contains(name)) {
      throw new UsageException(
          spec, "usageError.schema", name, String.join(", ", SchemaText.names()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(SchemaText.of(name));
    out.flush();
    return ExitCode.DONE;
  }
}
