package nl.spreiding.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoftwareVersionTest {

  @Test
  void theBuildFilledInEveryPart() {
    SoftwareVersion current = SoftwareVersion.current();
    assertThat(current.version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
    assertThat(current.commit()).matches("[0-9a-f]{40}|unknown");
    assertThat(current.dirty()).isIn("true", "false", "unknown");
  }

  @Test
  void describesACleanCommitByItsFirstTwelveDigits() {
    var version = new SoftwareVersion("1.2.3", "7a36749fb84653d05cb66e8bf56ae9d50415f640", "false");
    assertThat(version.describe()).isEqualTo("spreiding 1.2.3 (commit 7a36749fb846)");
  }

  @Test
  void saysSoWhenTheCommitIsNotTheWholeStory() {
    var version = new SoftwareVersion("1.2.3", "7a36749fb84653d05cb66e8bf56ae9d50415f640", "true");
    assertThat(version.describe()).isEqualTo("spreiding 1.2.3 (commit 7a36749fb846, with changes)");
  }

  @Test
  void outsideACheckoutTheCommitIsUnknown() {
    assertThat(new SoftwareVersion("1.2.3", "unknown", "unknown").describe())
        .isEqualTo("spreiding 1.2.3 (commit unknown)");
  }
}
