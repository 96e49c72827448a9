package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The check that {@code .ci/run} makes on the tables of the main job must itself notice a wrong
 * table.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The check is a shell script")
class CheckTotalsIT {

  // Groningen is due 10 of which 2 amv; its municipalities are due 6 + 4 and decided 7 + 5 = 12.
  private static final String PROVINCES =
      """
      province_code,province,task,task_amv,decided,decided_amv,shortfall,shortfall_amv
      PV20,"Groningen, ""Stad""\",10,2,12,2,0,0
      PV21,Fryslân,5,1,5,1,0,0
      """;
  private static final String DISTRIBUTION =
      """
      province_code,municipality,indicative,indicative_amv,decided,decided_regular,decided_amv,decided_special
      PV20,"A, ""b"" c",6,1,7,5,1,1
      PV20,'s-X,4,1,5,4,1,0
      PV21,Súdwest,5,1,5,4,1,0
      """;

  @TempDir private Path run;

  @Test
  void tablesThatAddUpPass() throws Exception {
    ProcessRun check = check(PROVINCES, DISTRIBUTION);
    assertThat(check.out())
        .isEqualTo(
            "check-totals: 3 municipalities in 2 provinces, 15 places due, every total agrees\n");
    assertThat(check.exitCode()).isZero();
  }

  @Test
  void aShortfallFails() throws Exception {
    assertFault(
        PROVINCES.replace("5,1,5,1,0,0", "5,1,5,1,1,0"),
        DISTRIBUTION,
        "PV21 shortfall: 1 is not 0");
    assertFault(
        PROVINCES.replace("5,1,5,1,0,0", "5,1,5,1,0,1"),
        DISTRIBUTION,
        "PV21 shortfall_amv: 1 is not 0");
  }

  @Test
  void aTaskNotMetFailsEvenIfTheTableCallsItMet() throws Exception {
    assertFault(
        PROVINCES.replace("5,1,5,1,0,0", "5,1,4,1,0,0"),
        DISTRIBUTION.replace("5,1,5,4,1,0", "5,1,4,3,1,0"),
        "PV21 decided against task: 4 is less than 5");
  }

  @Test
  void amvPlacesDoNotStandInForRegularOnes() throws Exception {
    assertFault(
        PROVINCES.replace("5,1,5,1,0,0", "5,1,5,2,0,0"),
        DISTRIBUTION.replace("5,1,5,4,1,0", "5,1,5,3,2,0"),
        "PV21 decided other than amv against the rest of the task: 3 is less than 4");
  }

  @Test
  void municipalitiesThatDoNotAddUpToTheProvinceFail() throws Exception {
    assertFault(
        PROVINCES,
        DISTRIBUTION.replace("4,1,5,4,1,0", "4,1,6,5,1,0"),
        "PV20 municipalities decided against province: 13 is not 12");
    assertFault(
        PROVINCES,
        DISTRIBUTION.replace("6,1,7,5,1,1", "7,1,7,5,1,1"),
        "all indicative numbers against all tasks: 16 is not 15");
  }

  @Test
  void kindsThatDoNotAddUpFail() throws Exception {
    assertFault(
        PROVINCES,
        DISTRIBUTION.replace("7,5,1,1", "7,4,1,1"),
        "line 2 decided by kind: 6 is not 7");
  }

  @Test
  void aMissingColumnAndAnEmptyTableFail() throws Exception {
    assertFault(
        PROVINCES.replace("shortfall_amv", "tekort_amv"),
        DISTRIBUTION,
        "provinces.csv has no column shortfall_amv");
    assertFault(
        PROVINCES,
        DISTRIBUTION.lines().findFirst().orElseThrow() + "\n",
        "distribution.csv has no rows");
    assertFault(
        PROVINCES,
        DISTRIBUTION.replace("7,5,1,1", "7,5.0,1,1"),
        "decided_regular is no whole number (5.0)");
  }

  @Test
  void tasksFarFromTheNationalNeedFail() throws Exception {
    // 3 municipalities round by at most half a place each: 1.5, so 2 places off is too many.
    assertThat(check(PROVINCES, DISTRIBUTION, "16", "3").exitCode()).isZero();
    assertThat(check(PROVINCES, DISTRIBUTION, "17", "3").exitCode()).isEqualTo(1);
    assertThat(check(PROVINCES, DISTRIBUTION, "15", "5").exitCode()).isEqualTo(1);
  }

  private void assertFault(String provinces, String distribution, String text) throws Exception {
    ProcessRun check = check(provinces, distribution);
    assertThat(check.out()).contains(text);
    assertThat(check.exitCode()).isEqualTo(1);
  }

  private ProcessRun check(String provinces, String distribution) throws Exception {
    return check(provinces, distribution, "15", "3");
  }

  private ProcessRun check(String provinces, String distribution, String need, String needAmv)
      throws IOException, InterruptedException {
    Files.writeString(run.resolve("provinces.csv"), provinces);
    Files.writeString(run.resolve("distribution.csv"), distribution);
    String script = Path.of(System.getProperty("spreiding.root"), ".ci/check-totals").toString();
    return ProcessRun.of(new ProcessBuilder(List.of(script, run.toString(), need, needAmv)));
  }
}
