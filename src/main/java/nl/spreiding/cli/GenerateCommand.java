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
import picocli.CommandLine.ParameterException;
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

  @Option(names = "--from", paramLabel = "CASE", descriptionKey = "from")
  private Path from = Path.of("data/nl-2024");

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "generateOut")
  private Path out;

  @Override
  public Integer call() throws Exception {
    if (scale < 1 || scale > LARGEST_SCALE) {
      throw new ParameterException(
          spec.commandLine(),
          "--scale must lie between 1 and " + LARGEST_SCALE + " (" + scale + ")");
    }
    PreparedCase made = GenerateCase.generate(from, seed, scale, out);
    made.warningList().forEach(spec.commandLine().getErr()::println);
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(
        CheckText.of(made.shelterCase(), made.warningList().size(), languageOption.language()));
    stdout.flush();
    return ExitCode.DONE;
  }
}
