package nl.spreiding.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.spreiding.app.GenerateCase;
import nl.spreiding.app.PreparedCase;
import nl.spreiding.export.CheckText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code generate}: a case with a synthetic landscape. */
@Command(name = "generate", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  private static final int LARGEST_SCALE = 100;

  @Spec private CommandSpec spec;
  @Mixin private LanguageOption languageOption;

  @Option(names = "--seed", required = true, paramLabel = "N", descriptionKey = "generateSeed")
  private long seed;

  @Option(names = "--scale", paramLabel = "X", descriptionKey = "scale")
  private int scale = 1;

  @Option(names = "--from", paramLabel = "${bundle:label.case}", descriptionKey = "from")
  private Path from = Path.of("data/nl-2024");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "${bundle:label.dir}",
      descriptionKey = "generateOut")
  private Path out;

  @Override
  public Integer call() throws Exception {
    if (scale < 1 || scale > LARGEST_SCALE) {
      throw new UsageException(spec, "usageError.between", "--scale", 1, LARGEST_SCALE, scale);
    }
    PreparedCase made = GenerateCase.generate(from, seed, scale, out);
    Faults.print(made.warningList(), spec.commandLine().getErr(), languageOption.language());
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(
        CheckText.of(made.shelterCase(), made.warningList().size(), languageOption.language()));
    stdout.flush();
    return ExitCode.DONE;
  }
}
