package nl.spreiding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArticleReferenceTest {
  @Test
  void citesInBothLanguages() {
    ArticleReference reference = ArticleReference.of(Instrument.BESLUIT, "2.1", 3);
    assertThat(reference.labelNl()).isEqualTo("artikel 2.1, derde lid, Besluit");
    assertThat(reference.labelEn()).isEqualTo("article 2.1(3), Besluit");
    assertThat(reference.clause("d").labelNl())
        .isEqualTo("artikel 2.1, derde lid, onderdeel d, Besluit");
    assertThat(reference.clause("d").label(Language.EN)).isEqualTo("article 2.1(3)(d), Besluit");
    assertThat(reference.clause("d").code()).isEqualTo("Besluit 2.1(3)(d)");
    assertThat(ArticleReference.of(Instrument.WET, "6").labelNl()).isEqualTo("artikel 6, Wet");
  }

  @Test
  void linksToTheDatedVersion() {
    assertThat(ArticleReference.of(Instrument.WET, "5", 2).deepLink())
        .isEqualTo(
            "https://wetten.overheid.nl/jci1.3:c:BWBR0049307&artikel=5&z=2024-01-31&g=2024-01-31");
    assertThat(ArticleReference.of(Instrument.REGELING, "4", 2).deepLink())
        .isEqualTo(
            "https://wetten.overheid.nl/jci1.3:c:BWBR0049320&artikel=4&z=2024-05-15&g=2024-05-15");
  }

  @Test
  void paragraphsOneToTen() {
    assertThat(ArticleReference.of(Instrument.WET, "5", 10).labelNl())
        .isEqualTo("artikel 5, tiende lid, Wet");
    assertThatThrownBy(() -> ArticleReference.of(Instrument.WET, "5", 11))
        .hasMessage("The paragraph (11) is not between 1 and 10.");
    assertThatThrownBy(() -> ArticleReference.of(Instrument.WET, "5", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
