package nl.spreiding.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.spreiding.model.Language;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code generate-completion}: prints a script with which a shell completes what is typed. */
@Command(name = "generate-completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption languageOption;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    // Placeholders become names in the script, which is the same in both languages.
    CommandLine root = Main.commandLine(out, spec.commandLine().getErr(), Language.EN);
    out.println(AutoComplete.bash(root.getCommandName(), root));
    out.flush();
    return ExitCode.DONE;
  }
}
