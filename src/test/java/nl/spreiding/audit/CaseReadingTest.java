package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Map;
import nl.spreiding.issue.InputException;
import nl.spreiding.model.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** The earlier run of the options, whatever the order of its columns. */
class CaseReadingTest {
  private static Map<MunicipalityCode, Long> baseline(String csv)
      throws IOException, InputException {
    MemoryRun run =
        MemoryRun.of(
            Map.of(
                "input/options.json",
                "{\"scenarios\": [], \"baseline\": \"earlier\"}",
                "input/earlier/distribution.csv",
                csv));
    return CaseReading.read(run).shelterCase().baseline();
  }

  @Test
  void columnsAreFoundByName() throws IOException, InputException {
    MunicipalityCode code = new MunicipalityCode("GM9001");
    assertThat(baseline("municipality_code,decided\r\nGM9001,7\r\nGM1111,8\r\n"))
        .isEqualTo(Map.of(code, 7L));
    assertThat(baseline("decided,x,municipality_code\r\n9,,GM9001\r\n"))
        .isEqualTo(Map.of(code, 9L));
    for (String header : new String[] {"municipality_code,x", "decided,x"}) {
      assertThatExceptionOfType(UnreadableRun.class)
          .isThrownBy(() -> baseline(header + "\r\nGM9001,7\r\n"))
          .withMessage("The baseline lacks a column.");
    }
  }
}
