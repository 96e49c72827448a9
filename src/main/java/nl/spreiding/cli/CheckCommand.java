package nl.spreiding.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.spreiding.app.CaseLoading;
import nl.spreiding.app.PreparedCase;
import nl.spreiding.export.CheckText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}: reads a case and reports every problem in it. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CaseArguments caseArguments;
  @Mixin private LanguageOption languageOption;

  @Override
  public Integer call() throws Exception {
    PreparedCase prepared = CaseLoading.load(caseArguments.options());
    PrintWriter err = spec.commandLine().getErr();
    Faults.print(prepared.warningList(), err, languageOption.language());
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        CheckText.of(
            prepared.shelterCase(), prepared.warningList().size(), languageOption.language()));
    out.flush();
    return ExitCode.DONE;
  }
}
