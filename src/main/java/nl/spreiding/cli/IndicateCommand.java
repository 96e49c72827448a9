package nl.spreiding.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.spreiding.app.CaseLoading;
import nl.spreiding.app.PreparedCase;
import nl.spreiding.export.IndicativeDirectory;
import nl.spreiding.export.IndicativeExport;
import nl.spreiding.export.IndicativeText;
import nl.spreiding.model.Language;
import nl.spreiding.model.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code indicate}: the statutory numbers with their derivation. */
@Command(name = "indicate", mixinStandardHelpOptions = true)
final class IndicateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CaseArguments caseArguments;
  @Mixin private LanguageOption languageOption;

  @Option(names = "--out", paramLabel = "${bundle:label.dir}", descriptionKey = "indicateOut")
  private @Nullable Path out;

  @Option(
      names = "--municipality",
      paramLabel = "${bundle:label.code}",
      descriptionKey = "municipality")
  private @Nullable String municipality;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (json && municipality != null) {
      throw new UsageException(spec, "usageError.jsonAndMunicipality");
    }
    PreparedCase prepared = CaseLoading.load(caseArguments.options());
    Faults.print(prepared.warningList(), spec.commandLine().getErr(), languageOption.language());
    String text = json ? json(prepared) : text(prepared);
    if (out != null) {
      IndicativeDirectory.write(
          out, prepared.shelterCase(), prepared.numbers(), languageOption.language());
    }
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(text);
    stdout.flush();
    return ExitCode.DONE;
  }

  private String json(PreparedCase prepared) {
    StringWriter writer = new StringWriter();
    IndicativeExport.writeJson(
        prepared.shelterCase(), prepared.numbers(), languageOption.language(), writer);
    return writer.toString();
  }

  private String text(PreparedCase prepared) {
    Language language = languageOption.language();
    if (municipality == null) {
      return IndicativeText.national(prepared.shelterCase(), prepared.numbers(), language);
    }
    MunicipalityCode code = new MunicipalityCode(municipality);
    if (!prepared.shelterCase().municipalityByCode().containsKey(code)) {
      throw new UsageException(spec, "usageError.caseMunicipality", municipality);
    }
    return IndicativeText.municipality(prepared.shelterCase(), prepared.numbers(), code, language);
  }
}
