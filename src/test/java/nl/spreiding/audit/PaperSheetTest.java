package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.spreiding.issue.InputException;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sheets as they were read and redone once with a calculator. To renew them after a wanted change:
 * {@code mvn test -Dtest=PaperSheetTest -DargLine=-Dgolden.renew=true}, then read the difference.
 */
class PaperSheetTest {
  @ParameterizedTest
  @CsvSource({"GM9001,NL", "GM9003,EN", "GM9005,NL", "GM9007,EN", "GM9010,NL", "GM9012,EN"})
  void sheetIsAsKept(String code, Language language) throws IOException, InputException {
    isAsKept("paper-" + code + ".txt", sheet(AuditedRuns.JUSTIFIED, code, language));
  }

  /** A pin, a task, an exchange of amv places, a price for costs, other parameters. */
  @ParameterizedTest
  @CsvSource({"GM9002,NL", "GM9004,NL", "GM9006,EN", "GM9009,NL", "GM9011,EN"})
  void sheetOfAChangedCaseIsAsKept(String code, Language language)
      throws IOException, InputException {
    isAsKept("paper-changed-" + code + ".txt", sheet(AuditedRuns.CHANGED, code, language));
  }

  @Test
  void noSheetOfAMunicipalityThatIsNotThere() throws IOException, InputException {
    assertThat(PaperSheet.of(AuditedRuns.of(AuditedRuns.JUSTIFIED), "GM0000", Language.NL))
        .isEmpty();
  }

  private static String sheet(String run, String code, Language language)
      throws IOException, InputException {
    return PaperSheet.of(AuditedRuns.of(run), code, language).orElseThrow();
  }

  private static void isAsKept(String name, String sheet) throws IOException {
    String actual = sheet.replaceAll("\\b[0-9a-f]{64}\\b", "HASH");
    Path file = Path.of("src/test/resources/audit", name);
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
